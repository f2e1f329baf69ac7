// Where this frame's touchable things stand. Drawing fills it, in order of drawing; the next
// frame's contacts are tested against it. All rectangles in canvas units.
#pragma once
#include "kiosk/core/action.h"
#include "platform/base/geometry.h"

#include <span>
#include <string_view>
#include <vector>

namespace kiosk {

struct Target {
    const Action* action =
        nullptr;    // nullptr: only a drag area. Owned by the View, which outlives the targets
    base::Rect ink; // what is seen
    base::Rect hit; // what can be touched: at least 20 mm in both directions
    DragArea drag = DragArea::none; // what follows a finger that starts here
};

class Targets {
public:
    void clear() { m_targets.clear(); }
    void add(const Target& target) { m_targets.push_back(target); }
    // The whole screen below is out of reach (a dialog lies over it): forgets what was added so
    // far.
    void cover() { m_targets.clear(); }

    [[nodiscard]] std::span<const Target> all() const { return m_targets; }
    // The action under a point: the last drawn that contains it; where hit areas overlap, the one
    // whose ink centre is nearest among those drawn on the same level. nullptr: none.
    [[nodiscard]] const Target* action_at(base::Point point) const;
    // The drag area under a point: the last drawn that contains it.
    [[nodiscard]] DragArea drag_at(base::Point point) const;
    [[nodiscard]] const Target* find(std::string_view name) const;

private:
    std::vector<Target> m_targets;
};

} // namespace kiosk
