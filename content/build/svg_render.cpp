#include "content/build/svg_render.h"

#include <cairo.h>
#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace content {
namespace {

base::Error error_of(GError* error)
{
    std::string why = error == nullptr ? "" : error->message;
    std::replace(why.begin(), why.end(), '\n', ' ');
    g_clear_error(&error);
    return {base::ErrorCode::bad_content, "cannot be drawn: " + why};
}

std::uint8_t straight(std::uint32_t channel, std::uint32_t alpha)
{
    return static_cast<std::uint8_t>((channel * 255 + alpha / 2) / alpha);
}

Image image_of(cairo_surface_t* surface, int width, int height)
{
    cairo_surface_flush(surface);
    const unsigned char* rows = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    const auto columns = static_cast<std::size_t>(width);
    Image image{
        width, height, std::vector<std::uint8_t>(4 * columns * static_cast<std::size_t>(height))};
    auto* out = image.rgba.data();
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
        for (std::size_t x = 0; x < columns; ++x, out += 4) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, rows + y * stride + 4 * x, 4);
            const std::uint32_t alpha = pixel >> 24;
            if (alpha == 0)
                continue;
            out[0] = straight((pixel >> 16) & 0xFFU, alpha);
            out[1] = straight((pixel >> 8) & 0xFFU, alpha);
            out[2] = straight(pixel & 0xFFU, alpha);
            out[3] = static_cast<std::uint8_t>(alpha);
        }
    return image;
}

} // namespace

void SvgRenderer::Free::operator()(void* handle) const
{
    g_object_unref(handle);
}

base::Result<SvgRenderer> SvgRenderer::open(const std::string& svg, const std::string& thread)
{
    GError* error = nullptr;
    const auto* data = reinterpret_cast<const guint8*>(svg.data());
    RsvgHandle* handle = rsvg_handle_new_from_data(data, svg.size(), &error);
    if (handle == nullptr)
        return tl::unexpected<base::Error>(error_of(error));
    SvgRenderer renderer;
    renderer.m_handle.reset(handle);
    std::string hidden = "#thread";
    if (!thread.empty() && thread.find_first_of("\"\\\n") == std::string::npos)
        hidden += fmt::format(R"(, path[d="{}"])", thread);
    hidden += " { display: none }";
    const auto* css = reinterpret_cast<const guint8*>(hidden.data());
    if (rsvg_handle_set_stylesheet(handle, css, hidden.size(), &error) == FALSE)
        return tl::unexpected<base::Error>(error_of(error));
    return renderer;
}

base::Result<Image> SvgRenderer::draw(const std::string& id, int width, int height) const
{
    const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height), cairo_surface_destroy);
    const std::unique_ptr<cairo_t, void (*)(cairo_t*)> cairo(cairo_create(surface.get()),
                                                             cairo_destroy);
    if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS)
        return base::fail(base::ErrorCode::io,
                          fmt::format("no memory for {} x {} pixels", width, height));
    auto* handle = static_cast<RsvgHandle*>(m_handle.get());
    const RsvgRectangle viewport{0, 0, static_cast<double>(width), static_cast<double>(height)};
    const std::string selector = "#" + id;
    GError* error = nullptr;
    const gboolean drawn =
        id.empty()
            ? rsvg_handle_render_document(handle, cairo.get(), &viewport, &error)
            : rsvg_handle_render_layer(handle, cairo.get(), selector.c_str(), &viewport, &error);
    if (drawn == FALSE)
        return tl::unexpected<base::Error>(error_of(error));
    return image_of(surface.get(), width, height);
}

} // namespace content
