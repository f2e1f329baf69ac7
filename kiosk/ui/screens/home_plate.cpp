#include "kiosk/ui/screens/home_plate.h"

#include "kiosk/ui/widgets/cloth.h"
#include "kiosk/ui/widgets/plate.h"
#include "kiosk/ui/widgets/round_button.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kPad = 34.0F;
constexpr float kArrow = 88.0F;
constexpr float kGap = 16.0F;
constexpr float kEdgeY = 24.0F; // least room above and below the texts
constexpr float kRibbonGap = 4.0F;
constexpr base::Size kRibbon{150, 64};
constexpr Type kOwnName{platform::Face::sans_bold, 32, 40, 0};

// Where the Chinese name is the only one it may be larger.
Type glyph_type(const HallPlate& plate, const PlateStyle& style)
{
    const float size = style.glyph * (plate.name.own.empty() ? 1.2F : 1.0F);
    return {platform::Face::serif_bold, size, size * 1.19F, 0};
}

// Where the texts of a plate go, measured once for its height and again for drawing.
struct PlateTexts {
    Type glyph, name, line;
    float x = 0.0F; // of name and line
    float line_width = 0.0F;
    float line_height = 0.0F;
    float column = 0.0F; // height of all that stands above each other
};

constexpr Setting kLineSetting{.max_lines = 2, .balance = platform::Balance::yes};

PlateTexts
set_texts(const Canvas& canvas, const HallPlate& plate, float width, const PlateStyle& style)
{
    const bool wide = style.shape == PlateShape::wide;
    PlateTexts set;
    set.glyph = glyph_type(plate, style);
    const float beside = kArrow + kPad + kGap;
    set.x = kPad + 2;
    if (wide)
        set.x +=
            std::max(4.0F * set.glyph.size,
                     text_width(canvas, content::Language::zh, set.glyph, plate.name.chinese)) +
            26;
    const float name_room = width - set.x - beside;
    set.line_width = wide ? name_room : width - set.x - kPad;
    const float scale = canvas.text_scale;
    set.name = fitted(canvas,
                      canvas.language,
                      kOwnName,
                      plate.name.own,
                      name_room,
                      1,
                      {32 * scale, 32, 30, 28, 26, 24});
    set.line = fitted(canvas,
                      canvas.language,
                      kSmall,
                      plate.line,
                      set.line_width,
                      scale > 1 || wide ? 2 : 1,
                      {24 * scale, 24, 23, 22});
    set.line_height = paragraph_height(canvas, set.line_width, set.line, plate.line, kLineSetting);
    set.column = set.line_height + (plate.name.own.empty() ? 0.0F : set.name.line + 4);
    if (!wide)
        set.column += set.glyph.line + (plate.name.own.empty() ? 12.0F : 4.0F);
    return set;
}

void draw_texts(const Canvas& canvas,
                const HallPlate& plate,
                base::Rect at,
                const PlateTexts& set,
                PlateShape shape)
{
    const Palette& colours = canvas.palette;
    const Accent accent = canvas.accent(plate.accent);
    float y = at.centre().y - set.column / 2;
    const base::Point glyph{at.x + kPad,
                            shape == PlateShape::wide ? at.centre().y - set.glyph.line / 2 : y};
    text(canvas, content::Language::zh, glyph, set.glyph, accent.deep, plate.name.chinese);
    if (shape == PlateShape::tall)
        y += set.glyph.line + (plate.name.own.empty() ? 12.0F : 4.0F);
    if (!plate.name.own.empty()) {
        text(canvas, {at.x + set.x, y}, set.name, colours.ink, plate.name.own);
        y += set.name.line + 4;
    }
    paragraph(canvas,
              {at.x + set.x, y, set.line_width, set.line_height},
              set.line,
              colours.ink2,
              plate.line,
              kLineSetting);
}

// The nine stripes left of the arrow, on the height of the name; left out where there is no room
// beside it.
void draw_bands(const Canvas& canvas,
                const HallPlate& plate,
                const std::vector<std::string>& ribbon,
                base::Point arrow,
                base::Rect at,
                const PlateTexts& set,
                const PlateStyle& style)
{
    const bool wide = style.shape == PlateShape::wide;
    const bool named = !plate.name.own.empty();
    const float height = wide && named ? set.name.line : kRibbon.h;
    const float x = arrow.x - kArrow / 2 - kPad - kRibbon.w;
    const float taken =
        wide ? text_width(canvas, set.name, plate.name.own)
             : text_width(canvas, content::Language::zh, set.glyph, plate.name.chinese);
    if (at.x + (wide ? set.x : kPad) + taken + kGap > x || (wide && !named))
        return;
    const float y = at.centre().y - set.column / 2 + (wide ? 0.0F : 6.0F);
    draw_ribbon(canvas, {x, y, kRibbon.w, height}, ribbon, kRibbonGap);
}

} // namespace

float home_plate_height(const Canvas& canvas,
                        const HallPlate& plate,
                        float width,
                        const PlateStyle& style)
{
    return std::max(style.least, set_texts(canvas, plate, width, style).column + 2 * kEdgeY);
}

void draw_home_plate(const Canvas& canvas,
                     const HallPlate& plate,
                     const std::vector<std::string>& ribbon,
                     base::Rect rect,
                     const PlateStyle& style)
{
    const Accent accent = canvas.accent(plate.accent);
    const bool pressed = canvas.is_pressed(plate.action);
    const base::Rect at = draw_plate(
        canvas,
        rect,
        {.accent = accent.deep, .state = pressed ? PlateState::pressed : PlateState::rest});
    const PlateTexts set = set_texts(canvas, plate, rect.w, style);
    draw_texts(canvas, plate, at, set, style.shape);

    // The arrow stands above the line of text, which may be as long as the plate.
    const float above = style.shape == PlateShape::wide ? 0.0F : set.line_height / 2;
    const base::Point arrow{at.right() - kPad - kArrow / 2,
                            at.centre().y - above + (above > 0 ? 4 : 0)};
    draw_round(canvas,
               "next",
               arrow,
               {.diameter = kArrow, .icon_size = 44, .ground = accent.deep, .ink = accent.on_deep},
               pressed);
    if (plate.ribbon)
        draw_bands(canvas, plate, ribbon, arrow, at, set, style);
}

} // namespace kiosk
