#include "content/build/png_drawing.h"

#include <gio/gio.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace {

// stb_image_write's own deflate knows fixed codes only; GLib's is zlib. The result is freed by stb
// with free().
unsigned char* compress_with_zlib(unsigned char* data, int size, int* out_size, int level)
{
    const std::unique_ptr<GZlibCompressor, void (*)(gpointer)> zlib(
        g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB, level), g_object_unref);
    const auto length = static_cast<std::size_t>(size);
    const std::size_t capacity = length + length / 1000 + 1024; // more than zlib's compressBound
    auto* out = static_cast<unsigned char*>(std::malloc(capacity));
    gsize taken = 0;
    gsize written = 0;
    const GConverterResult result = out == nullptr ? G_CONVERTER_ERROR
                                                   : g_converter_convert(G_CONVERTER(zlib.get()),
                                                                         data,
                                                                         length,
                                                                         out,
                                                                         capacity,
                                                                         G_CONVERTER_INPUT_AT_END,
                                                                         &taken,
                                                                         &written,
                                                                         nullptr);
    if (result != G_CONVERTER_FINISHED) {
        std::free(out);
        return nullptr;
    }
    *out_size = static_cast<int>(written);
    return out;
}

} // namespace

#define STBIW_ZLIB_COMPRESS compress_with_zlib
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

namespace content {
namespace {

constexpr int kMasking = 16;
constexpr int kSmoothStep = 2;
constexpr int kEdgeStep = 16;

std::uint8_t rounded(int value, int step)
{
    return static_cast<std::uint8_t>(std::min(255, (value + step / 2) / step * step));
}

// The largest difference of a channel to the pixels left, right, above and below.
int contrast_at(const Image& image, int x, int y)
{
    const auto pixel = [&](int px, int py) {
        px = std::clamp(px, 0, image.width - 1);
        py = std::clamp(py, 0, image.height - 1);
        return image.rgba.data() + std::size_t{4} * (static_cast<std::size_t>(py) *
                                                         static_cast<std::size_t>(image.width) +
                                                     static_cast<std::size_t>(px));
    };
    const std::uint8_t* here = pixel(x, y);
    int most = 0;
    for (const std::uint8_t* next :
         {pixel(x - 1, y), pixel(x + 1, y), pixel(x, y - 1), pixel(x, y + 1)})
        for (std::size_t channel = 0; channel < 4; ++channel)
            most = std::max(most, std::abs(int{here[channel]} - int{next[channel]}));
    return most;
}

} // namespace

void round_masked_detail(Image& image)
{
    const Image source = image;
    std::uint8_t* out = image.rgba.data();
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x, out += 4) {
            const bool edge = contrast_at(source, x, y) > kMasking;
            if (edge && out[3] != 255)
                out[3] = rounded(out[3], kEdgeStep);
            for (std::size_t channel = 0; channel < 3; ++channel)
                out[channel] = out[3] == 0 ? std::uint8_t{0}
                                           : rounded(out[channel], edge ? kEdgeStep : kSmoothStep);
        }
}

base::Bytes encode_png_drawing(const Image& image)
{
    // The library's one setting for the filter is a variable: set once, before any thread encodes.
    static const int filter = stbi_write_force_png_filter = 0;
    static const int level = stbi_write_png_compression_level = 9;
    static_cast<void>(filter + level);
    int size = 0;
    const std::unique_ptr<unsigned char, void (*)(void*)> png(
        stbi_write_png_to_mem(
            image.rgba.data(), image.width * 4, image.width, image.height, 4, &size),
        std::free);
    const auto* bytes = reinterpret_cast<const std::byte*>(png.get());
    return png ? base::Bytes(bytes, bytes + size) : base::Bytes{};
}

} // namespace content
