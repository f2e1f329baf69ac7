#include "platform/window/window.h"

#include "platform/window/screen_info.h"

#include <SDL2/SDL.h>
#include <epoxy/gl.h>
#include <fmt/format.h>

#include <cstdlib>
#include <string_view>
#include <utility>

namespace platform {
namespace {

constexpr base::Size kOffscreenSize{1920, 1080};

struct DestroyWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};

struct DeleteContext {
    void operator()(void* context) const { SDL_GL_DeleteContext(context); }
};

// The drivers that show something on a screen; SDL's own list ends in ones that draw where nobody
// sees it. SDL_VIDEODRIVER in the environment overrides this.
std::string screen_drivers()
{
    std::string drivers;
    if (std::getenv("DISPLAY") != nullptr)
        drivers += "x11,";
    if (std::getenv("WAYLAND_DISPLAY") != nullptr)
        drivers += "wayland,";
    return drivers + "KMSDRM";
}

// What SDL must know before it starts. Touch and mouse stay what they are; signals and sleep are
// the application's business.
void set_hints(ScreenMode mode)
{
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1"); // the touch that wakes us also counts
    if (mode == ScreenMode::offscreen) {
        SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "offscreen", SDL_HINT_OVERRIDE);
        ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    } else {
        SDL_ResetHint(SDL_HINT_VIDEODRIVER); // what an offscreen window before this one set
        SDL_SetHint(SDL_HINT_VIDEODRIVER, screen_drivers().c_str());
    }
}

base::Error no_display(ScreenMode mode)
{
    const std::string reason = SDL_GetError();
    if (mode == ScreenMode::offscreen)
        return {base::ErrorCode::unsupported,
                fmt::format("SDL cannot draw offscreen ({}): install SDL 2 with the offscreen "
                            "driver and Mesa's EGL",
                            reason)};
    return {
        base::ErrorCode::unsupported,
        fmt::format("no display ({}): set DISPLAY or WAYLAND_DISPLAY, or start with --offscreen",
                    reason)};
}

void set_gl_attributes(GlApi api)
{
    const bool es = api == GlApi::es;
    SDL_GL_ResetAttributes();
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK,
                        es ? SDL_GL_CONTEXT_PROFILE_ES : SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, es ? 0 : 3);
    SDL_GL_SetAttribute(SDL_GL_RED_SIZE, 8);
    SDL_GL_SetAttribute(SDL_GL_GREEN_SIZE, 8);
    SDL_GL_SetAttribute(SDL_GL_BLUE_SIZE, 8);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0); // 3D stages draw into a Framebuffer of their own
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
}

// On X11 without a window manager SDL waits 100 ms for one to answer before a fullscreen window
// shows. Where nothing reserves a part of the display, a window without borders covers it just as
// well and is there at once.
bool covers_without_window_manager(int display, const SDL_Rect& bounds)
{
    const char* driver = SDL_GetCurrentVideoDriver();
    SDL_Rect usable{};
    return driver != nullptr && std::string_view(driver) == "x11" &&
           SDL_GetDisplayUsableBounds(display, &usable) == 0 &&
           SDL_RectEquals(&usable, &bounds) == SDL_TRUE;
}

SDL_Window* create_window(const WindowOptions& options, const SDL_Rect& display)
{
    unsigned flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI;
    int width = options.size.w > 0 ? static_cast<int>(options.size.w) : display.w;
    int height = options.size.h > 0 ? static_cast<int>(options.size.h) : display.h;
    switch (options.mode) {
    case ScreenMode::fullscreen:
        flags |= static_cast<unsigned>(covers_without_window_manager(options.display, display)
                                           ? SDL_WINDOW_BORDERLESS
                                           : SDL_WINDOW_FULLSCREEN_DESKTOP);
        width = display.w;
        height = display.h;
        break;
    case ScreenMode::windowed:
        flags |= SDL_WINDOW_RESIZABLE;
        break;
    case ScreenMode::offscreen:
        flags |= SDL_WINDOW_HIDDEN;
        width = height = 16; // only carries the context: the picture is a Framebuffer
        break;
    }
    const int position =
        static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(options.display)));
    return SDL_CreateWindow(options.title.c_str(), position, position, width, height, flags);
}

} // namespace

// Everything of SDL, ended in the right order: context, window, video.
struct Window::Sdl {
    Sdl() = default;
    Sdl(const Sdl&) = delete;
    Sdl& operator=(const Sdl&) = delete;
    Sdl(Sdl&&) = delete;
    Sdl& operator=(Sdl&&) = delete;
    ~Sdl()
    {
        context.reset();
        window.reset();
        SDL_QuitSubSystem(SDL_INIT_VIDEO | SDL_INIT_EVENTS);
    }

    base::Status open_window(const WindowOptions& options, const SDL_Rect& display)
    {
        std::string reason;
        for (const GlApi api : {GlApi::core, GlApi::es}) {
            if (options.gl != GlApi::any && options.gl != api)
                continue;
            set_gl_attributes(api);
            window.reset(create_window(options, display));
            if (window)
                context.reset(SDL_GL_CreateContext(window.get()));
            if (context)
                return {};
            reason = SDL_GetError();
        }
        return base::fail(
            base::ErrorCode::unsupported,
            fmt::format("no OpenGL 3.3 or OpenGL ES 3.0 on this display ({}): install "
                        "Mesa's drivers (libgl1-mesa-dri)",
                        reason));
    }

    std::unique_ptr<SDL_Window, DestroyWindow> window;
    std::unique_ptr<void, DeleteContext> context;
};

base::Result<Window> Window::open(const WindowOptions& options)
{
    set_hints(options.mode);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO | SDL_INIT_EVENTS) != 0)
        return tl::unexpected<base::Error>(no_display(options.mode));
    Window window(std::make_unique<Sdl>());
    SDL_StopTextInput(); // SDL starts it by itself, and with it an input method's pop-ups

    SDL_Rect display{};
    if (SDL_GetDisplayBounds(options.display, &display) != 0)
        return base::fail(base::ErrorCode::not_found,
                          fmt::format("no display {}: this machine has {}, counted from 0",
                                      options.display,
                                      SDL_GetNumVideoDisplays()));
    TRY(window.m_sdl->open_window(options, display));
    window.m_mode = options.mode;
    window.m_uses_es = !epoxy_is_desktop_gl();
    if (options.mode == ScreenMode::offscreen) {
        const bool has_size = options.size.w > 0 && options.size.h > 0;
        TRY_SET(window.m_offscreen,
                Framebuffer::create(has_size ? options.size : kOffscreenSize, DepthBuffer::none));
    } else {
        SDL_GL_SetSwapInterval(options.vsync ? 1 : 0);
    }
    if (options.mode == ScreenMode::fullscreen)
        window.set_cursor(Cursor::hidden);
    window.find_px_per_mm(options);
    return window;
}

Window::Window(std::unique_ptr<Sdl> sdl)
    : m_sdl(std::move(sdl))
{
}
Window::Window(Window&&) noexcept = default;
Window::~Window() = default;

Window& Window::operator=(Window&& other) noexcept
{
    m_offscreen = std::move(other.m_offscreen); // before its context goes
    m_sdl = std::move(other.m_sdl);
    m_mode = other.m_mode;
    m_cursor = other.m_cursor;
    m_uses_es = other.m_uses_es;
    m_px_per_mm = other.m_px_per_mm;
    return *this;
}

void Window::find_px_per_mm(const WindowOptions& options)
{
    m_px_per_mm = px_per_mm_from_diagonal(size_px(), options.diagonal_mm);
    if (m_px_per_mm > 0 || m_mode == ScreenMode::offscreen)
        return;
    SDL_DisplayMode display{};
    if (SDL_GetDesktopDisplayMode(options.display, &display) == 0) {
        const base::Size px{static_cast<float>(display.w) * scale(),
                            static_cast<float>(display.h) * scale()};
        m_px_per_mm = px_per_mm_from_edids(read_edids(), px);
    }
    float horizontal = 0;
    float vertical = 0;
    if (m_px_per_mm <= 0 &&
        SDL_GetDisplayDPI(options.display, nullptr, &horizontal, &vertical) == 0)
        m_px_per_mm = px_per_mm_from_dpi(horizontal, vertical);
}

base::Size Window::size_px() const
{
    if (m_offscreen)
        return m_offscreen->size();
    int width = 0;
    int height = 0;
    SDL_GL_GetDrawableSize(handle(), &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
}

float Window::scale() const
{
    if (m_offscreen)
        return 1;
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(handle(), &width, &height);
    return width > 0 ? size_px().w / static_cast<float>(width) : 1.0F;
}

float Window::px_per_mm() const
{
    return m_px_per_mm;
}

base::Duration Window::frame_period() const
{
    constexpr int kUsualRate = 60;
    SDL_DisplayMode mode{};
    const int display = SDL_GetWindowDisplayIndex(handle());
    const bool known = m_mode != ScreenMode::offscreen && display >= 0 &&
                       SDL_GetCurrentDisplayMode(display, &mode) == 0 && mode.refresh_rate > 0;
    return base::milliseconds(1000.0 / (known ? mode.refresh_rate : kUsualRate));
}

unsigned Window::framebuffer() const
{
    return m_offscreen ? m_offscreen->name() : 0;
}

void Window::present()
{
    if (m_offscreen)
        glFlush();
    else
        SDL_GL_SwapWindow(handle());
}

void Window::settle()
{
    if (m_mode == ScreenMode::fullscreen &&
        (SDL_GetWindowFlags(handle()) & SDL_WINDOW_FULLSCREEN) == 0)
        SDL_SetWindowFullscreen(handle(), SDL_WINDOW_FULLSCREEN_DESKTOP);
}

void Window::set_cursor(Cursor cursor)
{
    if (m_offscreen || cursor == m_cursor)
        return;
    SDL_ShowCursor(cursor == Cursor::shown ? SDL_ENABLE : SDL_DISABLE);
    m_cursor = cursor;
}

SDL_Window* Window::handle() const
{
    return m_sdl->window.get();
}

} // namespace platform
