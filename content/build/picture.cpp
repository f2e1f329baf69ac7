#include "content/build/picture.h"

#include "content/build/image.h"
#include "content/build/png_drawing.h"
#include "content/build/svg_document.h"
#include "content/build/svg_render.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/names.h"
#include "platform/base/photograph_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace content {
namespace {

constexpr double kThreadTolerance =
    0.25; // of 1600 units: a quarter of a pixel at most on a 1080p screen
constexpr int kPhotographQuality = 88;
constexpr int kLeastWidth = 640; // a tile on a large panel is that wide
constexpr std::int64_t kMostPixels = 64'000'000;
constexpr int kMostSide = kMaxPictureSide;
constexpr int kMostRatio = 4; // a level of 2048 px is then no higher than a texture of 8192 px

// Widths of the flat picture and of its layers. An exhibit's illustration fills half a screen and
// its layers move a little; a scene fills the screen.
struct Widths {
    std::vector<int> flat;
    int layers; // 0: none
};

Widths widths_for(PictureUse use)
{
    switch (use) {
    case PictureUse::exhibit:
        return {{256, 512, 1024, 1440}, 768};
    case PictureUse::medium:
        return {{256, 512, 1024, 1440}, 0};
    case PictureUse::landscape_scene:
        return {{480, 1920}, 1920};
    case PictureUse::portrait_scene:
        return {{270, 1080}, 1080};
    }
    return {{256}, 256};
}

// Full colour resolution (over 90) on tiles, where red meets green on few pixels; larger ones have
// enough of them.
int quality_for(int width)
{
    if (width <= 512)
        return 91;
    return width <= 1024 ? 82 : 78;
}

int height_for(int width, base::Size size)
{
    return std::max(1,
                    static_cast<int>(
                        std::lround(static_cast<double>(width) * double{size.h} / double{size.w})));
}

BuiltLevel encode_photograph(const Image& image)
{
    BuiltLevel level{PictureLayer::flat, image.width, image.height, encode_png(image)};
    if (opacity_of(image) != Opacity::opaque)
        return level;
    base::Bytes jpeg = encode_jpeg(image, kPhotographQuality);
    if (jpeg.size() < level.bytes.size())
        level.bytes = std::move(jpeg);
    return level;
}

BuiltLevel encode_drawing(Image image, PictureLayer layer)
{
    BuiltLevel level{layer, image.width, image.height, {}};
    if (opacity_of(image) == Opacity::opaque) {
        level.bytes = encode_jpeg(image, quality_for(image.width));
    } else {
        round_masked_detail(image);
        level.bytes = encode_png_drawing(image);
    }
    return level;
}

std::string text_of(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// The thread's path data, its points going to the picture.
std::string take_thread(const SvgDocument& document, BuiltPicture& picture)
{
    for (const SvgShape& shape : document.shapes)
        if (shape.lines.size() == 1) {
            picture.thread = shape.lines.front().points;
            return shape.data;
        }
    return {};
}

base::Status add_layers(const SvgRenderer& renderer,
                        const SvgDocument& document,
                        int width,
                        BuiltPicture& picture)
{
    for (const PictureLayer layer : {PictureLayer::bg,
                                     PictureLayer::far_,
                                     PictureLayer::mid,
                                     PictureLayer::subject,
                                     PictureLayer::fg}) {
        const std::string id(name_of(layer));
        if (!document.ids.contains(id))
            continue;
        TRY_SET(Image image, renderer.draw(id, width, height_for(width, picture.size)));
        if (opacity_of(image) != Opacity::empty)
            picture.levels.push_back(encode_drawing(std::move(image), layer));
    }
    return {};
}

base::Result<BuiltPicture> build_svg(const std::string& svg, PictureUse use)
{
    if (svg.size() > kMaxDrawingFileBytes)
        return base::fail(base::ErrorCode::bad_content, "is a drawing over 8 MiB");
    const SvgDocument document = read_svg(svg, SvgReading::illustration, kThreadTolerance);
    if (!document.faults.empty())
        return base::fail(base::ErrorCode::bad_content, document.faults.front().what);
    BuiltPicture picture;
    picture.size = {document.box.w, document.box.h};
    TRY_SET(const SvgRenderer renderer, SvgRenderer::open(svg, take_thread(document, picture)));
    const Widths widths = widths_for(use);
    for (const int width : widths.flat) {
        TRY_SET(Image image, renderer.draw("", width, height_for(width, picture.size)));
        if (picture.levels.empty())
            picture.average = average_colour(image);
        picture.levels.push_back(encode_drawing(std::move(image), PictureLayer::flat));
    }
    if (widths.layers > 0)
        TRY(add_layers(renderer, document, widths.layers, picture));
    return picture;
}

base::Result<BuiltPicture> build_photograph(std::span<const std::byte> bytes)
{
    TRY_SET(Image image, decode_photograph(bytes));
    if (std::max(image.width, image.height) > kMostSide || image.height > kMostRatio * image.width)
        return base::fail(base::ErrorCode::bad_content, "is too large");
    BuiltPicture picture;
    picture.size = {static_cast<float>(image.width), static_cast<float>(image.height)};
    // Each level from the one above it: the last ones cost nothing.
    for (const int width : {2048, 1024, 512, 256}) {
        if (width > image.width)
            continue;
        if (width < image.width)
            image = resized(image, width, height_for(width, picture.size));
        picture.levels.push_back(encode_photograph(image));
    }
    if (picture.levels.empty())
        picture.levels.push_back(encode_photograph(image));
    picture.average = average_colour(image);
    std::reverse(picture.levels.begin(), picture.levels.end());
    return picture;
}

void check_svg(const std::string& svg, const Place& file, Faults& faults)
{
    const SvgDocument document = read_svg(svg, SvgReading::illustration, kThreadTolerance);
    for (const SvgFault& fault : document.faults)
        faults.add(file.at(fault.line), fault.what, fault.todo);
    for (const SvgShape& shape : document.shapes) {
        if (shape.lines.size() != 1)
            faults.add(file.at(shape.line),
                       "the thread is not one line",
                       "draw it in one stroke without gaps");
        else if (shape.lines.front().points.size() > kMaxPolylinePoints)
            faults.add(
                file.at(shape.line), "the thread has too many points", "draw it with fewer curves");
    }
}

} // namespace

PictureFormat format_of(const std::filesystem::path& file)
{
    const std::string ending = file.extension().string();
    return ending == ".svg" || ending == ".SVG" ? PictureFormat::svg : PictureFormat::photograph;
}

void check_picture(std::span<const std::byte> bytes,
                   PictureFormat format,
                   const Place& file,
                   Faults& faults)
{
    if (format == PictureFormat::svg && bytes.size() > kMaxDrawingFileBytes)
        return faults.add(
            file, fmt::format("a drawing of {} bytes", bytes.size()), "make it smaller than 8 MiB");
    if (format == PictureFormat::svg)
        return check_svg(text_of(bytes), file, faults);
    const std::optional<ImageSize> size = size_of_photograph(bytes);
    if (!size)
        return faults.add(
            file, "not a JPEG or PNG that can be read", "save it again as baseline JPEG or PNG");
    if (size->width < kLeastWidth)
        faults.add(file,
                   fmt::format("only {} x {} pixels", size->width, size->height),
                   fmt::format("use a picture at least {} pixels wide", kLeastWidth));
    if (std::int64_t{size->width} * size->height > kMostPixels ||
        std::max(size->width, size->height) > kMostSide)
        faults.add(file,
                   fmt::format("{} x {} pixels", size->width, size->height),
                   fmt::format("make it smaller than 64 megapixels, no side over {}", kMostSide));
    if (size->height > kMostRatio * size->width)
        faults.add(file,
                   fmt::format("{} x {} pixels", size->width, size->height),
                   fmt::format("make it at most {} times as high as wide", kMostRatio));
    if (const base::Status status = base::check_photograph_file(bytes); !status)
        faults.add(file,
                   "the picture " + status.error().what,
                   "copy it again, or save it as baseline JPEG or PNG");
}

base::Result<BuiltPicture>
build_picture_on_worker(std::span<const std::byte> bytes, PictureFormat format, PictureUse use)
{
    return format == PictureFormat::svg ? build_svg(text_of(bytes), use) : build_photograph(bytes);
}

} // namespace content
