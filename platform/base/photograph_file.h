// What the file of a JPEG or PNG says before a pixel is decoded: whether it is all there and does
// not ask too much of stb_image, and which way up the camera was held.
#pragma once
#include "platform/base/result.h"

#include <cstddef>
#include <span>

namespace base {

// Error: bad_content ("is cut short", as after a broken copy, where stb_image would show the rest
// grey; Huffman tables that stb_image would write beyond its own for; more than 64 scans, each of
// which takes a pass over the picture). A file of another kind is cut short.
[[nodiscard]] Status check_photograph_file(std::span<const std::byte> bytes);

// Whether stb_image may be given the file, even to read no more than the size: it begins as a PNG
// or, to the byte, as a JPEG, and holds no Huffman table beyond the room that stb_image has.
[[nodiscard]] bool is_safe_photograph(std::span<const std::byte> bytes);

// EXIF's orientation, 1 to 8: 1 is as stored, 6 is to be turned clockwise by a quarter (Exif 2.3,
// 4.6.4 A). 1 where the file says nothing.
[[nodiscard]] int orientation_of(std::span<const std::byte> bytes);

} // namespace base
