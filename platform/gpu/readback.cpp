#include "platform/gpu/readback.h"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <algorithm>

namespace platform {
namespace {

void turn_upside_down(Pixels& pixels)
{
    const auto row = static_cast<std::ptrdiff_t>(pixels.width) * 4;
    for (std::ptrdiff_t y = 0; y < pixels.height / 2; ++y) {
        const auto top = pixels.rgba.begin() + y * row;
        std::swap_ranges(top, top + row, pixels.rgba.begin() + (pixels.height - 1 - y) * row);
    }
}

} // namespace

base::Result<Pixels> read_framebuffer(base::Size size_px, unsigned framebuffer)
{
    Pixels pixels;
    pixels.width = static_cast<int>(size_px.w);
    pixels.height = static_cast<int>(size_px.h);
    if (pixels.width <= 0 || pixels.height <= 0)
        return base::fail(base::ErrorCode::unsupported, "nothing to read: the size is zero");
    pixels.rgba.resize(static_cast<std::size_t>(pixels.width) *
                       static_cast<std::size_t>(pixels.height) * 4);

    while (glGetError() != GL_NO_ERROR) {
        // Errors of earlier calls are not ours.
    }
    GLint bound_before = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &bound_before);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, pixels.width, pixels.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.rgba.data());
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    const GLenum error = glGetError();
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(bound_before));
    if (error != GL_NO_ERROR)
        return base::fail(
            base::ErrorCode::io,
            fmt::format("cannot read the picture back from the GPU: GL error {:#x}", error));

    turn_upside_down(pixels);
    for (std::size_t i = 3; i < pixels.rgba.size(); i += 4)
        pixels.rgba[i] = 255;
    return pixels;
}

} // namespace platform
