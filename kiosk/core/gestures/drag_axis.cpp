#include "kiosk/core/gestures/drag_axis.h"

#include <array>
#include <cmath>

namespace kiosk {

namespace {

bool visibly_moving(const Scroll& scroll, float units_per_offset, float still, float near)
{
    if (std::abs(scroll.velocity) * units_per_offset > still)
        return true;
    return scroll.target && std::abs(*scroll.target - scroll.offset) * units_per_offset > near;
}

} // namespace

base::Point along_axis(DragArea area, base::Point by)
{
    switch (area) {
    case DragArea::hall_strip:
    case DragArea::exhibit_steps:
        return {by.x, 0.0F};
    case DragArea::exhibit_text:
        return {0.0F, by.y};
    case DragArea::none:
        break;
    }
    return {};
}

bool seems_moving(const State& state, DragArea area, float still, float near)
{
    switch (area) {
    case DragArea::hall_strip:
        return visibly_moving(state.hall, state.extents.hall_page_width, still, near);
    case DragArea::exhibit_text:
        return visibly_moving(state.exhibit.text, 1.0F, still, near);
    case DragArea::exhibit_steps:
        return visibly_moving(state.exhibit.steps, 1.0F, still, near);
    case DragArea::none:
        break;
    }
    return false;
}

std::string_view name_of(DragArea area)
{
    switch (area) {
    case DragArea::hall_strip:
        return "hall_strip";
    case DragArea::exhibit_text:
        return "exhibit_text";
    case DragArea::exhibit_steps:
        return "exhibit_steps";
    case DragArea::none:
        break;
    }
    return {};
}

std::optional<DragArea> parse_drag_area(std::string_view name)
{
    constexpr std::array kAreas{
        DragArea::hall_strip, DragArea::exhibit_text, DragArea::exhibit_steps};
    for (const DragArea area : kAreas)
        if (name_of(area) == name)
            return area;
    return std::nullopt;
}

} // namespace kiosk
