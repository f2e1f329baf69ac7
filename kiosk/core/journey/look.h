// Looking at the screen as a scripted visitor does: where a named thing can be touched, and what
// State says in words.
#pragma once
#include "kiosk/core/journey/journey.h"
#include "kiosk/core/targets.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

// The middle of what is on the screen of the target or drag area. Nothing: it is not there, off the
// screen, or something else lies over its middle.
[[nodiscard]] std::optional<base::Point>
touch_point(const Targets& targets, std::string_view name, base::Size screen);

// "targets: back, dock:home, ..." for a failure; at most 40 of them.
[[nodiscard]] std::string seen_targets(const Targets& targets);

// True where what `expected` does not name may be anything.
[[nodiscard]] bool is_at(const Place& place, const Place& expected);

// A scroll or a screen change is under way by itself. A finger that rests on a scroll does not
// count.
[[nodiscard]] bool in_motion(const State& state);

// What State says to an expectation, in the words of the script; for targets, nothing.
[[nodiscard]] std::string said(const State& state, Expectation what);

} // namespace kiosk
