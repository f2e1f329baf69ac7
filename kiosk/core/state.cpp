#include "kiosk/core/state.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

// The longest entrance: attract to home, 520 ms of panorama, plates 60 ms apart, a spring of about
// 700 ms.
constexpr base::Duration kEntrance = std::chrono::milliseconds{1800};
constexpr base::Duration kSmallMotion = std::chrono::milliseconds{700};

bool within(const State& state, base::TimePoint since, base::Duration length)
{
    return since != base::TimePoint{} && state.now - since < length;
}

} // namespace

State initial_state(const Rules& rules)
{
    State state;
    state.rules = rules;
    state.visitor = {rules.language, rules.theme, rules.text_size, {}, {}};
    return state;
}

int warning_seconds_left(const State& state)
{
    if (state.session.phase != SessionPhase::warning)
        return 0;
    const double left = base::to_seconds(state.rules.warning - (state.now - state.session.warned));
    return std::max(0, static_cast<int>(std::ceil(left)));
}

bool is_moving(const State& state)
{
    return state.place.screen == Screen::attract || state.transition.motion != Motion::none ||
           state.hall.moving() || state.exhibit.text.moving() || state.exhibit.steps.moving() ||
           within(state, state.place_since, kEntrance) ||
           within(state, state.language_since, kSmallMotion) ||
           within(state, state.exhibit.step_since, kSmallMotion) ||
           within(state, state.exhibit.tab_since, kSmallMotion) ||
           within(state, state.picked_since, kSmallMotion) ||
           within(state, state.session.warned, kSmallMotion);
}

std::optional<base::TimePoint> next_change(const State& state)
{
    switch (state.session.phase) {
    case SessionPhase::idle:
        return std::nullopt;
    case SessionPhase::active:
        return state.session.last_touch + state.rules.idle;
    case SessionPhase::warning: {
        const base::Duration passed = state.now - state.session.warned;
        const auto seconds = std::chrono::floor<std::chrono::seconds>(passed);
        return state.session.warned + seconds + std::chrono::seconds{1};
    }
    }
    return std::nullopt;
}

} // namespace kiosk
