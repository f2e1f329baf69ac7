// SVG's elliptical arcs as cubic curves: SVG 1.1 appendix F.6, endpoint to centre parameterisation.
#pragma once
#include "content/build/svg_path.h"

#include <vector>

namespace content {

enum class ArcSize { small, large };
enum class ArcTurn { counterclockwise, clockwise };

struct Arc {
    PathPoint from;
    PathPoint to;
    double rx = 0;
    double ry = 0;
    double rotation = 0; // degrees
    ArcSize size = ArcSize::small;
    ArcTurn turn = ArcTurn::clockwise;
};

// At most four curves; a straight line where a radius is zero; nothing where the ends are the same.
[[nodiscard]] std::vector<PathSegment> curves_of(const Arc& arc);

} // namespace content
