#include "platform/window/frame_loop.h"

#include "platform/window/window.h"

#include <SDL2/SDL.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace platform {
namespace {

using namespace std::chrono_literals;

// X11 and Wayland sleep on their connection. For SDL's other drivers (KMS/DRM, offscreen) we look
// for events ourselves, in steps that grow with the quiet, an eighth of it: a screen in use answers
// in the next frame, and a screen that nobody uses costs under 0.2 % of a core.
constexpr base::Duration kLongestStep = 40ms;

bool driver_can_sleep()
{
    const char* driver = SDL_GetCurrentVideoDriver();
    const std::string_view name = driver != nullptr ? driver : "";
    return name == "x11" || name == "wayland";
}

int whole_milliseconds(base::Duration duration)
{
    constexpr base::Duration kLongest = 1h;
    const auto bounded = std::clamp(duration, base::Duration::zero(), kLongest);
    return static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(bounded).count());
}

std::vector<std::int64_t> touch_devices()
{
    std::vector<std::int64_t> devices;
    for (int i = 0; i < SDL_GetNumTouchDevices(); ++i)
        devices.push_back(SDL_GetTouchDevice(i));
    return devices;
}

} // namespace

std::string to_string(const ReasonToDraw& why)
{
    const std::array<std::pair<bool, std::string_view>, 6> reasons{{{why.first, "first"},
                                                                    {why.event, "event"},
                                                                    {why.animation, "animation"},
                                                                    {why.fling, "fling"},
                                                                    {why.load, "load"},
                                                                    {why.video, "video"}}};
    std::string text;
    for (const auto& [holds, name] : reasons) {
        if (!holds)
            continue;
        if (!text.empty())
            text += ' ';
        text += name;
    }
    return text;
}

FrameLoop::FrameLoop(Window& window, base::Duration shortest_frame)
    : m_window(window)
    , m_touches(window.size_px(), window.scale())
    , m_shortest_frame(shortest_frame)
{
}

void FrameLoop::wait(InputFrame& input, const ReasonToDraw& why, base::Duration longest)
{
    settle_window(why);
    collect();
    if (!why.any())
        sleep_until(base::now() + longest);
    const base::TimePoint due = m_frame_start + m_shortest_frame;
    if (base::now() < due) {
        std::this_thread::sleep_until(due);
        collect();
    }
    if (m_touches.any_contact_down())
        m_touches.keep_only(touch_devices());
    m_frame_start = base::now();
    m_touches.take(input, m_frame_start);
    if (why.any() || input.any() || input.woken)
        m_busy_at = m_frame_start;
    if (input.resized)
        m_touches.set_surface(m_window.size_px(), m_window.scale());
    const bool mouse = m_touches.last_source() == base::ContactSource::mouse;
    m_window.set_cursor(mouse ? Cursor::shown : Cursor::hidden);
}

// Not while the first pictures come in; a screen that never rests is interrupted for it once.
void FrameLoop::settle_window(const ReasonToDraw& why)
{
    constexpr base::Duration kAtTheLatest = 3s;
    if (m_settled || (why.any() && base::now() - m_started < kAtTheLatest))
        return;
    m_settled = true;
    m_window.settle();
}

std::function<void()> FrameLoop::waker()
{
    return [] {
        SDL_Event event{};
        event.type = SDL_USEREVENT;
        SDL_PushEvent(&event);
    };
}

void FrameLoop::collect()
{
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0)
        m_touches.handle(event, base::now(), SDL_GetTicks());
}

void FrameLoop::sleep_until(base::TimePoint deadline)
{
    const bool can_sleep = driver_can_sleep();
    SDL_Event event;
    for (base::TimePoint now = base::now(); now < deadline && m_touches.quiet();
         now = base::now()) {
        if (can_sleep) {
            if (SDL_WaitEventTimeout(&event, whole_milliseconds(deadline - now)) != 0)
                m_touches.handle(event, base::now(), SDL_GetTicks());
        } else {
            const auto step = std::clamp<base::Duration>((now - m_busy_at) / 8, 1ms, kLongestStep);
            std::this_thread::sleep_for(std::min(step, deadline - now));
        }
        collect();
    }
}

} // namespace platform
