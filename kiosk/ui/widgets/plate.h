// Raised paper with a thin inner frame: hall plates, panels, dialogs. In high contrast a solid
// ground with a 5 unit accent edge.
#pragma once
#include "kiosk/ui/widgets/shadow.h"

namespace kiosk {

enum class PlateState { rest, pressed, selected };

struct PlateLook {
    Colour accent = 0; // of the inner frame; 0: a hair line
    float radius = 20.0F;
    PlateState state = PlateState::rest;
    Elevation elevation = kE2;
};

// What is drawn on it must lie inside the rectangle this returns: pressed plates are 1.5 % smaller.
base::Rect draw_plate(const Canvas& canvas, base::Rect rect, const PlateLook& look);

} // namespace kiosk
