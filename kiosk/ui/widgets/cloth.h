// Woven cloth: a tint with warp lines of 2 units every 9, ink at alpha .05. Family cloths, ribbons,
// missing pictures.
#pragma once
#include "kiosk/ui/canvas.h"

#include <span>
#include <string>

namespace kiosk {

// Warp lines over `rect`, inset from the rounded corners by `inset_bottom` at the lower ends of the
// outermost lines.
void draw_warp(const Canvas& canvas, base::Rect rect, float bottom_radius = 0.0F);
// Ground and warp; corners 6 above and 22 below unless told.
void draw_cloth(const Canvas& canvas,
                base::Rect rect,
                Colour ground,
                float top_radius = 6.0F,
                float bottom_radius = 22.0F);
// One upright band for each accent, with the weft of the mockups (2 light units every 6).
void draw_ribbon(const Canvas& canvas,
                 base::Rect rect,
                 std::span<const std::string> accents,
                 float gap);

} // namespace kiosk
