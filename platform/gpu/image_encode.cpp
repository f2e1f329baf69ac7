#include "platform/gpu/image_decode.h"

#include <fmt/format.h>

#define STBI_WRITE_NO_STDIO
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>

namespace platform {
namespace {

void append(void* context, void* data, int size)
{
    const auto* begin = static_cast<const std::byte*>(data);
    static_cast<base::Bytes*>(context)->insert(
        static_cast<base::Bytes*>(context)->end(), begin, begin + size);
}

} // namespace

base::Result<base::Bytes> encode_png(const Pixels& pixels)
{
    base::Bytes file;
    const bool whole = pixels.width > 0 && pixels.height > 0 &&
                       pixels.rgba.size() == static_cast<std::size_t>(pixels.width) *
                                                 static_cast<std::size_t>(pixels.height) * 4;
    if (!whole ||
        stbi_write_png_to_func(
            append, &file, pixels.width, pixels.height, 4, pixels.rgba.data(), pixels.width * 4) ==
            0)
        return base::fail(
            base::ErrorCode::io,
            fmt::format("cannot encode {} x {} pixels as PNG", pixels.width, pixels.height));
    return file;
}

base::Status write_png(const std::filesystem::path& path, const Pixels& pixels)
{
    TRY_SET(const base::Bytes file, encode_png(pixels));
    return base::write_file_atomically(path, file);
}

} // namespace platform
