// A figure and its unit on one line: "1.32 m", "23–43 joints", "165°".
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/screens/typesetter.h"

namespace kiosk {

[[nodiscard]] float
figure_width(const Typesetter& set, const FigureView& figure, const Type& value);
// `at`: upper left corner of the value's line box.
void draw_figure_value(const Canvas& canvas,
                       const FigureView& figure,
                       base::Point at,
                       const Type& value,
                       Colour colour);

} // namespace kiosk
