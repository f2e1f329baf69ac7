#include "kiosk/ui/widgets/thread.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr float kShadowX = 3.0F; // tokens color.thread.shadow, units
constexpr float kShadowY = 5.0F;
constexpr float kNear = 0.3F;   // px: points closer than this add nothing
constexpr float kSharp = 0.94F; // cosine of the turn from which a corner is rounded (20 degrees)

float distance(base::Point a, base::Point b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

float length_of(std::span<const base::Point> points)
{
    float length = 0.0F;
    for (std::size_t i = 1; i < points.size(); ++i)
        length += distance(points[i - 1], points[i]);
    return length;
}

base::Point between(base::Point a, base::Point b, float t)
{
    return a + (b - a) * t;
}

// Puts points into the draw list's path, rounding sharp corners: ImGui's joins are mitres, and a
// thread has none.
class PathLayer {
public:
    PathLayer(ImDrawList& list, float width)
        : m_list(&list)
        , m_width(width)
    {
    }

    void add(base::Point point)
    {
        if (m_count > 0 && distance(m_last, point) < kNear)
            return;
        if (m_count == 0)
            line_to(point);
        else if (m_count > 1)
            turn(m_before, m_last, point);
        m_before = m_last;
        m_last = point;
        ++m_count;
    }
    void finish()
    {
        if (m_count > 1)
            line_to(m_last);
    }

private:
    void line_to(base::Point point) { m_list->PathLineTo({point.x, point.y}); }
    void turn(base::Point a, base::Point b, base::Point c)
    {
        const float in = distance(a, b);
        const float out = distance(b, c);
        const base::Point u = (b - a) * (1.0F / in);
        const base::Point v = (c - b) * (1.0F / out);
        if (u.x * v.x + u.y * v.y > kSharp) {
            line_to(b);
            return;
        }
        const float cut = std::min({0.45F * in, 0.45F * out, 0.9F * m_width});
        const base::Point from = b - u * cut;
        const base::Point to = b + v * cut;
        for (int i = 0; i <= 4; ++i) {
            const float t = static_cast<float>(i) / 4.0F;
            line_to(between(between(from, b, t), between(b, to, t), t));
        }
    }

    ImDrawList* m_list;
    float m_width;
    base::Point m_before{};
    base::Point m_last{};
    int m_count = 0;
};

struct Part {
    float from = 0.0F; // lengths in the points' own units
    float to = 0.0F;
};

struct Ends {
    base::Point first;
    base::Point last;
    bool any = false;
};

// Lays the part of the polyline between two lengths, in px moved by `offset`.
Ends lay(const Canvas& canvas,
         std::span<const base::Point> points,
         const Placement& placement,
         Part part,
         base::Point offset,
         float width_px)
{
    PathLayer layer(canvas.list, width_px);
    Ends ends;
    const auto put = [&](base::Point point) {
        const ImVec2 px = canvas.px(placement(point) + offset);
        const base::Point at{px.x, px.y};
        if (!ends.any)
            ends.first = at;
        ends.last = at;
        ends.any = true;
        layer.add(at);
    };
    float length = 0.0F;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const float piece = distance(points[i - 1], points[i]);
        const float end = length + piece;
        if (piece > 0.0F && end >= part.from && length <= part.to) {
            if (!ends.any)
                put(between(
                    points[i - 1], points[i], std::max(0.0F, (part.from - length) / piece)));
            put(between(points[i - 1], points[i], std::min(1.0F, (part.to - length) / piece)));
        }
        length = end;
    }
    layer.finish();
    return ends;
}

void stroke(const Canvas& canvas, const Ends& ends, Colour colour, float width_px)
{
    canvas.list.PathStroke(colour, ImDrawFlags_None, width_px);
    // Round caps; on a translucent shadow they would show as darker discs.
    if ((colour >> 24U) == 0xFFU) {
        canvas.list.AddCircleFilled({ends.first.x, ends.first.y}, width_px / 2, colour);
        canvas.list.AddCircleFilled({ends.last.x, ends.last.y}, width_px / 2, colour);
    }
}

base::Point cubic(base::Point a, base::Point b, base::Point c, base::Point d, float t)
{
    const float s = 1.0F - t;
    return a * (s * s * s) + b * (3.0F * s * s * t) + c * (3.0F * s * t * t) + d * (t * t * t);
}

} // namespace

Placement cover(base::Size source, base::Rect where, float zoom)
{
    const float scale = std::max(where.w / source.w, where.h / source.h) * zoom;
    const base::Point centre = where.centre();
    return {{centre.x - source.w * scale / 2, centre.y - source.h * scale / 2}, scale};
}

void draw_thread(const Canvas& canvas,
                 std::span<const base::Point> points,
                 const Placement& placement,
                 const ThreadLook& look)
{
    if (points.size() < 2 || look.to <= look.from)
        return;
    const float length = length_of(points);
    const Part part{length * look.from, length * look.to};
    // Whole px: ImGui draws those lines from its texture, with a quarter of the triangles.
    const float width = std::max(1.0F, std::round(canvas.px(look.width)));
    if (look.shadow == ThreadShadow::hard && canvas.palette.textures) {
        const float reach = look.width / kThread;
        const Ends ends =
            lay(canvas, points, placement, part, base::Point{kShadowX, kShadowY} * reach, width);
        stroke(canvas, ends, canvas.shade(canvas.palette.thread_shadow), width);
    }
    const Colour colour = look.colour != 0 ? look.colour : canvas.palette.thread;
    const Ends ends = lay(canvas, points, placement, part, {}, width);
    stroke(canvas, ends, canvas.shade(colour), width);
}

base::Point
point_along(std::span<const base::Point> points, const Placement& placement, float share)
{
    if (points.empty())
        return placement.origin;
    float left = length_of(points) * std::clamp(share, 0.0F, 1.0F);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const float piece = distance(points[i - 1], points[i]);
        if (piece > 0.0F && left <= piece)
            return placement(between(points[i - 1], points[i], left / piece));
        left -= piece;
    }
    return placement(points.back());
}

Curve bezier(base::Point from, base::Point control1, base::Point control2, base::Point to)
{
    Curve curve{};
    for (std::size_t i = 0; i < curve.size(); ++i)
        curve[i] = cubic(from,
                         control1,
                         control2,
                         to,
                         static_cast<float>(i) / static_cast<float>(curve.size() - 1));
    return curve;
}

Curve hanging_line(base::Point from, base::Point to, float sag)
{
    Curve curve{};
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(curve.size() - 1);
        curve[i] = between(from, to, t) + base::Point{0, sag_at(sag, t)};
    }
    return curve;
}

LoopLine loop_line(float x0, float x1, float y, float x)
{
    // The loop of the mockups: in from the left, round counter-clockwise, out to the right.
    const std::array<base::Point, 10> knots{{{x - 70, y},
                                             {x - 30, y},
                                             {x + 20, y - 2},
                                             {x + 20, y - 15},
                                             {x + 20, y - 27},
                                             {x - 20, y - 27},
                                             {x - 20, y - 15},
                                             {x - 20, y - 2},
                                             {x + 30, y},
                                             {x + 70, y}}};
    constexpr std::size_t kPieces = 16;
    LoopLine line{};
    std::size_t at = 0;
    line[at++] = {x0, y};
    line[at++] = knots[0];
    for (std::size_t k = 0; k < 9; k += 3)
        for (std::size_t i = 1; i <= kPieces; ++i)
            line[at++] = cubic(knots[k],
                               knots[k + 1],
                               knots[k + 2],
                               knots[k + 3],
                               static_cast<float>(i) / static_cast<float>(kPieces));
    line[at] = {x1, y};
    return line;
}

} // namespace kiosk
