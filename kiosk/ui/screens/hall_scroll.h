// One scroll of a hall: strings, rods, paper, picture, names and year.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/canvas.h"
#include "kiosk/ui/screens/hall_layout.h"

namespace kiosk {

// How it hangs at this moment.
struct Hanging {
    float x = 0.0F;    // left edge of the paper
    float left = 0.0F; // height of the thread where the left string is tied
    float right = 0.0F;
    float hang = 0.0F;  // where the strings end
    float swing = 0.0F; // radians, about the middle of the thread
};

// Draws it and registers its target, which drags the strip. The strings are drawn, the thread they
// hang on is not.
void draw_scroll(const Canvas& canvas,
                 const ScrollCard& card,
                 const HallLine& line,
                 const Hanging& at);

// The part of a picture's own thread that a frame `where` shows, and the picture below it: flat,
// cover.
void draw_picture_with_thread(const Canvas& canvas,
                              content::PictureId id,
                              base::Rect where,
                              float radius);

} // namespace kiosk
