#include "kiosk/ui/screens/home_places.h"

#include <algorithm>
#include <array>

namespace kiosk {

PlateStyle home_plate_style(const Canvas& canvas, std::size_t index, std::size_t count)
{
    const bool contrast = canvas.palette.theme == Theme::contrast;
    if (canvas.layout.portrait())
        return {PlateShape::wide, 54, 142};
    if (contrast)
        return {PlateShape::tall, 60, 230};
    return index == 1 && count == 3 ? PlateStyle{PlateShape::tall, 64, 212}
                                    : PlateStyle{PlateShape::tall, 52, 196};
}

namespace {

// Landscape: side by side, feet on one line; the middle one of three is the widest. Positions:
// DESIGN-VISUAL section 4.
base::Rect landscape_column(const Canvas& canvas, std::size_t index, std::size_t count)
{
    // On a wide canvas the columns widen with the panorama behind them.
    const float wider = canvas.layout.size.w / 1920.0F;
    const bool contrast = canvas.palette.theme == Theme::contrast;
    if (count == 3) {
        constexpr std::array<base::Rect, 3> kPaper{
            {{64, 0, 500, 0}, {596, 0, 730, 0}, {1358, 0, 498, 0}}};
        constexpr std::array<base::Rect, 3> kContrast{
            {{64, 0, 520, 0}, {604, 0, 712, 0}, {1336, 0, 520, 0}}};
        const base::Rect column = (contrast ? kContrast : kPaper)[index];
        return {column.x * wider, 0, column.w * wider, 0};
    }
    const float room = canvas.layout.size.w - 2 * canvas.layout.margin();
    constexpr float kGap = 32.0F;
    const auto columns = static_cast<float>(std::max<std::size_t>(count, 1));
    const float width = (room - kGap * (columns - 1.0F)) / columns;
    return {canvas.layout.margin() + static_cast<float>(index) * (width + kGap), 0, width, 0};
}

PlatePlace place_landscape(const Canvas& canvas, const HomeView& view, std::size_t index)
{
    const base::Rect column = landscape_column(canvas, index, view.plates.size());
    const float foot = canvas.layout.size.h - canvas.layout.dock_height() - 44;
    const float height = home_plate_height(
        canvas, view.plates[index], column.w, home_plate_style(canvas, index, view.plates.size()));
    const base::Rect rect{column.x, foot - height, column.w, height};
    return {rect, {rect.x, kTopBand, rect.w, rect.bottom() - kTopBand}};
}

// Portrait: one below the other, above the dock.
PlatePlace place_portrait(const Canvas& canvas, const HomeView& view, std::size_t index)
{
    constexpr float kGap = 14.0F;
    const float width = 1080.0F - 2 * canvas.layout.margin();
    float foot = canvas.layout.size.h - canvas.layout.dock_height() - 20;
    float height = 0.0F;
    for (std::size_t i = view.plates.size(); i-- > index;) {
        height = home_plate_height(
            canvas, view.plates[i], width, home_plate_style(canvas, i, view.plates.size()));
        foot -= i > index ? height + kGap : 0.0F;
    }
    const base::Rect rect{
        canvas.layout.origin_x() + canvas.layout.margin(), foot - height, width, height};
    return {rect, rect};
}

} // namespace

PlatePlace place_home_plate(const Canvas& canvas, const HomeView& view, std::size_t index)
{
    return canvas.layout.portrait() ? place_portrait(canvas, view, index)
                                    : place_landscape(canvas, view, index);
}

} // namespace kiosk
