// Any bytes as a picture of a source, JPEG, PNG or SVG by their beginning: checked without a crash,
// and what the check lets through is decoded or drawn, small, or refused.
#include "content/build/image.h"
#include "content/build/picture.h"
#include "content/build/svg_document.h"
#include "content/build/svg_render.h"
#include "platform/base/photograph_file.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::int64_t kMostPixels = 500'000; // more would only be slow

void try_photograph(std::span<const std::byte> bytes)
{
    const auto size = content::size_of_photograph(bytes);
    if (!size || std::int64_t{size->width} * size->height > kMostPixels)
        return;
    const auto built = content::build_picture_on_worker(
        bytes, content::PictureFormat::photograph, content::PictureUse::exhibit);
    if (built && built->levels.empty())
        std::abort();
}

void try_drawing(const std::string& svg)
{
    const content::SvgDocument document =
        content::read_svg(svg, content::SvgReading::illustration, 0.25);
    if (!document.faults.empty())
        return;
    if (const auto renderer = content::SvgRenderer::open(svg, ""))
        static_cast<void>(renderer->draw("", 32, 24));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span bytes(reinterpret_cast<const std::byte*>(data), size);
    const bool drawing = size > 0 && data[0] == '<';
    content::Faults faults;
    content::check_picture(bytes,
                           drawing ? content::PictureFormat::svg
                                   : content::PictureFormat::photograph,
                           {"picture", 0, {}},
                           faults);
    static_cast<void>(base::orientation_of(bytes));
    if (drawing)
        try_drawing({reinterpret_cast<const char*>(data), size});
    else
        try_photograph(bytes);
    return 0;
}
