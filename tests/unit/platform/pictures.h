// Small pictures for tests, each pixel different.
#pragma once
#include "platform/gpu/pixels.h"

#include <cstddef>
#include <cstdint>

inline platform::Pixels make_picture(int width, int height, std::uint8_t blue = 7)
{
    platform::Pixels pixels{width, height, {}};
    pixels.rgba.reserve(static_cast<std::size_t>(width * height) * 4);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const int value : {x, y, int{blue}, 255})
                pixels.rgba.push_back(static_cast<std::uint8_t>(value));
    return pixels;
}
