// The pictures that were looked at and found good, tests/golden/reference/NAME.jpg. JPEG, as a
// repository keeps every version for ever and a PNG of the same picture has three times its size;
// what the coding changes is far under what compare.h lets pass.
#pragma once
#include "platform/base/result.h"
#include "platform/gpu/pixels.h"

#include <filesystem>
#include <string>

namespace golden {

// Of all channels in full resolution: stb_image_write halves the colours' at 90 and less.
inline constexpr int kQuality = 92;

[[nodiscard]] std::filesystem::path reference_file(const std::string& name);
[[nodiscard]] base::Status write_reference(const std::string& name, const platform::Pixels& pixels);
// PNG or JPEG.
[[nodiscard]] base::Result<platform::Pixels> read_picture(const std::filesystem::path& file);

} // namespace golden
