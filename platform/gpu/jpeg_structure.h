// What stb_image does not notice in a JPEG: a file that was cut off (it shows grey), and thousands
// of scans in a small file, each of which takes a pass over the whole picture.
#pragma once
#include "platform/base/result.h"

#include <cstddef>
#include <span>

namespace platform {

// Progressive encoders write about 10 scans, at most a few dozen.
inline constexpr int kMaxJpegScans = 64;

// Walks the markers (ITU T.81 annex B) from start to EOI. Success also for files that are no JPEG.
[[nodiscard]] base::Status check_jpeg_structure(std::span<const std::byte> file);

} // namespace platform
