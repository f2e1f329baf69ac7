// One scrolled axis: follows the finger, resists beyond its ends, flings with friction, settles
// with a spring on a stop. Plain numbers in canvas units; pure functions, so a unit test can run a
// fling to its end.
#pragma once
#include <optional>

namespace kiosk {

// How far the content can go, set by the screen that knows its size. Offsets run from 0 to `end`.
struct ScrollExtent {
    float end = 0.0F;  // largest offset
    float page = 0.0F; // 0: rests anywhere; else only at multiples of this
    friend bool operator==(const ScrollExtent&, const ScrollExtent&) = default;
};

struct Scroll {
    float offset = 0.0F;         // what is drawn; may overshoot the ends a little while dragged
    float velocity = 0.0F;       // units a second
    std::optional<float> target; // where it is settling, if it is
    bool held = false;           // a finger is on it

    [[nodiscard]] bool moving() const { return held || target.has_value() || velocity != 0.0F; }
    friend bool operator==(const Scroll&, const Scroll&) = default;
};

[[nodiscard]] Scroll grab(Scroll scroll);
// Moves with the finger: one to one inside, a third as far beyond the ends (rubber band).
[[nodiscard]] Scroll drag(Scroll scroll, float by, const ScrollExtent& extent);
// Lets go at `velocity`. With pages: settles on the page that the fling would reach, at most one
// page from where it is for a short flick and further for a hard one.
[[nodiscard]] Scroll release(Scroll scroll, float velocity, const ScrollExtent& extent);
[[nodiscard]] Scroll scroll_to(Scroll scroll, float offset, const ScrollExtent& extent);
// One step of `seconds`. Friction after
// https://developer.apple.com/documentation/uikit/uiscrollview/decelerationrate (normal: speed
// falls to 0.998 each millisecond); the spring is critically damped.
[[nodiscard]] Scroll advance(Scroll scroll, float seconds, const ScrollExtent& extent);

} // namespace kiosk
