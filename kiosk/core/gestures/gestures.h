// Turns contacts into what visitors mean: taps become the wish of the target under them, drags move
// the area they started on. A contact belongs to what lay under its first point for its whole life,
// so visitors side by side do not cross. Live, scripted and replayed contacts come the same way.
// Main thread, once a frame, also in frames without contacts (long press, stuck).
#pragma once
#include "kiosk/core/gestures/pinch.h"
#include "kiosk/core/gestures/velocity.h"
#include "kiosk/core/state.h"
#include "kiosk/core/targets.h"
#include "platform/base/touch_frame.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// Contacts come in pixels, targets are in canvas units, people's limits in millimetres (limits.h).
struct TouchScale {
    float units_per_px = 1.0F;
    float units_per_mm = 2.017F;
};

// A finger has rested on a place for kLongPress. A tap may still follow when it lifts.
struct LongPress {
    base::Point at;
    std::string target; // empty: on nothing
    friend bool operator==(const LongPress&, const LongPress&) = default;
};

// The second of two taps at one place; both also tapped.
struct DoubleTap {
    base::Point at;
    friend bool operator==(const DoubleTap&, const DoubleTap&) = default;
};

// A contact that is down, for the touch trail.
struct LiveContact {
    std::int64_t id = 0;
    base::Point at; // canvas units
    friend bool operator==(const LiveContact&, const LiveContact&) = default;
};

class Gestures {
public:
    // What the frame's contacts mean, in order: Touched first if anything happened, then
    //   on a drag area: Grabbed at the first touch, Dragged along the area's axis once the finger
    //   left the slop (without the
    //     slop), Released when the last finger of the area lifts; a second finger takes over when
    //     the first leaves;
    //   on a target: its intent when the finger lifts, if it stayed within the slop, or, where
    //   nothing can be dragged, on the
    //     target; and if the target is still there. OpenPlace without origin gets the target's ink.
    //     The touch that stopped a moving area does not tap.
    // Valid until the next update. At most 64 contacts are followed; more are counted as Touched
    // only.
    const std::vector<Intent>& update(const base::TouchFrame& frame,
                                      const TouchScale& scale,
                                      const Targets& targets,
                                      const State& state);

    // Of the last update; valid until the next.
    [[nodiscard]] std::span<const Pinch> pinches() const { return m_pinch.pinches(); }
    [[nodiscard]] std::span<const LongPress> long_presses() const { return m_long_presses; }
    [[nodiscard]] std::span<const DoubleTap> double_taps() const { return m_double_taps; }
    // The targets that would act if their fingers lifted now: the pressed look.
    [[nodiscard]] std::span<const std::string_view> pressed() const { return m_pressed; }
    // Without the stuck ones.
    [[nodiscard]] std::span<const LiveContact> contacts() const { return m_contacts; }

    // When time alone changes something here (a long press, a stuck contact); nothing if never.
    [[nodiscard]] std::optional<base::TimePoint> next_change() const;

private:
    struct Touch {
        std::int64_t id = 0;
        std::uint64_t serial = 0;
        base::Point start;
        base::Point at;
        base::Point dragged_to; // what Dragged has told of so far
        base::Point rested_at;  // left by less than the slop since rested_since
        base::TimePoint down{};
        base::TimePoint rested_since{};
        std::string target; // empty: none
        base::Rect hit;
        DragArea area = DragArea::none;
        bool strayed = false; // was further than the slop from its start
        bool dragging = false;
        bool taps = false; // would still act on its target
        bool long_pressed = false;
        bool stuck = false;
        Velocity velocity;
    };
    struct Tap {
        base::Point at;
        base::TimePoint lifted{};
    };
    struct Frame; // what one update works on

    void down(const base::Contact& contact, base::Point at, const Frame& frame);
    void move(Touch& touch, base::Point at, base::TimePoint time, const Frame& frame);
    void up(std::size_t index, const base::Contact& contact, const Frame& frame);
    void drag(Touch& touch, float slop);
    void tap(const Touch& touch, const Frame& frame);
    void note_tap(const Touch& touch, base::TimePoint lifted, const Frame& frame);
    // The finger no longer drives its area: another takes over, or it is released.
    void let_go(std::size_t index, base::Point velocity);
    void pass_time(const Frame& frame);
    void follow_pinches(float units_per_mm);
    void publish();
    [[nodiscard]] bool drives(const Touch& touch) const;

    std::vector<Touch> m_touches; // in order of their first point
    std::vector<Tap> m_taps;      // recent ones, that a second may follow
    std::uint64_t m_last_serial = 0;
    PinchTracker m_pinch;
    std::vector<Intent> m_intents;
    std::vector<LongPress> m_long_presses;
    std::vector<DoubleTap> m_double_taps;
    std::vector<std::string_view> m_pressed;
    std::vector<LiveContact> m_contacts;
    std::vector<PinchFinger> m_pinch_fingers;
};

} // namespace kiosk
