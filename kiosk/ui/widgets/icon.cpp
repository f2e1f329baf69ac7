#include "kiosk/ui/widgets/icon.h"

#include "kiosk/ui/widgets/shapes.h"

#include <cmath>

namespace kiosk {

namespace {

constexpr float kStrokeBox = 48.0F;
constexpr float kRoundFrom = 2.5F; // px: thinner ends look round by themselves

bool closed(const content::IconStroke& stroke)
{
    const base::Point a = stroke.points.front();
    const base::Point b = stroke.points.back();
    return stroke.points.size() > 2 && std::hypot(a.x - b.x, a.y - b.y) < 0.01F;
}

void draw_stroke(const Canvas& canvas,
                 const content::IconStroke& stroke,
                 base::Point origin,
                 float scale,
                 Colour colour,
                 float width)
{
    const bool ring = closed(stroke);
    const std::size_t count = stroke.points.size() - (ring ? 1 : 0);
    for (std::size_t i = 0; i < count; ++i)
        canvas.list.PathLineTo(canvas.px(origin + stroke.points[i] * scale));
    const Colour shade = canvas.shade(colour);
    if (stroke.filled) {
        canvas.list.PathFillConcave(shade);
        return;
    }
    const float width_px = canvas.px(width);
    canvas.list.PathStroke(shade, ring ? ImDrawFlags_Closed : ImDrawFlags_None, width_px);
    if (!ring && width_px > kRoundFrom)
        for (const base::Point end : {stroke.points.front(), stroke.points.back()})
            disc(canvas, origin + end * scale, width / 2, colour);
}

} // namespace

void draw_icon(const Canvas& canvas,
               std::string_view name,
               base::Point centre,
               float size,
               Colour colour,
               std::optional<float> stroke)
{
    const content::Icon* icon = canvas.catalogue.icon(name);
    if (icon == nullptr || icon->box <= 0.0F)
        return;
    const float scale = size / icon->box;
    const base::Point origin = centre - base::Point{size / 2, size / 2};
    for (const content::IconStroke& part : icon->strokes) {
        if (part.points.size() < 2)
            continue;
        const float width = stroke ? *stroke * size / kStrokeBox : part.width * scale;
        draw_stroke(
            canvas, part, origin, scale, part.accent ? canvas.palette.thread : colour, width);
    }
}

} // namespace kiosk
