#include "kiosk/ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk {

namespace {

constexpr float kEndless = 1e6F; // px: a line that is never broken

float align_share(platform::Align align)
{
    switch (align) {
    case platform::Align::left:
        return 0.0F;
    case platform::Align::centre:
        return 0.5F;
    case platform::Align::right:
        return 1.0F;
    }
    return 0.0F;
}

platform::Paragraph
paragraph_of(const Canvas& canvas, content::Language language, float width, const Setting& setting)
{
    return {content::short_tag(language), canvas.px(width), setting.max_lines, setting.balance};
}

float width_px(const Canvas& canvas,
               content::Language language,
               const platform::TextStyle& style,
               std::string_view utf8)
{
    return canvas.texts.lines(utf8, style, {content::short_tag(language), kEndless, 0}).width;
}

// `room`: height of the column, px; 0: no limit.
TextFit fit_of(const platform::TextBlock& block, float room)
{
    constexpr float kRounding = 2.0F;
    if (block.clipped)
        return TextFit::shortened;
    if (block.broke_word)
        return TextFit::word_cut;
    return room > 0.0F && block.height > room + kRounding ? TextFit::too_high : TextFit::fits;
}

base::Rect in_units(const Canvas& canvas, ImVec2 at, float width_px, float height_px)
{
    const float scale = canvas.layout.scale;
    return {at.x / scale, at.y / scale, width_px / scale, height_px / scale};
}

} // namespace

platform::Region region_of(content::Language language)
{
    switch (language) {
    case content::Language::zh:
        return platform::Region::sc;
    case content::Language::ja:
        return platform::Region::jp;
    case content::Language::en:
    case content::Language::de:
        break;
    }
    return platform::Region::latin;
}

platform::TextStyle text_style(const Layout& layout, const Type& type, content::Language language)
{
    return {type.face,
            region_of(language),
            std::max(1.0F, std::round(layout.to_px(type.size))),
            layout.to_px(type.line),
            layout.to_px(type.spacing)};
}

float text(const Canvas& canvas,
           content::Language language,
           base::Point at,
           const Type& type,
           Colour colour,
           std::string_view utf8,
           platform::Align align)
{
    if (utf8.empty())
        return 0.0F;
    const platform::TextStyle style = text_style(canvas.layout, type, language);
    ImVec2 start = canvas.px(at);
    if (align != platform::Align::left)
        start.x -= align_share(align) * width_px(canvas, language, style, utf8);
    if (canvas.log != nullptr) {
        const float width = width_px(canvas, language, style, utf8);
        canvas.log->push_back({std::string(utf8),
                               language,
                               in_units(canvas, start, width, style.line),
                               type.size,
                               canvas.shade(colour),
                               TextFit::fits});
        return width / canvas.layout.scale;
    }
    const float end = platform::draw_text(
        canvas.list, canvas.fonts, {start.x, start.y}, style, {canvas.shade(colour)}, utf8);
    return (end - start.x) / canvas.layout.scale;
}

float text(const Canvas& canvas,
           base::Point at,
           const Type& type,
           Colour colour,
           std::string_view utf8,
           platform::Align align)
{
    return text(canvas, canvas.language, at, type, colour, utf8, align);
}

float text_width(const Canvas& canvas,
                 content::Language language,
                 const Type& type,
                 std::string_view utf8)
{
    const platform::TextStyle style = text_style(canvas.layout, type, language);
    return width_px(canvas, language, style, utf8) / canvas.layout.scale;
}

float text_width(const Canvas& canvas, const Type& type, std::string_view utf8)
{
    return text_width(canvas, canvas.language, type, utf8);
}

float paragraph(const Canvas& canvas,
                content::Language language,
                base::Rect column,
                const Type& type,
                Colour colour,
                std::string_view utf8,
                const Setting& setting)
{
    const platform::TextStyle style = text_style(canvas.layout, type, language);
    const platform::TextBlock& block =
        canvas.texts.lines(utf8, style, paragraph_of(canvas, language, column.w, setting));
    const ImVec2 at = canvas.px(base::Point{column.x, column.y});
    if (canvas.log != nullptr) {
        const float room = canvas.px(column.w) - block.width;
        canvas.log->push_back({std::string(utf8),
                               language,
                               in_units(canvas,
                                        {at.x + align_share(setting.align) * room, at.y},
                                        block.width,
                                        block.height),
                               type.size,
                               canvas.shade(colour),
                               fit_of(block, canvas.px(column.h))});
        return block.height / canvas.layout.scale;
    }
    platform::draw_block(canvas.list,
                         canvas.fonts,
                         {at.x, at.y},
                         style,
                         {canvas.shade(colour)},
                         block,
                         setting.align,
                         canvas.px(column.w));
    return block.height / canvas.layout.scale;
}

float paragraph(const Canvas& canvas,
                base::Rect column,
                const Type& type,
                Colour colour,
                std::string_view utf8,
                const Setting& setting)
{
    return paragraph(canvas, canvas.language, column, type, colour, utf8, setting);
}

float paragraph_height(const Canvas& canvas,
                       float width,
                       const Type& type,
                       std::string_view utf8,
                       const Setting& setting)
{
    const platform::TextStyle style = text_style(canvas.layout, type, canvas.language);
    return canvas.texts.lines(utf8, style, paragraph_of(canvas, canvas.language, width, setting))
               .height /
           canvas.layout.scale;
}

Type fitted(const Canvas& canvas,
            content::Language language,
            const Type& type,
            std::string_view utf8,
            float width,
            int max_lines,
            std::initializer_list<float> sizes)
{
    const platform::Paragraph place =
        paragraph_of(canvas, language, width, {.max_lines = max_lines});
    Type tried = type;
    for (const float size : sizes) {
        tried = type.at(size);
        const platform::TextStyle style = text_style(canvas.layout, tried, language);
        const platform::TextBlock& block = canvas.texts.lines(utf8, style, place);
        if (!block.clipped && !block.broke_word)
            break;
    }
    return tried;
}

float vertical(const Canvas& canvas,
               base::Point top_centre,
               const Type& type,
               Colour colour,
               std::string_view utf8)
{
    const ImVec2 at = canvas.px(top_centre);
    if (canvas.log != nullptr) {
        const platform::TextStyle style = text_style(canvas.layout, type, content::Language::zh);
        const float height = platform::measure_vertical(canvas.fonts, utf8, style);
        canvas.log->push_back({std::string(utf8),
                               content::Language::zh,
                               in_units(canvas, {at.x - style.size / 2, at.y}, style.size, height),
                               type.size,
                               canvas.shade(colour),
                               TextFit::fits});
        return height / canvas.layout.scale;
    }
    platform::draw_vertical(canvas.list,
                            canvas.fonts,
                            {at.x, at.y},
                            text_style(canvas.layout, type, content::Language::zh),
                            {canvas.shade(colour)},
                            utf8);
    return vertical_height(canvas, type, utf8);
}

float vertical_height(const Canvas& canvas, const Type& type, std::string_view utf8)
{
    const platform::TextStyle style = text_style(canvas.layout, type, content::Language::zh);
    return platform::measure_vertical(canvas.fonts, utf8, style) / canvas.layout.scale;
}

} // namespace kiosk
