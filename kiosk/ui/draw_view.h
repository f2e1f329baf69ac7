// A whole frame of the visitor's screen: the place, the one it replaces while they change, the
// dock, the idle warning.
#pragma once
#include "kiosk/ui/draw_screens.h"

namespace kiosk {

// `leaving`: the screen that is going, or nullptr. canvas.shift and alpha are set and restored
// here.
void draw_view(Canvas& canvas, const View& view, const ScreenView* leaving);

} // namespace kiosk
