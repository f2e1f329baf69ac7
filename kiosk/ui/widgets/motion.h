// How things move, as functions of time: the curves and springs of the design tokens (`motion`).
// Nothing here keeps state.
#pragma once

namespace kiosk {

// CSS cubic-bezier(x1, y1, x2, y2) at t from 0 to 1.
[[nodiscard]] float cubic_bezier(float x1, float y1, float x2, float y2, float t);
[[nodiscard]] float ease_out(float t);
[[nodiscard]] float ease_in_out(float t);
[[nodiscard]] float ease_thread(float t);

// A damped oscillator in 1/s^2, 1/s and kg; all of the design's are underdamped.
struct Spring {
    float stiffness = 0.0F;
    float damping = 0.0F;
    float mass = 1.0F;
};
inline constexpr Spring kCardSpring{260, 26, 1};
inline constexpr Spring kHangSpring{120, 9, 1};
inline constexpr Spring kShuttleSpring{420, 34, 1};
inline constexpr Spring kSagSpring{90, 14, 1};

// From 0 at rest to 1, overshooting as the spring does; 0 before the start, exactly 1 once it is
// still.
[[nodiscard]] float sprung(const Spring& spring, float seconds);
// A push from rest at 0: swings and comes back to 0. Scaled so that its first swing reaches 1.
[[nodiscard]] float swing(const Spring& spring, float seconds);

// How far a part is that starts `delay_ms` after its screen and takes `length_ms`: 0 to 1.
[[nodiscard]] constexpr float progress(float since_ms, float delay_ms, float length_ms)
{
    const float t = (since_ms - delay_ms) / length_ms;
    return t < 0.0F ? 0.0F : (t > 1.0F ? 1.0F : t);
}

} // namespace kiosk
