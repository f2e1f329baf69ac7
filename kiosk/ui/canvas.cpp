#include "kiosk/ui/canvas.h"

#include <algorithm>

namespace kiosk {

namespace {

// Grown about its centre to at least `floor` in both directions.
base::Rect at_least(base::Rect rect, float floor)
{
    const float dx = std::max(0.0F, floor - rect.w);
    const float dy = std::max(0.0F, floor - rect.h);
    return {rect.x - dx / 2, rect.y - dy / 2, rect.w + dx, rect.h + dy};
}

} // namespace

bool Canvas::is_pressed(const Action& action) const
{
    return !leaving && std::ranges::find(pressed, std::string_view(action.name)) != pressed.end();
}

void Canvas::target(const Action& action, base::Rect ink, DragArea drag) const
{
    if (leaving)
        return;
    const base::Rect moved = ink.moved(shift);
    targets.add({&action, moved, at_least(moved, kTargetFloorMm * layout.units_per_mm), drag});
}

void Canvas::drag_area(base::Rect area, DragArea drag) const
{
    if (!leaving)
        targets.add({nullptr, area.moved(shift), area.moved(shift), drag});
}

} // namespace kiosk
