#include "platform/gpu/image_decode.h"

#include "platform/base/photograph_file.h"
#include "platform/gpu/jpeg_structure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory>
#include <string_view>

namespace {

// No single block of memory over what the largest allowed picture needs (PNG adds a filter byte to
// each row): without this a PNG of a few pixels may inflate to gigabytes before stb_image compares
// sizes.
constexpr std::size_t kLargestBlock = std::size_t{platform::kMaxPictureArea} * 4 + 64 * 1024;

void* bounded_malloc(std::size_t size)
{
    return size > kLargestBlock ? nullptr : std::malloc(size);
}

void* bounded_realloc(void* block, std::size_t size)
{
    return size > kLargestBlock ? nullptr : std::realloc(block, size);
}

} // namespace

#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_MALLOC bounded_malloc
#define STBI_REALLOC bounded_realloc
#define STBI_FREE std::free
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#include <stb/stb_image.h>

namespace platform {
namespace {

base::Error not_a_picture()
{
    const char* reason = stbi_failure_reason();
    return {base::ErrorCode::bad_content,
            fmt::format("not a JPEG or PNG that can be read ({})",
                        reason != nullptr ? reason : "no reason given")};
}

// Read by hand, because stb_image calls a PNG that claims to be huge "unknown image type". 0 x 0
// for anything else.
PictureSize size_in_png_header(std::span<const std::byte> file)
{
    constexpr std::string_view kStart{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16};
    if (file.size() < kStart.size() + 8 ||
        std::memcmp(file.data(), kStart.data(), kStart.size()) != 0)
        return {};
    const auto number_at = [&](std::size_t at) {
        std::uint32_t number = 0;
        for (const std::byte value : file.subspan(at, 4))
            number = number << 8U | std::to_integer<std::uint32_t>(value);
        constexpr std::uint32_t kLargest = std::numeric_limits<int>::max();
        return static_cast<int>(std::min(number, kLargest));
    };
    return {number_at(16), number_at(20)};
}

base::Status check_limits(PictureSize size)
{
    const bool fits = size.width <= kMaxPictureSide && size.height <= kMaxPictureSide &&
                      std::int64_t{size.width} * size.height <= kMaxPictureArea;
    if (fits)
        return {};
    return base::fail(base::ErrorCode::bad_content,
                      fmt::format("picture of {} x {} pixels; at most {} x {} are shown",
                                  size.width,
                                  size.height,
                                  kMaxPictureSide,
                                  kMaxPictureSide));
}

const stbi_uc* data_of(std::span<const std::byte> file)
{
    return reinterpret_cast<const stbi_uc*>(file.data());
}

} // namespace

base::Result<PictureSize> picture_size(std::span<const std::byte> file)
{
    if (file.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return base::fail(base::ErrorCode::bad_content, "picture file over 2 GiB");
    PictureSize size = size_in_png_header(file);
    TRY(check_limits(size));
    if (!base::is_safe_photograph(file))
        return base::fail(base::ErrorCode::bad_content, "not a JPEG or PNG that is safe to read");
    int channels = 0;
    if (stbi_info_from_memory(
            data_of(file), static_cast<int>(file.size()), &size.width, &size.height, &channels) ==
        0)
        return tl::unexpected<base::Error>(not_a_picture());
    TRY(check_limits(size));
    return size;
}

base::Result<Pixels> decode_on_worker(std::span<const std::byte> file)
{
    TRY(picture_size(file));
    TRY(check_jpeg_structure(file));
    Pixels pixels;
    int channels = 0;
    const std::unique_ptr<stbi_uc, decltype(&std::free)> decoded(
        stbi_load_from_memory(data_of(file),
                              static_cast<int>(file.size()),
                              &pixels.width,
                              &pixels.height,
                              &channels,
                              STBI_rgb_alpha),
        &std::free);
    if (!decoded)
        return tl::unexpected<base::Error>(not_a_picture());
    const auto count =
        static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4;
    pixels.rgba.assign(decoded.get(), decoded.get() + count);
    return pixels;
}

} // namespace platform
