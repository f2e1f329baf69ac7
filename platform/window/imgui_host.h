// The only place that owns an ImGui context and its OpenGL backend. The visitors' screens use ImGui
// as a renderer alone: one draw list over the whole screen, no windows, no mouse, no ini file.
// Fonts are registered by FontSet between create() and the first frame; the atlas grows glyph by
// glyph. Main thread only.
#pragma once
#include "imgui.h"
#include "platform/base/clock.h"
#include "platform/base/geometry.h"
#include "platform/base/result.h"

#include <memory>

namespace platform {

class Window;

class ImguiHost {
public:
    // The window's GL context must be current and must outlive the host. ErrorCode::unsupported:
    // the backend could not start.
    [[nodiscard]] static base::Result<ImguiHost> create(const Window& window);

    ImguiHost(ImguiHost&&) noexcept;
    ImguiHost& operator=(ImguiHost&&) noexcept;
    ImguiHost(const ImguiHost&) = delete;
    ImguiHost& operator=(const ImguiHost&) = delete;
    ~ImguiHost();

    // `since_last`: time since the frame before; a frame after a long sleep may say so truthfully.
    void begin_frame(base::Size size_px, base::Duration since_last);

    // Covers the screen, in pixels from the top left. Between begin_frame and end_frame.
    [[nodiscard]] ImDrawList* canvas() const;

    // Clears `framebuffer` (Window::framebuffer()) to black and renders the canvas into it. Follow
    // with Window::present().
    void end_frame(unsigned framebuffer);

private:
    struct DestroyContext {
        void operator()(ImGuiContext* context) const;
    };
    explicit ImguiHost(ImGuiContext* context)
        : m_context(context)
    {
    }

    std::unique_ptr<ImGuiContext, DestroyContext> m_context;
};

} // namespace platform
