// Icons and pictograms of the pack as strokes: any size and stroke, anti-aliased, in one colour
// (pictograms also use the thread's).
#pragma once
#include "kiosk/ui/canvas.h"

#include <optional>

namespace kiosk {

// `size`: edge of the icon's box in units. `stroke`: width in units of a 48 box; without one as the
// icon says. An unknown name draws nothing.
void draw_icon(const Canvas& canvas,
               std::string_view name,
               base::Point centre,
               float size,
               Colour colour,
               std::optional<float> stroke = std::nullopt);

} // namespace kiosk
