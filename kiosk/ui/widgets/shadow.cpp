#include "kiosk/ui/widgets/shadow.h"

#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk {

namespace {

// The cell whose corner is nearest to this ratio of radius to blur.
int cell_for(float ratio)
{
    int best = 0;
    for (int i = 1; i < Materials::kShadowRatioCount; ++i)
        if (std::abs(Materials::kShadowRatios[i] - ratio) <
            std::abs(Materials::kShadowRatios[best] - ratio))
            best = i;
    return best;
}

struct Span {
    float from = 0.0F;
    float to = 0.0F;
};

// Outer edge, ends of the two corners, outer edge: one axis of the nine-slice.
std::array<float, 4> cuts(float from, float length, float outside, float corner)
{
    return {from - outside,
            from - outside + corner,
            from + length + outside - corner,
            from + length + outside};
}

} // namespace

void draw_shadow(const Canvas& canvas, base::Rect rect, float radius, const Elevation& elevation)
{
    if (!canvas.palette.textures || elevation.alpha <= 0.0F || rect.w <= 0 || rect.h <= 0)
        return;
    const int cell = cell_for(radius / elevation.blur);
    const base::Rect px = px_rect(canvas, rect.moved({0, elevation.down}));
    const float blur = canvas.px(elevation.blur);
    const float inside =
        std::min(blur * std::max(1.0F, Materials::kShadowRatios[cell]), std::min(px.w, px.h) / 2);
    const auto xs = cuts(px.x, px.w, blur, blur + inside);
    const auto ys = cuts(px.y, px.h, blur, blur + inside);

    // Half a texel inside the cell, so that neighbours do not bleed in. Where the corner was cut
    // short by a small box the texture is cut short as well.
    constexpr float kTexels = Materials::kShadowCell;
    constexpr float kWidth = kTexels * Materials::kShadowRatioCount;
    const float full = blur * (1.0F + std::max(1.0F, Materials::kShadowRatios[cell]));
    const float share = (blur + inside) / full;
    const float u0 = (static_cast<float>(cell) * kTexels + 0.5F) / kWidth;
    const float u1 = (static_cast<float>(cell) * kTexels + share * kTexels - 0.5F) / kWidth;
    const float v0 = 0.5F / kTexels;
    const float v1 = share - 0.5F / kTexels;
    const std::array<Span, 3> us{{{u0, u1}, {u1, u1}, {u1, u0}}};
    const std::array<Span, 3> vs{{{v0, v1}, {v1, v1}, {v1, v0}}};

    const Colour colour = canvas.shade(faded(canvas.palette.shadow, elevation.alpha));
    const ImTextureRef texture(canvas.materials.shadow());
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            if ((row != 1 || column != 1) && xs[column + 1] > xs[column] && ys[row + 1] > ys[row])
                canvas.list.AddImage(texture,
                                     {xs[column], ys[row]},
                                     {xs[column + 1], ys[row + 1]},
                                     {us[column].from, vs[row].from},
                                     {us[column].to, vs[row].to},
                                     colour);
}

} // namespace kiosk
