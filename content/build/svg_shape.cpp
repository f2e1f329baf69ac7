#include "content/build/svg_shape.h"

#include "content/build/svg_scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace content {
namespace {

constexpr std::array<std::string_view, 7> kShapes{
    "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"};

constexpr std::array<std::string_view, 28> kIconAttributes{"xmlns",
                                                           "width",
                                                           "height",
                                                           "viewBox",
                                                           "id",
                                                           "d",
                                                           "cx",
                                                           "cy",
                                                           "r",
                                                           "rx",
                                                           "ry",
                                                           "x",
                                                           "y",
                                                           "x1",
                                                           "y1",
                                                           "x2",
                                                           "y2",
                                                           "points",
                                                           "fill",
                                                           "stroke",
                                                           "stroke-width",
                                                           "stroke-linecap",
                                                           "stroke-linejoin",
                                                           "transform",
                                                           "fill-rule",
                                                           "role",
                                                           "version",
                                                           "class"};

// A quarter circle as a cubic curve: 4/3 (sqrt 2 - 1).
constexpr double kQuarter = 0.5522847498307936;

std::optional<double>
length(const SvgAttributes& attributes, std::string_view name, double otherwise)
{
    if (!attributes.has(name))
        return otherwise;
    const std::vector<double> numbers = numbers_of(attributes.get(name));
    if (numbers.size() != 1)
        return std::nullopt;
    return numbers[0];
}

PathSegment move_to(double x, double y)
{
    return {PathVerb::move, {PathPoint{x, y}}};
}

PathSegment line_to(double x, double y)
{
    return {PathVerb::line, {PathPoint{x, y}}};
}

// A box with elliptic corners: rectangle, circle and ellipse are all that.
std::vector<PathSegment> rounded(double x, double y, double w, double h, double rx, double ry)
{
    const double right = x + w;
    const double bottom = y + h;
    if (rx <= 0 || ry <= 0)
        return {move_to(x, y),
                line_to(right, y),
                line_to(right, bottom),
                line_to(x, bottom),
                {PathVerb::close, {}}};
    const double kx = rx * (1 - kQuarter);
    const double ky = ry * (1 - kQuarter);
    const auto curve = [](PathPoint a, PathPoint b, PathPoint to) {
        return PathSegment{PathVerb::curve, {a, b, to}};
    };
    return {move_to(x + rx, y),
            line_to(right - rx, y),
            curve({right - kx, y}, {right, y + ky}, {right, y + ry}),
            line_to(right, bottom - ry),
            curve({right, bottom - ky}, {right - kx, bottom}, {right - rx, bottom}),
            line_to(x + rx, bottom),
            curve({x + kx, bottom}, {x, bottom - ky}, {x, bottom - ry}),
            line_to(x, y + ry),
            curve({x, y + ky}, {x + kx, y}, {x + rx, y}),
            {PathVerb::close, {}}};
}

std::optional<std::vector<PathSegment>> rectangle(const SvgAttributes& attributes)
{
    const auto x = length(attributes, "x", 0);
    const auto y = length(attributes, "y", 0);
    const auto w = length(attributes, "width", 0);
    const auto h = length(attributes, "height", 0);
    const auto rx = length(attributes, attributes.has("rx") ? "rx" : "ry", 0);
    const auto ry = length(attributes, attributes.has("ry") ? "ry" : "rx", 0);
    if (!x || !y || !w || !h || !rx || !ry || *w < 0 || *h < 0)
        return std::nullopt;
    return rounded(*x, *y, *w, *h, std::min(*rx, *w / 2), std::min(*ry, *h / 2));
}

std::optional<std::vector<PathSegment>> ellipse(const SvgAttributes& attributes)
{
    const bool circle = attributes.has("r");
    const auto cx = length(attributes, "cx", 0);
    const auto cy = length(attributes, "cy", 0);
    const auto rx = length(attributes, circle ? "r" : "rx", 0);
    const auto ry = length(attributes, circle ? "r" : "ry", 0);
    if (!cx || !cy || !rx || !ry || *rx <= 0 || *ry <= 0)
        return std::nullopt;
    return rounded(*cx - *rx, *cy - *ry, 2 * *rx, 2 * *ry, *rx, *ry);
}

std::optional<std::vector<PathSegment>> poly(std::string_view element,
                                             const SvgAttributes& attributes)
{
    const std::vector<double> v = numbers_of(attributes.get("points"));
    if (v.size() < 4 || v.size() % 2 != 0)
        return std::nullopt;
    std::vector<PathSegment> path{move_to(v[0], v[1])};
    for (std::size_t i = 2; i < v.size(); i += 2)
        path.push_back(line_to(v[i], v[i + 1]));
    if (element == "polygon")
        path.push_back({PathVerb::close, {}});
    return path;
}

std::optional<std::vector<PathSegment>> line(const SvgAttributes& attributes)
{
    const auto x1 = length(attributes, "x1", 0);
    const auto y1 = length(attributes, "y1", 0);
    const auto x2 = length(attributes, "x2", 0);
    const auto y2 = length(attributes, "y2", 0);
    if (!x1 || !y1 || !x2 || !y2)
        return std::nullopt;
    return std::vector<PathSegment>{move_to(*x1, *y1), line_to(*x2, *y2)};
}

} // namespace

const std::string* SvgAttributes::find(std::string_view name) const
{
    for (const auto& [one, value] : m_all)
        if (one == name)
            return &value;
    return nullptr;
}

std::string_view SvgAttributes::get(std::string_view name) const
{
    const std::string* value = find(name);
    return value != nullptr ? std::string_view(*value) : std::string_view{};
}

std::vector<std::string> SvgAttributes::unknown_to_icons() const
{
    std::vector<std::string> unknown;
    for (const auto& [name, value] : m_all)
        if (std::find(kIconAttributes.begin(), kIconAttributes.end(), name) ==
                kIconAttributes.end() &&
            !name.starts_with("aria-") && !name.starts_with("xmlns:") && !name.starts_with("data-"))
            unknown.push_back(name);
    return unknown;
}

std::vector<double> numbers_of(std::string_view text)
{
    SvgScanner scan(text);
    std::vector<double> numbers;
    while (!scan.at_end()) {
        const std::optional<double> number = scan.number();
        if (!number)
            return {};
        numbers.push_back(*number);
    }
    return numbers;
}

bool is_shape(std::string_view element)
{
    return std::find(kShapes.begin(), kShapes.end(), element) != kShapes.end();
}

base::Result<std::vector<PathSegment>> path_of(std::string_view element,
                                               const SvgAttributes& attributes)
{
    if (element == "path")
        return parse_svg_path(attributes.get("d"));
    std::optional<std::vector<PathSegment>> path;
    if (element == "rect")
        path = rectangle(attributes);
    else if (element == "circle" || element == "ellipse")
        path = ellipse(attributes);
    else if (element == "line")
        path = line(attributes);
    else if (element == "polyline" || element == "polygon")
        path = poly(element, attributes);
    if (path)
        return std::move(*path);
    return base::fail(base::ErrorCode::bad_content, fmt::format("bad <{}>", element));
}

} // namespace content
