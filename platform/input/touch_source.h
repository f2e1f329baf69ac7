// SDL's events become one InputFrame: contacts of fingers, pen and mouse, keys, and what happened
// to the window. Needs no window itself: tests feed SDL_Event structs. Main thread only.
#pragma once
#include "platform/base/clock.h"
#include "platform/base/geometry.h"
#include "platform/base/touch_frame.h"

#include <cstdint>
#include <span>
#include <vector>

union SDL_Event;

namespace platform {

inline constexpr std::int64_t kMouseContact =
    -1; // fingers and pens count up from 1 and are never used twice

enum class Key {
    escape,
    enter,
    backspace,
    tab,
    space,
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    home,
    end,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    f12,
    character, // a letter, digit or sign: see KeyPress::character
};

struct KeyPress {
    Key key = Key::escape;
    char character = 0; // printable ASCII, small letters, for Key::character
    bool shift = false;
    bool control = false;
    bool alt = false;
    bool repeated = false; // held down
    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

// What happened since the last frame.
struct InputFrame {
    base::TouchFrame touches;
    std::vector<KeyPress> keys;
    bool quit = false;    // the window was closed, or the system asks us to end
    bool resized = false; // ask the window for its size again
    bool exposed = false; // the picture on the screen is lost: draw it again
    bool woken = false;   // a worker has something (FrameLoop::waker())

    // Something that a visitor or the system did and that the next picture may show. A moved mouse
    // alone is nothing.
    [[nodiscard]] bool any() const
    {
        return !touches.contacts.empty() || !keys.empty() || quit || resized || exposed;
    }
};

class TouchSource {
public:
    // `drawable`: px. `scale`: Window::scale().
    TouchSource(base::Size drawable, float scale)
        : m_drawable(drawable)
        , m_scale(scale)
    {
    }

    // Call when the window was resized. Contacts that are down are cancelled: their places mean
    // something else now.
    void set_surface(base::Size drawable, float scale);

    // `now` and `ticks` (SDL_GetTicks) are the same instant in the two clocks. An event's time is
    // reckoned from its age in ticks, which survives the wrap of SDL's 32 bits after 49 days.
    void handle(const SDL_Event& event, base::TimePoint now, std::uint32_t ticks);

    // The touch devices that exist now: contacts of any other are cancelled (SDL sends no event
    // when one is unplugged).
    void keep_only(std::span<const std::int64_t> devices);

    // Ends every contact with ContactPhase::cancel.
    void cancel_all();

    // What was handled since the last time. `into` is overwritten and keeps its memory, so a steady
    // frame allocates nothing.
    void take(InputFrame& into, base::TimePoint now);

    [[nodiscard]] bool any_contact_down() const { return !m_fingers.empty() || m_mouse_down; }

    // Nothing was handled since the last take() that a main loop would wake up for.
    [[nodiscard]] bool quiet() const { return !m_frame.any() && !m_frame.woken; }

    // Who used the screen last: a cursor is drawn for the mouse only.
    [[nodiscard]] base::ContactSource last_source() const { return m_last_source; }

private:
    struct Finger {
        std::int64_t device = 0;
        std::int64_t finger = 0; // SDL's, unique within the device
        std::int64_t id = 0;     // ours
        base::Point at;
    };

    void handle_finger(const SDL_Event& event);
    void handle_mouse(const SDL_Event& event);
    void handle_key(const SDL_Event& event);
    void handle_window(const SDL_Event& event);
    void cancel_mouse();
    void add(std::int64_t id, base::ContactSource source, base::ContactPhase phase, base::Point at);

    base::Size m_drawable;
    float m_scale;
    std::vector<Finger> m_fingers;
    std::int64_t m_next_id = 1;
    bool m_mouse_down = false;
    base::Point m_mouse_at;
    base::ContactSource m_last_source = base::ContactSource::finger;
    base::TimePoint m_time{}; // of the event being handled
    InputFrame m_frame;
};

} // namespace platform
