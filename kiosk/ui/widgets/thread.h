// The vermilion thread (DESIGN-VISUAL section 1): round, with a hard shadow at (3, 5), drawn as far
// as `progress` says.
#pragma once
#include "kiosk/ui/canvas.h"

#include <array>
#include <span>

namespace kiosk {

inline constexpr float kThread = 6.0F;
inline constexpr float kThinThread = 5.0F; // on hangings and in panoramas
inline constexpr float kDockThread = 4.0F;

// Where a polyline lies on the canvas: units = origin + point * scale.
struct Placement {
    base::Point origin{};
    float scale = 1.0F;
    [[nodiscard]] constexpr base::Point operator()(base::Point point) const
    {
        return origin + point * scale;
    }
};

// Where a picture of `source` size lies when it covers `where` (CSS background-size: cover), zoomed
// about its centre.
[[nodiscard]] Placement cover(base::Size source, base::Rect where, float zoom = 1.0F);

enum class ThreadShadow { none, hard };

struct ThreadLook {
    float width = kThread;
    float from = 0.0F; // shares of the whole length
    float to = 1.0F;
    Colour colour = 0; // 0: the theme's thread
    ThreadShadow shadow = ThreadShadow::hard;
};

void draw_thread(const Canvas& canvas,
                 std::span<const base::Point> points,
                 const Placement& placement,
                 const ThreadLook& look);

// The point at a share of the length, in units; the first point's place for an empty polyline is
// the placement's origin.
[[nodiscard]] base::Point
point_along(std::span<const base::Point> points, const Placement& placement, float share);

// A cubic Bézier as a polyline; 32 pieces are finer than a pixel for curves across the whole
// canvas.
using Curve = std::array<base::Point, 33>;
[[nodiscard]] Curve
bezier(base::Point from, base::Point control1, base::Point control2, base::Point to);
// A line that hangs through by `sag` in its middle (a parabola; `from` and `to` at any height).
[[nodiscard]] Curve hanging_line(base::Point from, base::Point to, float sag);
// How far such a line hangs below its chord at a share of its width.
[[nodiscard]] constexpr float sag_at(float sag, float share)
{
    return 4.0F * sag * share * (1.0F - share);
}

// The line with the loop above an active item (40 x 27 units), from x0 to x1 at height y.
using LoopLine = std::array<base::Point, 51>;
[[nodiscard]] LoopLine loop_line(float x0, float x1, float y, float loop_x);

} // namespace kiosk
