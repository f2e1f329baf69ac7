#include "content/build/svg_arc.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace content {
namespace {

// An ellipse with its axes and the angles between which the arc runs.
struct Centred {
    PathPoint centre;
    double rx = 0;
    double ry = 0;
    double cosine = 1;
    double sine = 0;
    double start = 0;
    double sweep = 0;

    [[nodiscard]] PathPoint at(double x, double y) const
    {
        return {centre.x + cosine * rx * x - sine * ry * y,
                centre.y + sine * rx * x + cosine * ry * y};
    }
};

Centred centred(const Arc& arc)
{
    Centred out;
    const double angle = arc.rotation * std::numbers::pi / 180;
    out.cosine = std::cos(angle);
    out.sine = std::sin(angle);
    const double dx = (arc.from.x - arc.to.x) / 2;
    const double dy = (arc.from.y - arc.to.y) / 2;
    const double x = out.cosine * dx + out.sine * dy;
    const double y = -out.sine * dx + out.cosine * dy;
    // Radii too small to reach are enlarged until they do.
    const double reach = std::hypot(x / arc.rx, y / arc.ry);
    const double grow = std::max(1.0, reach);
    out.rx = std::abs(arc.rx) * grow;
    out.ry = std::abs(arc.ry) * grow;
    const double ux = x / out.rx;
    const double uy = y / out.ry;
    const double square = ux * ux + uy * uy;
    double factor = std::sqrt(std::max(0.0, (1 - square) / square));
    if ((arc.size == ArcSize::large) == (arc.turn == ArcTurn::clockwise))
        factor = -factor;
    const double cx = factor * uy;
    const double cy = -factor * ux;
    const PathPoint middle{(arc.from.x + arc.to.x) / 2, (arc.from.y + arc.to.y) / 2};
    out.centre = middle;
    out.centre = out.at(cx, cy);
    out.start = std::atan2(uy - cy, ux - cx);
    const double end = std::atan2(-uy - cy, -ux - cx);
    out.sweep = end - out.start;
    if (arc.turn == ArcTurn::clockwise && out.sweep < 0)
        out.sweep += 2 * std::numbers::pi;
    if (arc.turn == ArcTurn::counterclockwise && out.sweep > 0)
        out.sweep -= 2 * std::numbers::pi;
    return out;
}

} // namespace

std::vector<PathSegment> curves_of(const Arc& arc)
{
    if (arc.from.x == arc.to.x && arc.from.y == arc.to.y)
        return {};
    constexpr double kNoRadius = 1e-9;
    if (std::abs(arc.rx) < kNoRadius || std::abs(arc.ry) < kNoRadius)
        return {{PathVerb::line, {arc.to}}};
    const Centred ellipse = centred(arc);
    const int count = std::clamp(
        static_cast<int>(std::ceil(std::abs(ellipse.sweep) * 2 / std::numbers::pi - 1e-9)), 1, 4);
    const double step = ellipse.sweep / count;
    const double handle = 4.0 / 3.0 * std::tan(step / 4);
    std::vector<PathSegment> curves;
    for (int i = 0; i < count; ++i) {
        const double a = ellipse.start + step * i;
        const double b = a + step;
        const PathPoint end = i + 1 == count ? arc.to : ellipse.at(std::cos(b), std::sin(b));
        curves.push_back(
            {PathVerb::curve,
             {ellipse.at(std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)),
              ellipse.at(std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)),
              end}});
    }
    return curves;
}

} // namespace content
