#include "content/build/image.h"

#include "platform/base/photograph_file.h"

#include <cairo.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

namespace {

// No single block of memory over what the largest allowed picture needs with 16 bits a channel:
// without this a PNG of a few pixels may inflate to gigabytes before stb_image compares sizes.
constexpr std::int64_t kMaxPixels = 64'000'000;
constexpr std::size_t kLargestBlock = std::size_t{kMaxPixels} * 8 + 64 * 1024;

void* bounded_malloc(std::size_t size)
{
    return size > kLargestBlock ? nullptr : std::malloc(size);
}

void* bounded_realloc(void* block, std::size_t size)
{
    return size > kLargestBlock ? nullptr : std::realloc(block, size);
}

} // namespace

#define STBI_MALLOC bounded_malloc
#define STBI_REALLOC bounded_realloc
#define STBI_FREE std::free
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_MAX_DIMENSIONS 32768
#define STBI_NO_STDIO
#include <stb/stb_image.h>

#define STB_IMAGE_RESIZE_IMPLEMENTATION
#define STB_IMAGE_RESIZE_STATIC
#include <stb/stb_image_resize.h>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

namespace content {
namespace {

const stbi_uc* stb_bytes(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const stbi_uc*>(bytes.data());
}

void append(base::Bytes& out, const void* data, std::size_t size)
{
    const auto* bytes = static_cast<const std::byte*>(data);
    out.insert(out.end(), bytes, bytes + size);
}

std::uint32_t premultiplied(const std::uint8_t* p)
{
    const std::uint32_t a = p[3];
    const auto scaled = [a](std::uint32_t c) { return (c * a + 127) / 255; };
    return (a << 24) | (scaled(p[0]) << 16) | (scaled(p[1]) << 8) | scaled(p[2]);
}

} // namespace

Opacity opacity_of(const Image& image)
{
    bool opaque = true;
    bool empty = true;
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) {
        opaque = opaque && image.rgba[i] == 255;
        empty = empty && image.rgba[i] == 0;
    }
    if (empty)
        return Opacity::empty;
    return opaque ? Opacity::opaque : Opacity::translucent;
}

std::uint32_t average_colour(const Image& image)
{
    std::uint64_t sum[3] = {0, 0, 0};
    std::uint64_t weight = 0;
    for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4) {
        const std::uint64_t alpha = image.rgba[i + 3];
        weight += alpha;
        for (std::size_t c = 0; c < 3; ++c)
            sum[c] += alpha * image.rgba[i + c];
    }
    if (weight == 0)
        return 0;
    std::uint32_t colour = 0;
    for (const std::uint64_t channel : sum)
        colour = (colour << 8) | static_cast<std::uint32_t>((channel + weight / 2) / weight);
    return colour;
}

std::optional<ImageSize> size_of_photograph(std::span<const std::byte> bytes)
{
    if (!base::is_safe_photograph(bytes))
        return std::nullopt;
    ImageSize size;
    int channels = 0;
    const int length = static_cast<int>(bytes.size());
    if (stbi_info_from_memory(stb_bytes(bytes), length, &size.width, &size.height, &channels) == 0)
        return std::nullopt;
    if (base::orientation_of(bytes) >= 5) // lying on its side
        std::swap(size.width, size.height);
    return size;
}

base::Result<Image> decode_photograph(std::span<const std::byte> bytes)
{
    const std::optional<ImageSize> size = size_of_photograph(bytes);
    if (!size || std::int64_t{size->width} * size->height > kMaxPixels)
        return base::fail(base::ErrorCode::bad_content, "not a JPEG or PNG, or over 64 megapixels");
    TRY(base::check_photograph_file(bytes));
    Image image;
    int channels = 0;
    const int length = static_cast<int>(bytes.size());
    const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
        stbi_load_from_memory(stb_bytes(bytes), length, &image.width, &image.height, &channels, 4),
        stbi_image_free);
    if (!pixels)
        return base::fail(base::ErrorCode::bad_content, "a damaged JPEG or PNG");
    const std::size_t count = std::size_t{4} * static_cast<std::size_t>(image.width) *
                              static_cast<std::size_t>(image.height);
    image.rgba.assign(pixels.get(), pixels.get() + count);
    return turned(std::move(image), base::orientation_of(bytes));
}

Image turned(Image image, int orientation)
{
    if (orientation <= 1 || orientation > 8)
        return image;
    const bool on_its_side = orientation >= 5;
    const auto width = static_cast<std::size_t>(on_its_side ? image.height : image.width);
    const auto height = static_cast<std::size_t>(on_its_side ? image.width : image.height);
    const auto stride = static_cast<std::size_t>(image.width);
    Image out{static_cast<int>(width), static_cast<int>(height), {}};
    out.rgba.resize(image.rgba.size());
    // Where the stored picture's first row and first column are seen: 1 top left, 2 top right, 3
    // bottom right, 4 bottom left, 5 left top, 6 right top, 7 right bottom, 8 left bottom.
    const bool from_right =
        orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool from_below =
        orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t x = 0; x < width; ++x) {
            std::size_t column = on_its_side ? y : x;
            std::size_t row = on_its_side ? x : y;
            if (from_right)
                column = stride - 1 - column;
            if (from_below)
                row = static_cast<std::size_t>(image.height) - 1 - row;
            std::copy_n(
                &image.rgba[4 * (row * stride + column)], 4, &out.rgba[4 * (y * width + x)]);
        }
    return out;
}

Image resized(const Image& image, int width, int height)
{
    Image out{width, height, {}};
    out.rgba.resize(std::size_t{4} * static_cast<std::size_t>(width) *
                    static_cast<std::size_t>(height));
    stbir_resize_uint8_srgb(image.rgba.data(),
                            image.width,
                            image.height,
                            0,
                            out.rgba.data(),
                            width,
                            height,
                            0,
                            4,
                            3,
                            0);
    return out;
}

base::Bytes encode_jpeg(const Image& image, int quality)
{
    base::Bytes out;
    stbi_write_jpg_to_func(
        [](void* to, void* data, int size) {
            append(*static_cast<base::Bytes*>(to), data, static_cast<std::size_t>(size));
        },
        &out,
        image.width,
        image.height,
        4,
        image.rgba.data(),
        quality);
    return out;
}

base::Bytes encode_png(const Image& image)
{
    const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, image.width, image.height),
        cairo_surface_destroy);
    unsigned char* rows = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const auto width = static_cast<std::size_t>(image.width);
    for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y)
        for (std::size_t x = 0; x < width; ++x) {
            const std::uint32_t pixel = premultiplied(&image.rgba[4 * (y * width + x)]);
            std::copy_n(
                reinterpret_cast<const unsigned char*>(&pixel), 4, rows + y * stride + 4 * x);
        }
    cairo_surface_mark_dirty(surface.get());
    base::Bytes out;
    cairo_surface_write_to_png_stream(
        surface.get(),
        [](void* to, const unsigned char* data, unsigned int size) {
            append(*static_cast<base::Bytes*>(to), data, size);
            return CAIRO_STATUS_SUCCESS;
        },
        &out);
    return out;
}

} // namespace content
