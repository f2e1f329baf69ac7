// Writes down what visitors do as a journey that can be played again (--record): taps by the name
// of what they touched, drags by the area that they moved, and the pauses between.
#pragma once
#include "kiosk/core/state.h"
#include "kiosk/core/targets.h"
#include "platform/base/touch_frame.h"

#include <string>
#include <vector>

namespace kiosk {

class JourneyRecorder {
public:
    // Once a frame, before the gestures: `targets` are what the touches meet. Contacts in px.
    void watch(const base::TouchFrame& touches,
               const Targets& targets,
               const State& state,
               float units_per_px,
               float slop);
    // The script so far: a `start` line and one line a touch.
    [[nodiscard]] const std::string& script() const { return m_script; }

private:
    struct Touch {
        std::int64_t id = 0;
        base::Point start;
        base::TimePoint down{};
        std::string target;
        DragArea area = DragArea::none;
    };

    void
    down(const base::Contact& contact, base::Point at, const Targets& targets, const State& state);
    void up(const base::Contact& contact, base::Point at, float slop);
    void pause(base::TimePoint until);

    std::string m_script;
    std::vector<Touch> m_touches;
    base::TimePoint m_last{};
};

} // namespace kiosk
