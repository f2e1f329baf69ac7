#include "kiosk/ui/contrast.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace kiosk {

namespace {

constexpr float kLargeLetters = 40.0F; // units
constexpr float kWorstShare = 0.05F;

float linear(float channel)
{
    return channel <= 0.04045F ? channel / 12.92F : std::pow((channel + 0.055F) / 1.055F, 2.4F);
}

float luminance(const std::array<float, 3>& srgb)
{
    return 0.2126F * linear(srgb[0]) + 0.7152F * linear(srgb[1]) + 0.0722F * linear(srgb[2]);
}

float contrast(float a, float b)
{
    return (std::max(a, b) + 0.05F) / (std::min(a, b) + 0.05F);
}

} // namespace

float wanted_contrast(const WrittenText& text)
{
    return text.size >= kLargeLetters ? 3.0F : 4.5F;
}

float contrast_on(const platform::Pixels& behind, const WrittenText& text, float px_per_unit)
{
    const ImVec4 ink = ImGui::ColorConvertU32ToFloat4(text.colour);
    const auto edge = [&](float units, int most) {
        return std::clamp(static_cast<int>(std::lround(units * px_per_unit)), 0, most);
    };
    std::vector<float> found;
    const int right = edge(text.place.right(), behind.width);
    const int bottom = edge(text.place.bottom(), behind.height);
    for (int y = edge(text.place.y, behind.height); y < bottom; y += 2)
        for (int x = edge(text.place.x, behind.width); x < right; x += 2) {
            const std::size_t at =
                4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(behind.width) +
                     static_cast<std::size_t>(x));
            std::array<float, 3> ground{};
            std::array<float, 3> word{ink.x, ink.y, ink.z};
            for (std::size_t i = 0; i < 3; ++i) {
                ground[i] = static_cast<float>(behind.rgba[at + i]) / 255.0F;
                word[i] = word[i] * ink.w + ground[i] * (1.0F - ink.w);
            }
            found.push_back(contrast(luminance(ground), luminance(word)));
        }
    if (found.empty())
        return 21.0F;
    const auto worst =
        found.begin() + static_cast<std::ptrdiff_t>(static_cast<float>(found.size()) * kWorstShare);
    std::nth_element(found.begin(), worst, found.end());
    return *worst;
}

} // namespace kiosk
