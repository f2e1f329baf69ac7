// The head of a hall: the shown family's name and line, or the hall's own where there are no
// families.
#pragma once
#include "kiosk/ui/screens/hall_cloths.h"

namespace kiosk {

// The deep colour of a family, or of the hall for -1.
[[nodiscard]] Colour hall_colour(const Canvas& canvas, const HallView& view, int family);

// Two families cross-fade while the strip is between them. The hall's name stands in the corner
// then.
void draw_hall_title(Canvas& canvas, const HallView& view, const ShownFamilies& shown);

} // namespace kiosk
