// Wooden rods that scrolls and cloths hang from.
#pragma once
#include "kiosk/ui/canvas.h"

namespace kiosk {

inline constexpr float kRodHeight = 14.0F;

// `rect` is the rod itself; its ends are round.
void draw_rod(const Canvas& canvas, base::Rect rect);

} // namespace kiosk
