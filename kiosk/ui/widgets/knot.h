// Knots on the thread: always tappable, the selected one is filled and carries its number
// (DESIGN-VISUAL section 1, rule 6).
#pragma once
#include "kiosk/ui/canvas.h"

namespace kiosk {

enum class KnotState { rest, pressed, selected, disabled };

// `grow`: 0 to 1 while the knot comes (radius from nothing), or between rest and selected if the
// caller eases it.
void draw_knot(const Canvas& canvas,
               base::Point centre,
               KnotState state,
               float grow = 1.0F,
               std::string_view number = {});

} // namespace kiosk
