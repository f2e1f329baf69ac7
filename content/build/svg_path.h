// The path data of SVG ("M0 0C1 2 ...") as segments, and segments as polylines.
#pragma once
#include "platform/base/geometry.h"
#include "platform/base/result.h"

#include <array>
#include <string_view>
#include <vector>

namespace content {

struct PathPoint {
    double x = 0;
    double y = 0;
};

enum class PathVerb { move, line, curve, close };

struct PathSegment {
    PathVerb verb = PathVerb::move;
    std::array<PathPoint, 3>
        points{}; // curve: two control points and the end; move and line: the first
};

// x' = xx x + xy y + x0, y' = yx x + yy y + y0.
struct Matrix {
    double xx = 1, yx = 0, xy = 0, yy = 1, x0 = 0, y0 = 0;

    // First `inner`, then this.
    [[nodiscard]] Matrix after(const Matrix& inner) const;
    [[nodiscard]] double scale() const; // by how much a line gets thicker
};

struct Polyline {
    std::vector<base::Point> points;
    bool closed = false;
};

// All of SVG's grammar (M L H V C S Q T A Z, absolute and relative); anything else is an error, at
// most 50,000 segments. Error: bad_content.
[[nodiscard]] base::Result<std::vector<PathSegment>> parse_svg_path(std::string_view data);
// "translate(1 2) rotate(45)" and the other functions of SVG's transform attribute. Error:
// bad_content.
[[nodiscard]] base::Result<Matrix> parse_svg_transform(std::string_view text);

// Polylines that leave the curve by at most `tolerance`, in the units behind the matrix. Parts of
// one point are left out.
[[nodiscard]] std::vector<Polyline>
flatten(const std::vector<PathSegment>& path, const Matrix& matrix, double tolerance);

} // namespace content
