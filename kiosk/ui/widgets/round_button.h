// Round buttons with an icon only: back, next, close. 84 units across unless told.
#pragma once
#include "kiosk/ui/canvas.h"

namespace kiosk {

struct RoundLook {
    float diameter = 84.0F;
    float icon_size = 40.0F;
    Colour ground = 0; // 0: raised paper
    Colour ink = 0;    // 0: the theme's ink
};

// Only draws.
void draw_round(const Canvas& canvas,
                std::string_view icon,
                base::Point centre,
                const RoundLook& look,
                bool pressed);
// Draws and registers.
void draw_round_button(const Canvas& canvas,
                       const Action& action,
                       std::string_view icon,
                       base::Point centre,
                       const RoundLook& look = {});

} // namespace kiosk
