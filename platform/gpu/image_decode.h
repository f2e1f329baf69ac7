// JPEG and PNG to pixels and back, by stb_image. Packs are hostile input: the size is taken from
// the header and checked before a byte is decoded, no single allocation exceeds what the largest
// allowed picture needs, and no other format that stb_image knows is compiled in.
#pragma once
#include "platform/base/file.h"
#include "platform/base/result.h"
#include "platform/gpu/pixels.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace platform {

inline constexpr int kMaxPictureSide = 8192; // px; what GL 3.3 class GPUs take as one texture
inline constexpr std::int64_t kMaxPictureArea = 64 * 1024 * 1024; // px; 256 MiB as RGBA

struct PictureSize {
    int width = 0;
    int height = 0;
};

// From the header alone; the same limits and errors as decode_on_worker.
[[nodiscard]] base::Result<PictureSize> picture_size(std::span<const std::byte> file);

// Decodes a whole JPEG or PNG file. ErrorCode::bad_content: neither of them, damaged, cut off or
// over the limits. Takes 5 to 20 ms a megapixel: on a worker. Safe on several threads at a time.
[[nodiscard]] base::Result<Pixels> decode_on_worker(std::span<const std::byte> file);

[[nodiscard]] base::Result<base::Bytes> encode_png(const Pixels& pixels);

// For screenshots: encodes and writes atomically. About 0.3 s for 1080p, so not between two frames
// of a visitor.
[[nodiscard]] base::Status write_png(const std::filesystem::path& path, const Pixels& pixels);

} // namespace platform
