#include "kiosk/ui/widgets/badge.h"

#include "kiosk/ui/widgets/icon.h"
#include "kiosk/ui/widgets/shapes.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kPad = 20.0F;
constexpr float kIcon = 28.0F;
constexpr float kGap = 10.0F;
constexpr float kEdge = 2.0F;

} // namespace

float badge_width(const Canvas& canvas, std::string_view label, const BadgeLook& look)
{
    return text_width(canvas, look.type, label) + 2 * kPad + (look.icon.empty() ? 0 : kIcon + kGap);
}

float draw_badge(const Canvas& canvas,
                 base::Point at,
                 std::string_view label,
                 const BadgeLook& look)
{
    const Palette& colours = canvas.palette;
    const base::Rect rect{at.x, at.y, badge_width(canvas, label, look), look.height};
    const Colour ink = look.ink != 0 ? look.ink : colours.ink2;
    fill(canvas, rect, look.ground != 0 ? look.ground : colours.raised, look.height / 2);
    if (look.edge != 0)
        outline(canvas, rect, look.edge, std::max(kEdge, colours.edge), look.height / 2);
    float x = at.x + kPad;
    if (!look.icon.empty()) {
        draw_icon(canvas, look.icon, {x + kIcon / 2, rect.centre().y}, kIcon, ink);
        x += kIcon + kGap;
    }
    text(canvas, {x, rect.centre().y - look.type.line / 2}, look.type, ink, label);
    return rect.w;
}

void draw_count(const Canvas& canvas, base::Point centre, int count)
{
    constexpr float kRadius = 16.0F;
    fmt::memory_buffer digits;
    fmt::format_to(std::back_inserter(digits), "{}", count);
    const float wide = digits.size() > 1 ? 6.0F : 0.0F;
    const base::Rect rect{
        centre.x - kRadius - wide, centre.y - kRadius, 2 * (kRadius + wide), 2 * kRadius};
    fill(canvas, rect, canvas.palette.thread, kRadius);
    text(canvas,
         {centre.x, centre.y - 15},
         kName.at(22),
         canvas.palette.on_accent,
         {digits.data(), digits.size()},
         platform::Align::centre);
}

} // namespace kiosk
