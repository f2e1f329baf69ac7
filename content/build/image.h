// Pixels between a source picture and the encoded levels of a pack. Rows top to bottom, straight
// (not premultiplied) RGBA.
#pragma once
#include "platform/base/file.h"
#include "platform/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace content {

struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

enum class Opacity {
    opaque,
    translucent,
    empty, // nothing to see anywhere
};

struct ImageSize {
    int width = 0;
    int height = 0;
};

[[nodiscard]] Opacity opacity_of(const Image& image);
[[nodiscard]] std::uint32_t average_colour(const Image& image); // 0xRRGGBB

// JPEG or PNG, turned as its EXIF says. Errors: bad_content (damaged, more than 64 MPx).
[[nodiscard]] std::optional<ImageSize> size_of_photograph(std::span<const std::byte> bytes);
[[nodiscard]] base::Result<Image> decode_photograph(std::span<const std::byte> bytes);
// The picture as seen with EXIF's orientation, 1 to 8.
[[nodiscard]] Image turned(Image image, int orientation);
[[nodiscard]] Image resized(const Image& image, int width, int height);

// Baseline JPEG; over quality 90 with full colour resolution (4:4:4), else with half (4:2:0).
[[nodiscard]] base::Bytes encode_jpeg(const Image& image, int quality);
[[nodiscard]] base::Bytes encode_png(const Image& image);

} // namespace content
