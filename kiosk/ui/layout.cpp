#include "kiosk/ui/layout.h"

#include <algorithm>

namespace kiosk {

Layout make_layout(base::Size size_px, float px_per_mm)
{
    Layout layout;
    const float w = std::max(size_px.w, 1.0F);
    const float h = std::max(size_px.h, 1.0F);
    layout.orientation = h > w ? Orientation::portrait : Orientation::landscape;
    const base::Size reference =
        layout.portrait() ? base::Size{1080.0F, 1920.0F} : base::Size{1920.0F, 1080.0F};
    layout.scale = std::min(w / reference.w, h / reference.h);
    layout.size = {w / layout.scale, h / layout.scale};
    layout.units_per_mm = px_per_mm > 0.0F ? px_per_mm / layout.scale : kReferencePxPerMm;
    return layout;
}

} // namespace kiosk
