// Changes to what has just been drawn, as a whole: a scroll swings with its picture and texts, a
// text column fades at its ends. Works on the vertices that the draw list holds, so nothing has to
// know how it was drawn.
#pragma once
#include "kiosk/ui/canvas.h"

namespace kiosk {

// Everything drawn after this point belongs to the group.
struct DrawnFrom {
    int first_vertex = 0;
};
[[nodiscard]] DrawnFrom drawn_from_here(const Canvas& canvas);

// Turns the group about `pivot` (units), clockwise. Clip rectangles do not turn with it.
void turn(const Canvas& canvas, DrawnFrom group, base::Point pivot, float radians);

// Lets the group fade to nothing within `above` units below top and `below` units above bottom; 0
// leaves an edge hard.
void fade_ends(
    const Canvas& canvas, DrawnFrom group, float top, float bottom, float above, float below);

} // namespace kiosk
