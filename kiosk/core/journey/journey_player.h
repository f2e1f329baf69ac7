// Plays a journey: each frame it looks at the screen as a visitor would (targets, state), moves its
// fingers, and checks what the script expects. Pure: the frame brings the clock. Waits only where
// the script says so, or for a target to appear.
#pragma once
#include "kiosk/core/journey/finger.h"
#include "kiosk/core/journey/journey.h"
#include "kiosk/core/targets.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kiosk {

// What the last frame drew, and the time of this one.
struct JourneyFrame {
    base::TimePoint now{};
    const Targets& targets;
    const State& state;
    base::Size size; // of the canvas, units
    float px_per_unit = 1.0F;
    std::string_view pack{};                 // version that is shown
    std::string_view offered{};              // version that is ready to be shown; empty: none
    std::span<const std::string> messages{}; // to the author of a preview
};

struct JourneyFailure {
    int line = 0;
    std::string command; // as written
    std::string seen;    // what was there instead
    friend bool operator==(const JourneyFailure&, const JourneyFailure&) = default;
};

struct JourneyStep {
    std::vector<base::Contact> contacts; // to add to this frame's
    std::optional<JourneyFailure> failure;
    std::string
        shoot; // not empty: write this picture once nothing is pending, then call picture_taken()
    bool awaits_pack = false; // the app's clock stands still meanwhile
    bool done = false;
};

class JourneyPlayer {
public:
    explicit JourneyPlayer(Journey journey, Pace pace = Pace::brisk);

    // Once a frame, before the gestures. After a failure or the end it gives the same again.
    [[nodiscard]] JourneyStep step(const JourneyFrame& frame);
    void picture_taken();

    // For drawing the first finger; alpha 0 when there is none.
    [[nodiscard]] VisibleFinger visible_finger() const { return m_fingers.front().visible(); }
    // Until when the script does nothing: an app with a clock of its own may skip frames that have
    // no other reason.
    [[nodiscard]] std::optional<base::TimePoint> quiet_until() const { return m_quiet_until; }

private:
    enum class Progress {
        done,  // the next command may follow in this frame
        acted, // done, but what it caused shows in the next frame
        waiting,
    };

    [[nodiscard]] Progress
    perform(const JourneyAct& act, const JourneyFrame& frame, JourneyStep& step);
    [[nodiscard]] Progress play(const TapTarget& tap, const JourneyFrame& frame, JourneyStep& step);
    [[nodiscard]] Progress
    play(const TouchScreen& touch, const JourneyFrame& frame, JourneyStep& step);
    [[nodiscard]] Progress
    play(const DragTarget& drag, const JourneyFrame& frame, JourneyStep& step);
    [[nodiscard]] Progress
    play(const ManyFingers& fingers, const JourneyFrame& frame, JourneyStep& step);
    [[nodiscard]] Progress play(const Wait& wait, const JourneyFrame& frame, JourneyStep& step);
    [[nodiscard]] Progress play(const Expect& expect, const JourneyFrame& frame, JourneyStep& step);
    [[nodiscard]] Progress
    play(const AwaitPack& await, const JourneyFrame& frame, JourneyStep& step);
    [[nodiscard]] Progress play(const Shoot& shoot, const JourneyFrame& frame, JourneyStep& step);
    // Begins once, then moves all fingers until they are up.
    [[nodiscard]] Progress move_fingers(const JourneyFrame& frame, JourneyStep& step);
    [[nodiscard]] Progress
    fail_after_patience(std::string seen, const JourneyFrame& frame, JourneyStep& step);
    void fail(std::string seen, JourneyStep& step);
    [[nodiscard]] base::Duration passed(const JourneyFrame& frame) const
    {
        return frame.now - *m_since;
    }

    Journey m_journey;
    Pace m_pace;
    std::size_t m_next = 0;
    std::optional<base::TimePoint> m_since; // when the command began; none: in the next frame
    bool m_touching = false;                // its fingers are on their way
    bool m_picture_taken = false;
    std::vector<Finger> m_fingers; // never empty
    std::optional<JourneyFailure> m_failure;
    std::optional<base::TimePoint> m_quiet_until;
};

} // namespace kiosk
