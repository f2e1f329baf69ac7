// The canvas: everything is laid out in design units and drawn in pixels. A unit is a pixel of the
// design's reference panel (43 inch, 1920 x 1080, 2.017 px a mm: shared tokens `meta.reference`),
// so positions can be read off the visual design. The canvas is at least 1920 x 1080 units
// (portrait: 1080 x 1920) and grows in the direction in which the panel is longer than 16:9. On a
// panel of another size a unit is another fraction of a millimetre; what must keep a size for
// people's hands (hit areas, slop) is given in millimetres and converted here.
#pragma once
#include "platform/base/geometry.h"

namespace kiosk {

enum class Orientation { landscape, portrait };

inline constexpr float kReferencePxPerMm = 2.017F;
inline constexpr float kTargetFloorMm = 20.0F; // DESIGN.md section 6

struct Layout {
    base::Size size;    // of the canvas, units
    float scale = 1.0F; // px a unit
    float units_per_mm = kReferencePxPerMm;
    Orientation orientation = Orientation::landscape;

    [[nodiscard]] bool portrait() const { return orientation == Orientation::portrait; }
    [[nodiscard]] float dock_height() const { return portrait() ? 200.0F : 112.0F; }
    [[nodiscard]] float margin() const { return portrait() ? 56.0F : 64.0F; }
    // Left edge of the 1920 (1080) wide reference area, centred on a wider canvas.
    [[nodiscard]] float origin_x() const { return (size.w - (portrait() ? 1080.0F : 1920.0F)) / 2; }
    [[nodiscard]] float to_px(float units) const { return units * scale; }
    friend bool operator==(const Layout&, const Layout&) = default;
};

// `px_per_mm` 0: unknown, the panel is taken for the reference one.
[[nodiscard]] Layout make_layout(base::Size size_px, float px_per_mm);

} // namespace kiosk
