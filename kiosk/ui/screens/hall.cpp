#include "kiosk/ui/screens/hall_cloths.h"
#include "kiosk/ui/screens/hall_scroll.h"
#include "kiosk/ui/screens/hall_title.h"
#include "kiosk/ui/screens/passing.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/thread.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kiosk {

namespace {

constexpr float kDegree = 0.01745F;
constexpr float kSwing = 2.0F * kDegree; // at most, when a hall opens
constexpr float kSway = 1.5F * kDegree;  // at most, while the strip moves
constexpr float kSwayAtPages = 2.5F;     // pages a second that sway the most
constexpr float kDropStaggerMs = 40.0F;
constexpr float kDropMs = 260.0F;
constexpr float kDrop = 130.0F; // units that a scroll falls

HallFoot foot_of(const HallView& view)
{
    return view.families.empty() ? HallFoot::none : HallFoot::cloths;
}

int family_of_page(const HallView& view, float page)
{
    if (view.pages.empty())
        return -1;
    const float last = static_cast<float>(view.pages.size() - 1);
    return view.pages[static_cast<std::size_t>(std::clamp(page, 0.0F, last))].family;
}

ShownFamilies shown_families(const HallView& view, float offset)
{
    const float page = std::floor(offset);
    return {family_of_page(view, page), family_of_page(view, page + 1.0F), offset - page};
}

// Faint warp of the wall in the hall's colour: 2 units every 26.
void draw_wall_warp(const Canvas& canvas, Colour colour)
{
    if (!canvas.palette.textures)
        return;
    const Colour faint = canvas.shade(faded(colour, 0.055F));
    const float bottom = canvas.px(canvas.layout.size.h - canvas.layout.dock_height());
    for (float x = 0.0F; x < canvas.layout.size.w; x += 26.0F)
        canvas.list.AddRectFilled({canvas.px(x), 0.0F}, {canvas.px(x + 2.0F), bottom}, faint);
}

void draw_hanging_thread(const Canvas& canvas, const HallLine& line, float sagging)
{
    std::array<base::Point, 49> points;
    const float step = (canvas.layout.size.w + 40.0F) / static_cast<float>(points.size() - 1);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float x = -20.0F + static_cast<float>(i) * step;
        points[i] = {x, thread_height(canvas.layout, line, x, sagging)};
    }
    draw_thread(canvas, points, {}, {kThinThread, 0.0F, 1.0F, 0, ThreadShadow::hard});
}

struct Strip {
    const HallView& view;
    float offset = 0.0F; // pages
    float since_ms = 0.0F;
    bool drops = false; // the hall is being opened
    float sway = 0.0F;  // radians
    float sagging = 1.0F;
};

void draw_one(Canvas& canvas,
              const Strip& strip,
              const HallLine& line,
              const ScrollCard& card,
              float x,
              int index)
{
    const float centre = x + line.width / 2;
    const auto column = static_cast<float>(index);
    const float fallen =
        strip.drops ? progress(strip.since_ms, 20.0F + kDropStaggerMs * column, kDropMs) : 1.0F;
    const float up = kDrop * (1.0F - ease_out(fallen));
    const float side = index % 2 == 0 ? 1.0F : -1.0F;
    const float swinging =
        swing(kHangSpring, (strip.since_ms - 60.0F - kDropStaggerMs * column) / 1000.0F);
    Hanging at;
    at.x = x;
    at.left = thread_height(canvas.layout, line, x + 30.0F, strip.sagging) - up;
    at.right = thread_height(canvas.layout, line, x + line.width - 30.0F, strip.sagging) - up;
    at.hang = thread_height(canvas.layout, line, centre, strip.sagging) + kHangers - up;
    at.swing = side * kSwing * swinging * 0.8F + strip.sway * (1.0F + 0.12F * side);
    const float before = std::exchange(canvas.alpha, canvas.alpha * std::min(fallen * 2.5F, 1.0F));
    if (canvas.alpha > 0.0F)
        draw_scroll(canvas, card, line, at);
    canvas.alpha = before;
}

// The lines of a page. In a hall without families all pages hang as the first does, which is the
// fullest.
HallLines lines_of(const Layout& layout, const HallView& view, const HallPage& page)
{
    const HallFoot foot = foot_of(view);
    HallLines lines = hall_lines(
        layout,
        foot,
        foot == HallFoot::none && !view.pages.empty() ? view.pages.front().count : page.count);
    lines.line[0].count = std::min(lines.count == 1 ? page.count : lines.line[0].count, page.count);
    lines.line[1].count = page.count - lines.line[0].count;
    return lines;
}

void draw_page(Canvas& canvas, const Strip& strip, const HallPage& page, float pages)
{
    const HallLines lines = lines_of(canvas.layout, strip.view, page);
    int index = page.first;
    for (int row = 0; row < lines.count; ++row) {
        const HallLine& line = lines.line[static_cast<std::size_t>(row)];
        for (int i = 0; i < line.count; ++i, ++index) {
            const float x = scroll_x(canvas.layout, line, i, pages);
            if (x + line.width > -40.0F && x < canvas.layout.size.w + 40.0F)
                draw_one(canvas,
                         strip,
                         line,
                         strip.view.cards[static_cast<std::size_t>(index)],
                         x,
                         i + 2 * row);
        }
    }
}

void draw_strip(Canvas& canvas, const Strip& strip)
{
    const float pitch = hall_page_pitch(canvas.layout);
    const float beside = (canvas.layout.size.w / pitch - 1.0F) / 2 +
                         1.0F; // pages seen left and right of the middle one
    const auto last = static_cast<long>(strip.view.pages.size()) - 1;
    const long from =
        std::clamp(static_cast<long>(std::floor(strip.offset - beside)), 0L, std::max(last, 0L));
    const long to = std::min(static_cast<long>(std::ceil(strip.offset + beside)), last);
    for (long page = from; page <= to; ++page)
        draw_page(canvas,
                  strip,
                  strip.view.pages[static_cast<std::size_t>(page)],
                  static_cast<float>(page) - strip.offset);
}

} // namespace

void draw_hall(Canvas& canvas, const HallView& view, const Passage& passage)
{
    begin_screen(canvas, passage);
    const float since = entrance_ms(canvas, passage);
    const float offset = canvas.state.hall.offset;
    const ShownFamilies shown = shown_families(view, offset);
    draw_wall_warp(canvas,
                   mixed(hall_colour(canvas, view, shown.from),
                         hall_colour(canvas, view, shown.to),
                         shown.share));
    draw_hall_title(canvas, view, shown);

    const bool drops = passage.motion == Motion::deeper && !canvas.leaving;
    const float sway =
        canvas.state.reduced_motion
            ? 0.0F
            : kSway * std::clamp(canvas.state.hall.velocity / kSwayAtPages, -1.0F, 1.0F);
    const Strip strip{view, offset, since, drops, sway, sprung(kSagSpring, since / 1000.0F)};
    const HallLines lines =
        lines_of(canvas.layout, view, view.pages.empty() ? HallPage{} : view.pages.front());
    const float foot = canvas.layout.portrait() ? 560.0F : 320.0F;
    canvas.drag_area({0, 150.0F, canvas.layout.size.w, canvas.layout.size.h - 150.0F - foot},
                     DragArea::hall_strip);
    draw_strip(canvas, strip);
    for (int row = 0; row < lines.count; ++row)
        draw_hanging_thread(canvas, lines.line[static_cast<std::size_t>(row)], strip.sagging);
    if (!view.families.empty())
        draw_cloths(canvas,
                    view,
                    shown,
                    drops ? 60.0F * (1.0F - ease_out(progress(since, 120, 380))) : 0.0F);
}

} // namespace kiosk
