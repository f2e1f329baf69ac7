// A hall's plate on the home screen: accent frame, the Chinese name as a graphic, the visitor's
// name, a line, a round arrow.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/widgets/text.h"

namespace kiosk {

enum class PlateShape {
    tall, // landscape: name over line, arrow at the right
    wide, // portrait: the Chinese name beside them
};

struct PlateStyle {
    PlateShape shape = PlateShape::tall;
    float glyph = 52.0F;  // size of the Chinese name
    float least = 196.0F; // least height
};

// The height that the plate needs at this width for the visitor's language and text size.
[[nodiscard]] float home_plate_height(const Canvas& canvas,
                                      const HallPlate& plate,
                                      float width,
                                      const PlateStyle& style);

// Only draws; what can be touched around it is the screen's to say.
void draw_home_plate(const Canvas& canvas,
                     const HallPlate& plate,
                     const std::vector<std::string>& ribbon,
                     base::Rect rect,
                     const PlateStyle& style);

} // namespace kiosk
