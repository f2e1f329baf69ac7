// Matrices and flattening: cairo, which draws the pictures, also flattens their paths.
#include "content/build/svg_path.h"
#include "content/build/svg_scanner.h"

#include <cairo.h>
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <memory>
#include <numbers>
#include <optional>

namespace content {
namespace {

struct FreeCairo {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_path_t* path) const { cairo_path_destroy(path); }
};

// cairo keeps paths in 24.8 fixed point: larger numbers would overflow, finer ones would be
// rounded.
constexpr double kFixedPoint = 64;
constexpr double kFixedLimit = 8'000'000;

void add(cairo_t* cairo, const PathSegment& segment, const Matrix& matrix)
{
    std::array<PathPoint, 3> to{};
    for (std::size_t i = 0; i < to.size(); ++i) {
        const PathPoint& p = segment.points[i];
        const auto fixed = [](double v) {
            return std::fmin(std::fmax(v * kFixedPoint, -kFixedLimit), kFixedLimit);
        };
        to[i] = {fixed(matrix.xx * p.x + matrix.xy * p.y + matrix.x0),
                 fixed(matrix.yx * p.x + matrix.yy * p.y + matrix.y0)};
    }
    switch (segment.verb) {
    case PathVerb::move:
        return cairo_move_to(cairo, to[0].x, to[0].y);
    case PathVerb::line:
        return cairo_line_to(cairo, to[0].x, to[0].y);
    case PathVerb::curve:
        return cairo_curve_to(cairo, to[0].x, to[0].y, to[1].x, to[1].y, to[2].x, to[2].y);
    case PathVerb::close:
        return cairo_close_path(cairo);
    }
}

base::Point point_of(const cairo_path_data_t& data)
{
    return {static_cast<float>(data.point.x / kFixedPoint),
            static_cast<float>(data.point.y / kFixedPoint)};
}

std::vector<Polyline> polylines_of(const cairo_path_t& path)
{
    std::vector<Polyline> lines;
    for (int i = 0; i < path.num_data; i += path.data[i].header.length) {
        const cairo_path_data_t* data = path.data + i;
        if (data->header.type == CAIRO_PATH_MOVE_TO)
            lines.push_back({{point_of(data[1])}, false});
        else if (data->header.type == CAIRO_PATH_CLOSE_PATH && !lines.empty())
            lines.back().closed = true;
        else if (data->header.type == CAIRO_PATH_LINE_TO && !lines.empty() &&
                 !(point_of(data[1]) == lines.back().points.back()))
            lines.back().points.push_back(point_of(data[1]));
    }
    std::erase_if(lines, [](const Polyline& line) { return line.points.size() < 2; });
    return lines;
}

std::optional<Matrix> matrix_of(std::string_view name, const std::vector<double>& v)
{
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const std::size_t n = v.size();
    if (name == "translate" && (n == 1 || n == 2))
        return Matrix{1, 0, 0, 1, v[0], n == 2 ? v[1] : 0};
    if (name == "scale" && (n == 1 || n == 2))
        return Matrix{v[0], 0, 0, n == 2 ? v[1] : v[0], 0, 0};
    if (name == "matrix" && n == 6)
        return Matrix{v[0], v[1], v[2], v[3], v[4], v[5]};
    if (name == "skewX" && n == 1)
        return Matrix{1, 0, std::tan(radians(v[0])), 1, 0, 0};
    if (name == "skewY" && n == 1)
        return Matrix{1, std::tan(radians(v[0])), 0, 1, 0, 0};
    if (name != "rotate" || (n != 1 && n != 3))
        return std::nullopt;
    const double c = std::cos(radians(v[0]));
    const double s = std::sin(radians(v[0]));
    const Matrix turn{c, s, -s, c, 0, 0};
    if (n == 1)
        return turn;
    return Matrix{1, 0, 0, 1, v[1], v[2]}.after(turn).after({1, 0, 0, 1, -v[1], -v[2]});
}

} // namespace

Matrix Matrix::after(const Matrix& inner) const
{
    return {xx * inner.xx + xy * inner.yx,
            yx * inner.xx + yy * inner.yx,
            xx * inner.xy + xy * inner.yy,
            yx * inner.xy + yy * inner.yy,
            xx * inner.x0 + xy * inner.y0 + x0,
            yx * inner.x0 + yy * inner.y0 + y0};
}

double Matrix::scale() const
{
    return std::sqrt(std::abs(xx * yy - xy * yx));
}

base::Result<Matrix> parse_svg_transform(std::string_view text)
{
    Matrix all;
    SvgScanner scan(text);
    while (!scan.at_end()) {
        const std::string_view name = scan.take_name();
        scan.skip_space();
        std::vector<double> values;
        bool good = scan.take('(');
        scan.skip_space();
        while (good && values.size() < 7 && scan.at_number()) {
            const std::optional<double> value = scan.number();
            good = value.has_value();
            values.push_back(value.value_or(0));
        }
        const std::optional<Matrix> matrix = matrix_of(name, values);
        if (!good || !scan.take(')') || !matrix)
            return base::fail(base::ErrorCode::bad_content, fmt::format("bad transform: {}", text));
        all = all.after(*matrix);
        scan.skip_separators();
    }
    return all;
}

std::vector<Polyline>
flatten(const std::vector<PathSegment>& path, const Matrix& matrix, double tolerance)
{
    const std::unique_ptr<cairo_surface_t, FreeCairo> surface(
        cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
    const std::unique_ptr<cairo_t, FreeCairo> cairo(cairo_create(surface.get()));
    cairo_set_tolerance(cairo.get(), tolerance * kFixedPoint);
    for (const PathSegment& segment : path)
        add(cairo.get(), segment, matrix);
    const std::unique_ptr<cairo_path_t, FreeCairo> flat(cairo_copy_path_flat(cairo.get()));
    return polylines_of(*flat);
}

} // namespace content
