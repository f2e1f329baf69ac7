// Small labels that cannot be touched: facts and recognitions of an exhibit, and the count on a
// dock item.
#pragma once
#include "kiosk/ui/widgets/text.h"

namespace kiosk {

struct BadgeLook {
    Colour ground = 0;       // 0: raised paper
    Colour ink = 0;          // 0: the theme's second ink
    Colour edge = 0;         // 0: none
    std::string_view icon{}; // before the text
    float height = 52.0F;
    Type type = kCaption;
};

[[nodiscard]] float
badge_width(const Canvas& canvas, std::string_view label, const BadgeLook& look);
// Returns its width.
float draw_badge(const Canvas& canvas,
                 base::Point at,
                 std::string_view label,
                 const BadgeLook& look);
// A number in a vermilion disc.
void draw_count(const Canvas& canvas, base::Point centre, int count);

} // namespace kiosk
