// Rectangles, discs and rings in canvas units, moved and faded with the canvas. All anti-aliased.
#pragma once
#include "kiosk/ui/canvas.h"

namespace kiosk {

// `rect` drawn `scale` times as large about its centre: how pressed things shrink.
[[nodiscard]] constexpr base::Rect scaled_about_centre(base::Rect rect, float scale)
{
    return {rect.x + rect.w * (1.0F - scale) / 2,
            rect.y + rect.h * (1.0F - scale) / 2,
            rect.w * scale,
            rect.h * scale};
}

// In px, with the canvas' shift.
[[nodiscard]] base::Rect px_rect(const Canvas& canvas, base::Rect units);

void fill(const Canvas& canvas, base::Rect rect, Colour colour, float radius = 0.0F);
// Other radii above than below, as the cloths have (6 and 22).
void fill(
    const Canvas& canvas, base::Rect rect, Colour colour, float top_radius, float bottom_radius);
// Inside the edge, as a CSS border.
void outline(
    const Canvas& canvas, base::Rect rect, Colour colour, float width, float radius = 0.0F);
// From the upper to the lower edge.
void fill_gradient(const Canvas& canvas, base::Rect rect, Colour top, Colour bottom);
void disc(const Canvas& canvas, base::Point centre, float radius, Colour colour);
void oval(const Canvas& canvas, base::Point centre, base::Size radii, Colour colour);
// `radius` to the middle of the line.
void ring(const Canvas& canvas, base::Point centre, float radius, Colour colour, float width);
// Part of a ring, clockwise from 12 o'clock; from and to in turns (0 to 1). Round ends.
void arc(const Canvas& canvas,
         base::Point centre,
         float radius,
         Colour colour,
         float width,
         float from,
         float to);
void line(const Canvas& canvas, base::Point from, base::Point to, Colour colour, float width);

} // namespace kiosk
