#include "kiosk/ui/widgets/cloth.h"

#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr float kWarpPitch = 9.0F;
constexpr float kWarpWidth = 2.0F;
constexpr float kWarpAlpha = 0.05F;
constexpr float kWeftPitch = 6.0F;
constexpr float kWeftWidth = 2.0F;
constexpr float kWeftAlpha = 0.28F;
constexpr float kBandRadius = 3.0F;

} // namespace

void draw_warp(const Canvas& canvas, base::Rect rect, float bottom_radius)
{
    if (!canvas.palette.textures)
        return;
    const Colour colour = faded(canvas.palette.ink, kWarpAlpha);
    for (float x = 0.0F; x + kWarpWidth <= rect.w; x += kWarpPitch) {
        // A line that ends in a rounded corner ends on its arc.
        const float near = std::min(x + kWarpWidth / 2, rect.w - x - kWarpWidth / 2);
        const float into = std::max(0.0F, bottom_radius - near);
        const float rise =
            bottom_radius - std::sqrt(std::max(0.0F, bottom_radius * bottom_radius - into * into));
        fill(canvas, {rect.x + x, rect.y, kWarpWidth, rect.h - rise}, colour);
    }
}

void draw_cloth(
    const Canvas& canvas, base::Rect rect, Colour ground, float top_radius, float bottom_radius)
{
    fill(canvas, rect, ground, top_radius, bottom_radius);
    draw_warp(canvas, rect, bottom_radius);
}

void draw_ribbon(const Canvas& canvas,
                 base::Rect rect,
                 std::span<const std::string> accents,
                 float gap)
{
    if (accents.empty())
        return;
    const auto count = static_cast<float>(accents.size());
    const float width = (rect.w - gap * (count - 1.0F)) / count;
    float x = rect.x;
    for (const std::string& name : accents) {
        const base::Rect band{x, rect.y, width, rect.h};
        fill(canvas, band, canvas.accent(name).deep, kBandRadius);
        if (canvas.palette.textures)
            for (float y = 0.0F; y + kWeftWidth <= rect.h; y += kWeftPitch)
                fill(canvas,
                     {x, rect.bottom() - y - kWeftWidth, width, kWeftWidth},
                     faded(canvas.palette.raised, kWeftAlpha));
        x += width + gap;
    }
}

} // namespace kiosk
