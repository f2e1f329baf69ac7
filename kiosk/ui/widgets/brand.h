// The pavilion's mark: a vermilion seal with the knot, its name in Chinese and in the visitor's language.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/canvas.h"

namespace kiosk {

void draw_brand(const Canvas& canvas, base::Point at, const DoubleName& pavilion);

}  // namespace kiosk
