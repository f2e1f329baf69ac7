// What Gestures must know about each drag area: the axis it moves in, and whether it is moving by
// itself.
#pragma once
#include "kiosk/core/state.h"

#include <optional>
#include <string_view>

namespace kiosk {

// The part of a movement that the area follows: sideways for strips, up and down for text; zero for
// DragArea::none.
[[nodiscard]] base::Point along_axis(DragArea area, base::Point by);

// Whether a visitor sees the area move by itself: faster than `still` (canvas units a second), or
// further than `near` (canvas units) from where it will rest. The last creep of a spring looks
// still.
[[nodiscard]] bool seems_moving(const State& state, DragArea area, float still, float near);

// "hall_strip": how journeys call a drag area; empty for none.
[[nodiscard]] std::string_view name_of(DragArea area);
[[nodiscard]] std::optional<DragArea> parse_drag_area(std::string_view name);

} // namespace kiosk
