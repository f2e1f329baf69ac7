#include "kiosk/ui/screens/exhibit_figure.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kGap = 10.0F;

// Degrees and percent belong to the number.
bool clings(const FigureView& figure)
{
    return figure.unit == "°" || figure.unit == "%";
}

Type unit_type(const FigureView& figure, const Type& value)
{
    if (clings(figure))
        return value;
    const float size = std::max(24.0F, value.size * 0.4F);
    return {platform::Face::sans_bold, size, size * 1.3F, 0};
}

} // namespace

float figure_width(const Typesetter& set, const FigureView& figure, const Type& value)
{
    const float gap = figure.unit.empty() || clings(figure) ? 0.0F : kGap;
    return set.width(value, figure.value) + gap + set.width(unit_type(figure, value), figure.unit);
}

void draw_figure_value(const Canvas& canvas,
                       const FigureView& figure,
                       base::Point at,
                       const Type& value,
                       Colour colour)
{
    const float x = at.x + text(canvas, at, value, colour, figure.value);
    if (figure.unit.empty())
        return;
    const Type unit = unit_type(figure, value);
    if (clings(figure)) {
        text(canvas, {x, at.y}, unit, colour, figure.unit);
        return;
    }
    // Both on one baseline: it lies at .77 of the serif's and .76 of the sans' line box.
    const float y = at.y + value.line * 0.77F - unit.line * 0.76F;
    text(canvas, {x + kGap, y}, unit, canvas.palette.ink, figure.unit);
}

} // namespace kiosk
