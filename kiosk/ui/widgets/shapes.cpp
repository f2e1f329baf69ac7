#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// From 12 o'clock, clockwise, as ImGui's angles go from 3 o'clock.
float angle(float turns)
{
    return (turns - 0.25F) * 2.0F * kPi;
}

ImVec2 corner(base::Rect px)
{
    return {px.right(), px.bottom()};
}

} // namespace

base::Rect px_rect(const Canvas& canvas, base::Rect units)
{
    const ImVec2 at = canvas.px(base::Point{units.x, units.y});
    return {at.x, at.y, canvas.px(units.w), canvas.px(units.h)};
}

void fill(const Canvas& canvas, base::Rect rect, Colour colour, float radius)
{
    const base::Rect px = px_rect(canvas, rect);
    canvas.list.AddRectFilled({px.x, px.y}, corner(px), canvas.shade(colour), canvas.px(radius));
}

void fill(
    const Canvas& canvas, base::Rect rect, Colour colour, float top_radius, float bottom_radius)
{
    const base::Rect px = px_rect(canvas, rect);
    const float top = std::min(canvas.px(top_radius), std::min(px.w, px.h) / 2);
    const float bottom = std::min(canvas.px(bottom_radius), std::min(px.w, px.h) / 2);
    ImDrawList& list = canvas.list;
    list.PathArcTo({px.x + top, px.y + top}, top, kPi, 1.5F * kPi);
    list.PathArcTo({px.right() - top, px.y + top}, top, 1.5F * kPi, 2.0F * kPi);
    list.PathArcTo({px.right() - bottom, px.bottom() - bottom}, bottom, 0.0F, 0.5F * kPi);
    list.PathArcTo({px.x + bottom, px.bottom() - bottom}, bottom, 0.5F * kPi, kPi);
    list.PathFillConvex(canvas.shade(colour));
}

void outline(const Canvas& canvas, base::Rect rect, Colour colour, float width, float radius)
{
    const float line = std::max(1.0F, canvas.px(width));
    const base::Rect px = px_rect(canvas, rect).grown(-line / 2);
    // ImGui strokes rectangles half a pixel inside their edge; here the middle of the line is
    // meant.
    canvas.list.PathRect({px.x, px.y}, corner(px), std::max(0.0F, canvas.px(radius) - line / 2));
    canvas.list.PathStroke(canvas.shade(colour), ImDrawFlags_Closed, line);
}

void fill_gradient(const Canvas& canvas, base::Rect rect, Colour top, Colour bottom)
{
    const base::Rect px = px_rect(canvas, rect);
    const Colour above = canvas.shade(top);
    const Colour below = canvas.shade(bottom);
    canvas.list.AddRectFilledMultiColor({px.x, px.y}, corner(px), above, above, below, below);
}

void disc(const Canvas& canvas, base::Point centre, float radius, Colour colour)
{
    canvas.list.AddCircleFilled(canvas.px(centre), canvas.px(radius), canvas.shade(colour));
}

void oval(const Canvas& canvas, base::Point centre, base::Size radii, Colour colour)
{
    canvas.list.AddEllipseFilled(
        canvas.px(centre), {canvas.px(radii.w), canvas.px(radii.h)}, canvas.shade(colour));
}

void ring(const Canvas& canvas, base::Point centre, float radius, Colour colour, float width)
{
    canvas.list.AddCircle(
        canvas.px(centre), canvas.px(radius), canvas.shade(colour), 0, canvas.px(width));
}

void arc(const Canvas& canvas,
         base::Point centre,
         float radius,
         Colour colour,
         float width,
         float from,
         float to)
{
    if (to <= from)
        return;
    canvas.list.PathArcTo(canvas.px(centre), canvas.px(radius), angle(from), angle(to));
    canvas.list.PathStroke(canvas.shade(colour), ImDrawFlags_None, canvas.px(width));
    for (const float end : {from, to})
        disc(canvas,
             centre + base::Point{std::cos(angle(end)), std::sin(angle(end))} * radius,
             width / 2,
             colour);
}

void line(const Canvas& canvas, base::Point from, base::Point to, Colour colour, float width)
{
    canvas.list.AddLine(canvas.px(from), canvas.px(to), canvas.shade(colour), canvas.px(width));
}

} // namespace kiosk
