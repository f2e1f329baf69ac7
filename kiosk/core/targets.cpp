#include "kiosk/core/targets.h"

namespace kiosk {

namespace {

float distance_squared(base::Point a, base::Point b)
{
    const base::Point d = a - b;
    return d.x * d.x + d.y * d.y;
}

// Whether `upper`, drawn later, wins over `lower` at a point that is in the hit areas of both. A
// thing drawn on another (its centre is on the other's ink) lies on top. Side by side, what was
// touched by its ink wins, then the nearer ink.
bool wins(const Target& upper, const Target& lower, base::Point point)
{
    if (lower.ink.contains(upper.ink.centre()))
        return true;
    if (upper.ink.contains(lower.ink.centre()))
        return upper.ink.contains(point);
    const bool on_upper = upper.ink.contains(point);
    const bool on_lower = lower.ink.contains(point);
    if (on_upper || on_lower)
        return on_upper;
    return distance_squared(upper.ink.centre(), point) <=
           distance_squared(lower.ink.centre(), point);
}

} // namespace

const Target* Targets::action_at(base::Point point) const
{
    const Target* best = nullptr;
    for (const Target& target : m_targets) {
        if (target.action == nullptr || !target.hit.contains(point))
            continue;
        if (best == nullptr || wins(target, *best, point))
            best = &target;
    }
    return best;
}

DragArea Targets::drag_at(base::Point point) const
{
    DragArea area = DragArea::none;
    for (const Target& target : m_targets)
        if (target.drag != DragArea::none && target.hit.contains(point))
            area = target.drag;
    return area;
}

const Target* Targets::find(std::string_view name) const
{
    const Target* found = nullptr;
    for (const Target& target : m_targets)
        if (target.action != nullptr && target.action->name == name)
            found = &target;
    return found;
}

} // namespace kiosk
