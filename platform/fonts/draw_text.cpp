#include "platform/fonts/draw_text.h"

#include "platform/fonts/characters.h"
#include "platform/fonts/vertical_forms.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace platform {
namespace {

constexpr float kLargestGlyph = 512.0F; // px per em in the atlas; ImGui's own limit

// A font at a size, ready to draw: glyph coordinates times `scale` are px.
struct Baked {
    ImFontBaked* glyphs = nullptr;
    float scale = 1.0F;
};

// ImGui rounds sizes to whole px and enlarges the glyphs; the density has them drawn at the size
// that was asked for.
Baked bake(ImFont& font, float size)
{
    const float whole = std::max(std::round(size), 1.0F);
    const float density = std::min(size, kLargestGlyph) / whole;
    return {font.GetFontBaked(whole, density), size / whole};
}

struct Pen {
    ImDrawList& list;
    const FontSet& fonts;
    const TextStyle& style;
    Ink ink;
    base::Point origin; // where the ink's scale leaves things in place

    // Puts the glyph's origin at `offset` from the pen's.
    void glyph(ImFont& font, char32_t character, base::Point offset) const;
};

void Pen::glyph(ImFont& font, char32_t character, base::Point offset) const
{
    // First the glyph, as it may be new and change the list's texture, then the room for it.
    const Baked baked = bake(font, style.size);
    const ImFontGlyph* found = baked.glyphs->FindGlyph(static_cast<ImWchar>(character));
    if (found == nullptr || found->Visible == 0)
        return;
    const ImFontGlyph& form = *found;
    const float scale = baked.scale * ink.scale;
    float x = origin.x + offset.x * ink.scale;
    float y = origin.y + offset.y * ink.scale;
    if (ink.scale == 1.0F) {
        x = std::round(x);
        y = std::round(y);
    }
    y -= baked.glyphs->Ascent * scale;
    const ImVec2 low(x + form.X0 * scale, y + form.Y0 * scale);
    const ImVec2 high(x + form.X1 * scale, y + form.Y1 * scale);
    list.PrimReserve(6, 4);
    list.PrimRectUV(low, high, ImVec2(form.U0, form.V0), ImVec2(form.U1, form.V1), ink.colour);
}

base::Point rounded(base::Point point, Ink ink)
{
    return ink.scale == 1.0F ? base::Point{std::round(point.x), std::round(point.y)} : point;
}

bool is_drawable(const TextStyle& style, Ink ink)
{
    return style.size > 0.0F && ink.scale > 0.0F && (ink.colour & IM_COL32_A_MASK) != 0;
}

// Draws a line at an offset from the pen's origin; returns the advance in px of the style.
float draw_line(const Pen& pen, base::Point baseline_start, std::string_view utf8)
{
    const TextStyle& style = pen.style;
    float advance = 0.0F;
    each_character(utf8, style.region, [&](char32_t c, std::size_t, std::size_t) {
        const GlyphSource source = pen.fonts.glyph(style.face, style.region, c);
        if (source.font == nullptr)
            return;
        if (is_drawable(style, pen.ink))
            pen.glyph(*source.font, c, baseline_start + base::Point{advance, 0.0F});
        advance += source.advance * style.size + style.letter_spacing;
    });
    return advance;
}

// Whether lines from `top` to `bottom` px are in the part of the screen that is drawn at all.
bool is_on_screen(const ImDrawList& list, float top, float bottom)
{
    return bottom >= list.GetClipRectMin().y && top <= list.GetClipRectMax().y;
}

} // namespace

float draw_text(ImDrawList& list,
                const FontSet& fonts,
                base::Point top_left,
                const TextStyle& style,
                Ink ink,
                std::string_view utf8)
{
    const Pen pen{list, fonts, style, ink, rounded(top_left, ink)};
    return pen.origin.x + draw_line(pen, {0.0F, baseline(fonts, style)}, utf8) * ink.scale;
}

void draw_block(ImDrawList& list,
                const FontSet& fonts,
                base::Point top_left,
                const TextStyle& style,
                Ink ink,
                const TextBlock& block,
                Align align,
                float width)
{
    const Pen pen{list, fonts, style, ink, rounded(top_left, ink)};
    const float share = align == Align::left ? 0.0F : align == Align::centre ? 0.5F : 1.0F;
    const float down = baseline(fonts, style);
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const float top = static_cast<float>(i) * style.line;
        // One em more, for glyphs that reach out of their line.
        const float em = style.size * ink.scale;
        if (is_on_screen(list,
                         pen.origin.y + top * ink.scale - em,
                         pen.origin.y + (top + style.line) * ink.scale + em))
            draw_line(pen, {(width - block.lines[i].width) * share, top + down}, block.line(i));
    }
}

void draw_vertical(ImDrawList& list,
                   const FontSet& fonts,
                   base::Point top_centre,
                   const TextStyle& style,
                   Ink ink,
                   std::string_view utf8)
{
    if (!is_drawable(style, ink))
        return;
    const Pen pen{list, fonts, style, ink, rounded(top_centre, ink)};
    float down = fonts.metrics(style.face, style.region).em_ascent * style.size;
    each_character(utf8, style.region, [&](char32_t c, std::size_t, std::size_t) {
        const char32_t form = vertical_form(c);
        const GlyphSource source = fonts.glyph(style.face, style.region, form);
        if (source.font == nullptr)
            return;
        pen.glyph(*source.font, form, {-source.advance * style.size / 2, down});
        down += style.size + style.letter_spacing;
    });
}

float measure_vertical(const FontSet& fonts, std::string_view utf8, const TextStyle& style)
{
    float height = 0.0F;
    each_character(utf8, style.region, [&](char32_t c, std::size_t, std::size_t) {
        if (fonts.glyph(style.face, style.region, vertical_form(c)).font != nullptr)
            height += style.size + style.letter_spacing;
    });
    return height;
}

} // namespace platform
