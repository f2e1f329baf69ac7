// The wall of every screen: rice paper, or the plain ground in high contrast. Opaque, one layer.
#pragma once
#include "kiosk/ui/canvas.h"

namespace kiosk {

void draw_paper(const Canvas& canvas, base::Rect rect);
// The whole canvas; does not move with the canvas' shift.
void draw_wall(const Canvas& canvas);

} // namespace kiosk
