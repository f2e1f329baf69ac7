#include "tests/golden/reference.h"

#include "platform/base/file.h"
#include "platform/gpu/image_decode.h"

#include <fmt/format.h>

#define STBI_WRITE_NO_STDIO
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>

namespace golden {

namespace {

constexpr std::size_t kLargestPicture = 16 * 1024 * 1024;

void append(void* context, void* data, int size)
{
    static_cast<std::string*>(context)->append(static_cast<const char*>(data),
                                               static_cast<std::size_t>(size));
}

} // namespace

std::filesystem::path reference_file(const std::string& name)
{
    return std::filesystem::path(PAVILION_SOURCE_DIR) / "tests/golden/reference" / (name + ".jpg");
}

base::Status write_reference(const std::string& name, const platform::Pixels& pixels)
{
    std::string file;
    if (stbi_write_jpg_to_func(
            append, &file, pixels.width, pixels.height, 4, pixels.rgba.data(), kQuality) == 0)
        return base::fail(base::ErrorCode::io, fmt::format("{}: cannot be coded as JPEG", name));
    return base::write_file_atomically(reference_file(name), file);
}

base::Result<platform::Pixels> read_picture(const std::filesystem::path& file)
{
    TRY_SET(const base::Bytes bytes, base::read_file(file, kLargestPicture));
    return platform::decode_on_worker(bytes);
}

} // namespace golden
