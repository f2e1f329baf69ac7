#include "content/build/icon.h"

#include "content/build/svg_document.h"
#include "content/catalogue/limits.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

constexpr double kTolerance = 0.05; // of 48 units: invisible up to ten times that size

void add_strokes(const SvgShape& shape, Icon& icon)
{
    for (const Polyline& line : shape.lines) {
        IconStroke stroke;
        stroke.points = line.points;
        if (shape.fill.drawn && line.points.size() > 2) {
            stroke.filled = true;
            stroke.width = 0;
            stroke.accent = shape.fill.accent;
            icon.strokes.push_back(stroke);
        }
        if (!shape.stroke.drawn)
            continue;
        if (line.closed && !(stroke.points.front() == stroke.points.back()))
            stroke.points.push_back(stroke.points.front());
        stroke.filled = false;
        stroke.width = static_cast<float>(shape.stroke_width);
        stroke.accent = shape.stroke.accent;
        icon.strokes.push_back(std::move(stroke));
    }
}

} // namespace

Icon read_icon(const std::string& svg, const Place& file, Faults& faults)
{
    const SvgDocument document = read_svg(svg, SvgReading::icon, kTolerance);
    for (const SvgFault& fault : document.faults)
        faults.add(file.at(fault.line), fault.what, fault.todo);
    Icon icon;
    icon.box = std::max(document.box.w, document.box.h);
    for (const SvgShape& shape : document.shapes)
        add_strokes(shape, icon);
    std::size_t points = 0;
    for (const IconStroke& stroke : icon.strokes)
        points += stroke.points.size();
    if (document.faults.empty() && (points == 0 || points > kMaxIconPoints))
        faults.add(file,
                   fmt::format("an icon of {} points", points),
                   fmt::format("draw it with 2 to {} points", kMaxIconPoints));
    return icon;
}

} // namespace content
