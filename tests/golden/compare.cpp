#include "tests/golden/compare.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace golden {

namespace {

using Difference = std::array<int, 3>; // new - old, a channel each

std::size_t index(const platform::Pixels& picture, int x, int y)
{
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
           static_cast<std::size_t>(x);
}

std::vector<Difference> differences(const platform::Pixels& old, const platform::Pixels& now)
{
    std::vector<Difference> all(old.rgba.size() / 4);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t channel = 0; channel < 3; ++channel)
            all[i][channel] = now.rgba[4 * i + channel] - old.rgba[4 * i + channel];
    return all;
}

// The largest channel of the mean over the square around the pixel.
int blurred(const std::vector<Difference>& all, const platform::Pixels& picture, int x, int y)
{
    Difference sum{};
    int count = 0;
    for (int v = std::max(0, y - kBlur / 2); v <= std::min(picture.height - 1, y + kBlur / 2); ++v)
        for (int u = std::max(0, x - kBlur / 2); u <= std::min(picture.width - 1, x + kBlur / 2);
             ++u, ++count)
            for (std::size_t channel = 0; channel < 3; ++channel)
                sum[channel] += all[index(picture, u, v)][channel];
    return std::max({std::abs(sum[0]), std::abs(sum[1]), std::abs(sum[2])}) / count;
}

void paint(platform::Pixels& picture, std::size_t pixel, int off)
{
    std::uint8_t* rgba = &picture.rgba[4 * pixel];
    const int grey = 200 + (rgba[0] + rgba[1] + rgba[2]) / 14;
    const std::array<int, 3> colour =
        off > kOff ? std::array{220, 0, 30} : std::array{grey, grey - 2 * off, grey - 2 * off};
    for (std::size_t channel = 0; channel < 3; ++channel)
        rgba[channel] = static_cast<std::uint8_t>(std::clamp(colour[channel], 0, 255));
}

} // namespace

Comparison compare(const platform::Pixels& old, const platform::Pixels& now)
{
    Comparison result;
    result.same_size = old.width == now.width && old.height == now.height && !old.rgba.empty();
    if (!result.same_size)
        return result;
    const std::vector<Difference> all = differences(old, now);
    result.difference = now;
    std::size_t count = 0;
    std::int64_t sum = 0;
    for (int y = 0; y < now.height; ++y)
        for (int x = 0; x < now.width; ++x) {
            const int off = blurred(all, now, x, y);
            count += off > kOff ? 1 : 0;
            sum += off;
            paint(result.difference, index(now, x, y), off);
        }
    result.off = static_cast<double>(count) / static_cast<double>(all.size());
    result.mean = static_cast<double>(sum) / static_cast<double>(all.size());
    return result;
}

} // namespace golden
