// The cloths of the families on their rail below the scrolls: the shown family's is longer and
// filled.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/canvas.h"

namespace kiosk {

// Two families while the strip is between them; `share` of the way from one to the other.
struct ShownFamilies {
    int from = -1;
    int to = -1;
    float share = 0.0F; // 0 to 1

    // 1: shown, 0: not.
    [[nodiscard]] float weight(int family) const
    {
        return family == from && family == to
                   ? 1.0F
                   : (family == from ? 1.0F - share : (family == to ? share : 0.0F));
    }
};

// Draws rail and cloths and registers the cloths, `down` units lower than they hang at rest.
void draw_cloths(const Canvas& canvas,
                 const HallView& view,
                 const ShownFamilies& shown,
                 float down);

} // namespace kiosk
