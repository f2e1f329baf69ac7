// Where the plates of the halls stand on home.
#pragma once
#include "kiosk/ui/screens/home_plate.h"

namespace kiosk {

inline constexpr float kTopBand = 160.0F; // brand and motto: not part of any hall

struct PlatePlace {
    base::Rect rect;
    base::Rect reach; // the plate and the part of the picture that belongs to it
};

[[nodiscard]] PlateStyle
home_plate_style(const Canvas& canvas, std::size_t index, std::size_t count);
[[nodiscard]] PlatePlace
place_home_plate(const Canvas& canvas, const HomeView& view, std::size_t index);

} // namespace kiosk
