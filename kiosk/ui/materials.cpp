#include "kiosk/ui/materials.h"

#include "kiosk/ui/theme.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

namespace kiosk {

namespace {

// Share of a Gaussian of spread 1 that lies below x.
float normal_cdf(float x)
{
    return 0.5F * (1.0F + std::erf(x / std::sqrt(2.0F)));
}

// Where a box that fills x >= 0, y >= 0 with a corner of `radius` begins in row y.
float left_edge(float y, float radius)
{
    if (y >= radius)
        return 0.0F;
    const float h = radius - y;
    return radius - std::sqrt(std::max(0.0F, radius * radius - h * h));
}

// Coverage at (x, y) of that box after a Gaussian blur. The blur in x is exact, that in y a sum
// over rows, as in Evan Wallace, "Fast Rounded Rectangle Shadows"
// (madebyevan.com/shaders/fast-rounded-rectangle-shadows). Spread 1/2: CSS blur is twice the
// Gaussian's standard deviation, and one blur is the unit here.
float blurred_corner(float x, float y, float radius)
{
    constexpr float kSigma = 0.5F;
    constexpr int kRows = 24;
    constexpr float kReach = 3.0F * kSigma;
    float sum = 0.0F;
    float weights = 0.0F;
    for (int i = 0; i < kRows; ++i) {
        const float offset = -kReach + 2.0F * kReach * (static_cast<float>(i) + 0.5F) / kRows;
        const float weight = std::exp(-offset * offset / (2.0F * kSigma * kSigma));
        weights += weight;
        if (const float row = y + offset; row >= 0.0F)
            sum += weight * normal_cdf((x - left_edge(row, radius)) / kSigma);
    }
    return sum / weights;
}

std::vector<std::uint8_t> shadow_cells()
{
    constexpr int kCell = Materials::kShadowCell;
    constexpr int kWidth = kCell * Materials::kShadowRatioCount;
    std::vector<std::uint8_t> cells(static_cast<std::size_t>(kWidth) * kCell);
    for (int c = 0; c < Materials::kShadowRatioCount; ++c) {
        const float radius = Materials::kShadowRatios[c];
        const float side = 1.0F + std::max(1.0F, radius); // one blur outside, the corner inside
        for (int y = 0; y < kCell; ++y)
            for (int x = 0; x < kCell; ++x) {
                const float u = side * (static_cast<float>(x) + 0.5F) / kCell - 1.0F;
                const float v = side * (static_cast<float>(y) + 0.5F) / kCell - 1.0F;
                const auto at = static_cast<std::size_t>(y * kWidth + c * kCell + x);
                cells[at] =
                    static_cast<std::uint8_t>(std::lround(255.0F * blurred_corner(u, v, radius)));
            }
    }
    return cells;
}

void lay_over_paper(platform::Pixels& tile)
{
    const Colour paper = palette(Theme::paper).paper;
    const auto mix = [](std::uint8_t over, std::uint32_t under, std::uint32_t alpha) {
        return static_cast<std::uint8_t>((over * alpha + under * (255U - alpha) + 127U) / 255U);
    };
    for (std::size_t i = 0; i + 3 < tile.rgba.size(); i += 4) {
        const std::uint32_t alpha = tile.rgba[i + 3];
        for (std::size_t channel = 0; channel < 3; ++channel)
            tile.rgba[i + channel] =
                mix(tile.rgba[i + channel], (paper >> (8U * channel)) & 0xFFU, alpha);
        tile.rgba[i + 3] = 255;
    }
}

} // namespace

base::Result<Materials> Materials::create(platform::Pixels paper_tile)
{
    lay_over_paper(paper_tile);
    auto paper = platform::Texture::create(paper_tile);
    if (!paper)
        return tl::unexpected(std::move(paper.error()));
    const std::vector<std::uint8_t> cells = shadow_cells();
    auto shadow = platform::Texture::create_mask(
        kShadowCell * kShadowRatioCount, kShadowCell, std::span(cells));
    if (!shadow)
        return tl::unexpected(std::move(shadow.error()));
    return Materials(std::move(*paper), std::move(*shadow));
}

} // namespace kiosk
