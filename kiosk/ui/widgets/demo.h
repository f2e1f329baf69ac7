// What the demo tour shows over the screens: the finger that touches, and a caption that says what
// is seen.
#pragma once
#include "kiosk/ui/canvas.h"

namespace kiosk {

// A hand whose finger tip is at `tip`. `pressed` 0 to 1: how far the finger is down.
void draw_finger(const Canvas& canvas, base::Point tip, float pressed);

enum class CaptionPlace { above, below }; // at the upper edge, or over the dock

// Two lines at most, in the visitor's language. `alpha` 0 to 1 fades it.
void draw_caption(const Canvas& canvas,
                  std::string_view text,
                  CaptionPlace place,
                  float alpha = 1.0F);

} // namespace kiosk
