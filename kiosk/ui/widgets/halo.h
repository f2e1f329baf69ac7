// The answer to every touch, within one frame: a soft vermilion halo under the finger that fades.
#pragma once
#include "kiosk/ui/canvas.h"

#include <span>

namespace kiosk {

inline constexpr float kHaloMs = 260.0F; // tokens motion.duration_ms.tap_halo

struct Halo {
    base::Point at;      // canvas units
    float age_ms = 0.0F; // since the contact went down; for one that is held: 0
};

// Above everything else. Halos older than kHaloMs draw nothing.
void draw_halos(const Canvas& canvas, std::span<const Halo> halos);

} // namespace kiosk
