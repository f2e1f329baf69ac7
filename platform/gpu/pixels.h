// A picture in memory: what decoding gives, what a texture takes and what a screenshot is.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace platform {

struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t>
        rgba; // 4 bytes a pixel, straight alpha, rows from the top, no padding

    [[nodiscard]] std::size_t bytes() const { return rgba.size(); }
    friend bool operator==(const Pixels&, const Pixels&) = default;
};

} // namespace platform
