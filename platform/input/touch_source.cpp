#include "platform/input/touch_source.h"

#include <SDL2/SDL.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace platform {
namespace {

// Older than this is no age but a clock that was set, or an event without a time.
constexpr std::uint32_t kOldestEvent = 10'000; // ms

base::TimePoint time_of(const SDL_Event& event, base::TimePoint now, std::uint32_t ticks)
{
    const std::uint32_t age = ticks - event.common.timestamp; // right across the wrap
    return age <= kOldestEvent ? now - std::chrono::milliseconds(age) : now;
}

std::optional<Key> named_key(SDL_Keycode code)
{
    constexpr std::array<std::pair<SDL_Keycode, Key>, 16> kKeys{{{SDLK_ESCAPE, Key::escape},
                                                                 {SDLK_RETURN, Key::enter},
                                                                 {SDLK_KP_ENTER, Key::enter},
                                                                 {SDLK_BACKSPACE, Key::backspace},
                                                                 {SDLK_TAB, Key::tab},
                                                                 {SDLK_SPACE, Key::space},
                                                                 {SDLK_LEFT, Key::left},
                                                                 {SDLK_RIGHT, Key::right},
                                                                 {SDLK_UP, Key::up},
                                                                 {SDLK_DOWN, Key::down},
                                                                 {SDLK_PAGEUP, Key::page_up},
                                                                 {SDLK_PAGEDOWN, Key::page_down},
                                                                 {SDLK_HOME, Key::home},
                                                                 {SDLK_END, Key::end},
                                                                 {SDLK_AC_BACK, Key::escape},
                                                                 {SDLK_AC_HOME, Key::home}}};
    if (code >= SDLK_F1 && code <= SDLK_F12)
        return static_cast<Key>(static_cast<int>(Key::f1) + (code - SDLK_F1));
    const auto* found = std::ranges::find(kKeys, code, &std::pair<SDL_Keycode, Key>::first);
    return found != kKeys.end() ? std::optional(found->second) : std::nullopt;
}

} // namespace

void TouchSource::set_surface(base::Size drawable, float scale)
{
    if (drawable == m_drawable && scale == m_scale)
        return;
    cancel_all();
    m_drawable = drawable;
    m_scale = scale;
}

void TouchSource::handle(const SDL_Event& event, base::TimePoint now, std::uint32_t ticks)
{
    m_time = time_of(event, now, ticks);
    switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        handle_finger(event);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_MOUSEMOTION:
        handle_mouse(event);
        break;
    case SDL_KEYDOWN:
        handle_key(event);
        break;
    case SDL_WINDOWEVENT:
        handle_window(event);
        break;
    case SDL_QUIT:
    case SDL_APP_TERMINATING:
        m_frame.quit = true;
        break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_DISPLAYEVENT:
        m_frame.exposed = true;
        break;
    case SDL_USEREVENT:
        m_frame.woken = true;
        break;
    default:
        break;
    }
}

void TouchSource::handle_finger(const SDL_Event& event)
{
    const SDL_TouchFingerEvent& touch = event.tfinger;
    if (touch.touchId == SDL_MOUSE_TOUCHID)
        return; // made by SDL from a mouse
    const bool inside = touch.x >= 0 && touch.x <= 1 && touch.y >= 0 && touch.y <= 1;
    // 1.0 is the last pixel: a target that ends with the screen must still be hit there.
    const base::Point at{std::min(touch.x * m_drawable.w, m_drawable.w - 1),
                         std::min(touch.y * m_drawable.h, m_drawable.h - 1)};
    const auto known = std::ranges::find_if(m_fingers, [&](const Finger& finger) {
        return finger.device == touch.touchId && finger.finger == touch.fingerId;
    });
    m_last_source = base::ContactSource::finger;

    if (event.type == SDL_FINGERDOWN && inside) {
        if (known != m_fingers.end()) { // its end was lost
            add(known->id, base::ContactSource::finger, base::ContactPhase::cancel, known->at);
            m_fingers.erase(known);
        }
        m_fingers.push_back({touch.touchId, touch.fingerId, m_next_id++, at});
        add(m_fingers.back().id, base::ContactSource::finger, base::ContactPhase::down, at);
        return;
    }
    if (known == m_fingers.end())
        return; // cancelled before
    if (!inside) {
        add(known->id, base::ContactSource::finger, base::ContactPhase::cancel, known->at);
        m_fingers.erase(known);
    } else if (event.type == SDL_FINGERUP) {
        add(known->id, base::ContactSource::finger, base::ContactPhase::up, at);
        m_fingers.erase(known);
    } else {
        known->at = at;
        add(known->id, base::ContactSource::finger, base::ContactPhase::move, at);
    }
}

void TouchSource::handle_mouse(const SDL_Event& event)
{
    const bool moved = event.type == SDL_MOUSEMOTION;
    const auto which = moved ? event.motion.which : event.button.which;
    if (which == SDL_TOUCH_MOUSEID)
        return; // made by SDL from a finger
    if (!m_fingers.empty() && !m_mouse_down)
        return; // X servers also move the pointer with the first finger
    m_last_source = base::ContactSource::mouse;
    if (!moved && event.button.button != SDL_BUTTON_LEFT)
        return;
    const base::Point position =
        moved ? base::Point{static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)}
              : base::Point{static_cast<float>(event.button.x), static_cast<float>(event.button.y)};
    m_mouse_at = position * m_scale;

    if (moved) {
        if (m_mouse_down)
            add(kMouseContact, base::ContactSource::mouse, base::ContactPhase::move, m_mouse_at);
        return;
    }
    const bool down = event.type == SDL_MOUSEBUTTONDOWN;
    if (down == m_mouse_down)
        return;
    m_mouse_down = down;
    add(kMouseContact,
        base::ContactSource::mouse,
        down ? base::ContactPhase::down : base::ContactPhase::up,
        m_mouse_at);
}

void TouchSource::handle_key(const SDL_Event& event)
{
    const SDL_Keysym& pressed = event.key.keysym;
    KeyPress press;
    if (const auto key = named_key(pressed.sym)) {
        press.key = *key;
    } else if (pressed.sym > ' ' && pressed.sym < 0x7F) {
        press.key = Key::character;
        press.character = static_cast<char>(pressed.sym);
    } else {
        return; // shift by itself, volume keys ...
    }
    press.shift = (pressed.mod & KMOD_SHIFT) != 0;
    press.control = (pressed.mod & KMOD_CTRL) != 0;
    press.alt = (pressed.mod & KMOD_ALT) != 0;
    press.repeated = event.key.repeat != 0;
    m_frame.keys.push_back(press);
}

void TouchSource::handle_window(const SDL_Event& event)
{
    switch (event.window.event) {
    case SDL_WINDOWEVENT_CLOSE:
        m_frame.quit = true;
        break;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        m_frame.resized = true;
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        m_frame.exposed = true;
        break;
    case SDL_WINDOWEVENT_FOCUS_LOST:
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED:
        cancel_all();
        break;
    case SDL_WINDOWEVENT_LEAVE:
        cancel_mouse();
        break;
    default:
        break;
    }
}

void TouchSource::keep_only(std::span<const std::int64_t> devices)
{
    std::erase_if(m_fingers, [&](const Finger& finger) {
        if (std::ranges::find(devices, finger.device) != devices.end())
            return false;
        add(finger.id, base::ContactSource::finger, base::ContactPhase::cancel, finger.at);
        return true;
    });
}

void TouchSource::cancel_all()
{
    keep_only({});
    cancel_mouse();
}

void TouchSource::cancel_mouse()
{
    if (std::exchange(m_mouse_down, false))
        add(kMouseContact, base::ContactSource::mouse, base::ContactPhase::cancel, m_mouse_at);
}

void TouchSource::add(std::int64_t id,
                      base::ContactSource source,
                      base::ContactPhase phase,
                      base::Point at)
{
    m_frame.touches.contacts.push_back({id, source, phase, at, m_time});
}

void TouchSource::take(InputFrame& into, base::TimePoint now)
{
    std::swap(into, m_frame);
    into.touches.now = now;
    m_frame.touches.contacts.clear();
    m_frame.keys.clear();
    m_frame.quit = m_frame.resized = m_frame.exposed = m_frame.woken = false;
}

} // namespace platform
