#include "kiosk/app/audit.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk {

namespace {

// Rounding of positions to whole pixels.
constexpr float kTolerance = 0.51F;

base::Rect intersection(const base::Rect& a, const base::Rect& b)
{
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    return {x,
            y,
            std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

float area(const base::Rect& rect)
{
    return rect.w * rect.h;
}

bool holds(const base::Rect& outer, const base::Rect& inner)
{
    return area(intersection(outer, inner)) >= area(inner) * 0.98F;
}

} // namespace

std::vector<std::string> audit_targets(const Targets& targets, const Layout& layout)
{
    std::vector<std::string> faults;
    const base::Rect screen{0, 0, layout.size.w, layout.size.h};
    const float floor = kTargetFloorMm * layout.units_per_mm - kTolerance;
    std::vector<const Target*> seen;
    for (const Target& target : targets.all()) {
        // Half of a scroll that slides off the screen is no fault.
        if (target.action == nullptr ||
            area(intersection(screen, target.ink)) < area(target.ink) * 0.5F)
            continue;
        seen.push_back(&target);
        if (target.hit.w < floor || target.hit.h < floor)
            faults.push_back(fmt::format("{}: its hit area is {:.0f} x {:.0f} mm, less than {:.0f}",
                                         target.action->name,
                                         target.hit.w / layout.units_per_mm,
                                         target.hit.h / layout.units_per_mm,
                                         kTargetFloorMm));
        if (target.action->label.empty())
            faults.push_back(fmt::format("{}: has no label", target.action->name));
    }
    for (std::size_t i = 0; i < seen.size(); ++i)
        for (std::size_t j = i + 1; j < seen.size(); ++j) {
            const base::Rect& a = seen[i]->ink;
            const base::Rect& b = seen[j]->ink;
            const float shared = area(intersection(a, b));
            // A card over a screen-wide area is meant; a tenth of the smaller one in common is not.
            if (shared > 0.1F * std::min(area(a), area(b)) && !holds(a, b) && !holds(b, a))
                faults.push_back(fmt::format(
                    "{} and {} lie over each other", seen[i]->action->name, seen[j]->action->name));
        }
    return faults;
}

} // namespace kiosk
