// The one window: SDL's video, a GL context (3.3 core, else ES 3.0) and, without a display, a
// framebuffer in place of the screen. Open it before any thread exists and before anything that
// uses GL; close it last. Main thread only.
#pragma once
#include "platform/base/clock.h"
#include "platform/base/geometry.h"
#include "platform/base/result.h"
#include "platform/gpu/framebuffer.h"

#include <memory>
#include <optional>
#include <string>

struct SDL_Window;

namespace platform {

enum class ScreenMode {
    fullscreen, // covers the display at its own resolution; the cursor hides while fingers are used
    windowed,
    offscreen, // needs no display: SDL's offscreen driver, EGL, llvmpipe
};

enum class GlApi {
    any,  // core, else es
    core, // OpenGL 3.3
    es,   // OpenGL ES 3.0
};

enum class Cursor { hidden, shown };

struct WindowOptions {
    std::string title;
    ScreenMode mode = ScreenMode::fullscreen;
    base::Size size{}; // px; 0,0 = the display's (offscreen: 1920 x 1080). Fullscreen always has
                       // the display's
    int display = 0;
    bool vsync = true;
    float diagonal_mm = 0.0F; // of the screen, as staff configured it; 0 = ask EDID
    GlApi gl = GlApi::any;
};

class Window {
public:
    // ErrorCode::unsupported: no display or no GL. ErrorCode::not_found: no such display number.
    [[nodiscard]] static base::Result<Window> open(const WindowOptions& options);

    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    [[nodiscard]] base::Size size_px() const; // of the drawable
    // Drawable pixels for one of SDL's window units (mouse positions): 1, but 2 on some Wayland
    // screens.
    [[nodiscard]] float scale() const;
    // Pixels on a millimetre of the screen, from the configured diagonal, the display's EDID or
    // SDL's DPI; 0: not known.
    [[nodiscard]] float px_per_mm() const;
    // Time between two pictures of the display; 1/60 s where it is not known.
    [[nodiscard]] base::Duration frame_period() const;
    [[nodiscard]] ScreenMode mode() const { return m_mode; }
    [[nodiscard]] bool uses_es() const { return m_uses_es; }

    // GL's name of what to draw into: 0, or the framebuffer that stands for the screen offscreen.
    [[nodiscard]] unsigned framebuffer() const;
    // Shows what was drawn; waits for the display with vsync.
    void present();
    // Makes a fullscreen window fullscreen in the eyes of the window manager too, where open() left
    // that out to show the first picture sooner. May take 100 ms, once; FrameLoop calls it at the
    // first quiet moment.
    void settle();
    // Windowed and fullscreen only; a wish that may be ignored. Cheap to repeat.
    void set_cursor(Cursor cursor);

    [[nodiscard]] SDL_Window* handle() const;

private:
    struct Sdl;
    explicit Window(std::unique_ptr<Sdl> sdl);
    void find_px_per_mm(const WindowOptions& options);

    std::unique_ptr<Sdl> m_sdl;
    std::optional<Framebuffer> m_offscreen;
    ScreenMode m_mode = ScreenMode::offscreen;
    Cursor m_cursor = Cursor::shown;
    bool m_uses_es = false;
    float m_px_per_mm = 0.0F;
};

} // namespace platform
