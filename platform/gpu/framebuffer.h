// Drawing into a texture instead of the window: the offscreen window itself, and 3D stages that the
// canvas then draws as a picture. Needs a GL context; main thread only.
#pragma once
#include "imgui.h"
#include "platform/base/geometry.h"
#include "platform/base/result.h"

namespace platform {

enum class DepthBuffer { none, bits_24 };

class Framebuffer {
public:
    // RGBA8. ErrorCode::unsupported: the GPU does not take this size.
    [[nodiscard]] static base::Result<Framebuffer> create(base::Size size_px, DepthBuffer depth);

    Framebuffer(Framebuffer&& other) noexcept;
    Framebuffer& operator=(Framebuffer&& other) noexcept;
    Framebuffer(const Framebuffer&) = delete;
    Framebuffer& operator=(const Framebuffer&) = delete;
    ~Framebuffer();

    [[nodiscard]] unsigned name() const { return m_framebuffer; }
    // For AddImage. GL's rows go from the bottom: draw with uv_min = (0, 1), uv_max = (1, 0).
    [[nodiscard]] ImTextureRef ref() const { return ImTextureRef(ImTextureID{m_colour}); }
    [[nodiscard]] base::Size size() const { return m_size; }

    // Makes it the target of GL calls, with a viewport of its size.
    void bind() const;

private:
    Framebuffer() = default;

    unsigned m_framebuffer = 0;
    unsigned m_colour = 0;
    unsigned m_depth = 0;
    base::Size m_size;
};

} // namespace platform
