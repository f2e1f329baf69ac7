#include "content/build/svg_path.h"

#include "content/build/svg_arc.h"
#include "content/build/svg_scanner.h"

#include <fmt/format.h>

namespace content {
namespace {

constexpr std::size_t kMaxSegments = 50'000;

class PathReader {
public:
    explicit PathReader(std::string_view data)
        : m_scan(data)
    {
    }

    base::Result<std::vector<PathSegment>> read();

private:
    bool command(char letter);
    bool arguments(char upper);
    bool arc();
    bool pair(PathPoint& point);
    bool coordinate(double& value, double origin);
    void line_to(PathPoint to);
    void curve_to(PathPoint a, PathPoint b, PathPoint to);
    [[nodiscard]] PathPoint reflected(bool same_kind) const;

    SvgScanner m_scan;
    std::vector<PathSegment> m_path;
    PathPoint m_start; // of the subpath
    PathPoint m_at;
    PathPoint m_control; // the last control point, for S and T
    char m_previous = 0; // the last command, upper case
    bool m_relative = false;
};

bool PathReader::coordinate(double& value, double origin)
{
    const std::optional<double> number = m_scan.number();
    if (!number)
        return false;
    value = *number + (m_relative ? origin : 0.0);
    return true;
}

bool PathReader::pair(PathPoint& point)
{
    return coordinate(point.x, m_at.x) && coordinate(point.y, m_at.y);
}

void PathReader::line_to(PathPoint to)
{
    m_path.push_back({PathVerb::line, {to}});
    m_at = to;
}

void PathReader::curve_to(PathPoint a, PathPoint b, PathPoint to)
{
    m_path.push_back({PathVerb::curve, {a, b, to}});
    m_at = to;
}

PathPoint PathReader::reflected(bool same_kind) const
{
    return same_kind ? PathPoint{2 * m_at.x - m_control.x, 2 * m_at.y - m_control.y} : m_at;
}

bool PathReader::arc()
{
    Arc arc;
    const auto rx = m_scan.number();
    const auto ry = m_scan.number();
    const auto angle = m_scan.number();
    const auto large = m_scan.flag();
    const auto sweep = m_scan.flag();
    PathPoint to;
    if (!rx || !ry || !angle || !large || !sweep || !pair(to))
        return false;
    arc = {m_at,
           to,
           *rx,
           *ry,
           *angle,
           *large ? ArcSize::large : ArcSize::small,
           *sweep ? ArcTurn::clockwise : ArcTurn::counterclockwise};
    for (const PathSegment& segment : curves_of(arc))
        m_path.push_back(segment);
    m_at = to;
    return true;
}

bool PathReader::arguments(char upper)
{
    PathPoint a;
    PathPoint b;
    PathPoint to = m_at;
    switch (upper) {
    case 'M':
        if (!pair(to))
            return false;
        m_path.push_back({PathVerb::move, {to}});
        m_at = m_start = to;
        return true;
    case 'L':
        return pair(to) && (line_to(to), true);
    case 'H':
        return coordinate(to.x, m_at.x) && (line_to(to), true);
    case 'V':
        return coordinate(to.y, m_at.y) && (line_to(to), true);
    case 'C':
        return pair(a) && pair(b) && pair(to) && (curve_to(a, m_control = b, to), true);
    case 'S':
        a = reflected(m_previous == 'C' || m_previous == 'S');
        return pair(b) && pair(to) && (curve_to(a, m_control = b, to), true);
    case 'Q':
    case 'T': {
        a = reflected(m_previous == 'Q' || m_previous == 'T');
        if ((upper == 'Q' && !pair(a)) || !pair(to))
            return false;
        m_control = a;
        const PathPoint from = m_at;
        curve_to({from.x + (a.x - from.x) * 2 / 3, from.y + (a.y - from.y) * 2 / 3},
                 {to.x + (a.x - to.x) * 2 / 3, to.y + (a.y - to.y) * 2 / 3},
                 to);
        return true;
    }
    case 'A':
        return arc();
    default:
        return false;
    }
}

bool PathReader::command(char letter)
{
    m_relative = letter >= 'a' && letter <= 'z';
    char upper = m_relative ? static_cast<char>(letter - 'a' + 'A') : letter;
    if (m_path.empty() && upper != 'M')
        return false;
    if (upper == 'Z') {
        m_path.push_back({PathVerb::close, {}});
        m_at = m_start;
        m_previous = 'Z';
        return true;
    }
    do {
        if (!arguments(upper) || m_path.size() > kMaxSegments)
            return false;
        m_previous = upper;
        if (upper == 'M')
            upper = 'L';
    } while (m_scan.at_number());
    return true;
}

base::Result<std::vector<PathSegment>> PathReader::read()
{
    while (!m_scan.at_end()) {
        const std::size_t offset = m_scan.offset();
        const char letter = m_scan.take_any();
        m_scan.skip_space();
        if (!command(letter))
            return base::fail(base::ErrorCode::bad_content,
                              fmt::format("bad path data near character {}", offset + 1));
    }
    return std::move(m_path);
}

} // namespace

base::Result<std::vector<PathSegment>> parse_svg_path(std::string_view data)
{
    return PathReader(data).read();
}

} // namespace content
