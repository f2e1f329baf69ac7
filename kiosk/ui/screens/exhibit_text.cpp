#include "kiosk/ui/screens/exhibit_text.h"

#include "kiosk/ui/screens/exhibit_contents.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/vertices.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kFade = 42.0F; // units at an end that goes on
constexpr float kTabFadeMs = 160.0F;
// Units that a column may be too long: the space after its last paragraph.
constexpr float kSlack = 20.0F;

float height_in(const Typesetter& set,
                const ExhibitView& view,
                const ExhibitFrame& frame,
                ExhibitTab tab,
                const ColumnRoom& room)
{
    Column column(set, nullptr, frame.text, room, 0.0F);
    write_tab(column, view, frame, tab, 0);
    return column.written();
}

// Wide below the name if then all stands there without scrolling: a text that moves would run into
// the name.
ColumnRoom
room_for(const Typesetter& set, const ExhibitView& view, const ExhibitFrame& frame, ExhibitTab tab)
{
    const ColumnRoom wide{frame.text.w, frame.wide, frame.below_name};
    if (height_in(set, view, frame, tab, wide) <= frame.text.h + kSlack)
        return wide;
    return {frame.text.w, frame.text.w, 0.0F};
}

// The tab that is open, or the first there is where the state names one that this exhibit has not.
ExhibitTab open_tab(const ExhibitView& view, ExhibitTab wish)
{
    for (const TabView& tab : view.tabs)
        if (tab.tab == wish)
            return wish;
    return view.tabs.empty() ? ExhibitTab::story : view.tabs.front().tab;
}

void draw_bar(const Canvas& canvas, const ExhibitFrame& frame, float offset, float end)
{
    const float share = frame.text.h / (frame.text.h + end);
    const float length = std::max(frame.text.h * share, 36.0F);
    const float at = std::clamp(offset / end, 0.0F, 1.0F) * (frame.text.h - length);
    const float x = frame.text.right() + 6.0F;
    fill(canvas, {x, frame.text.y, 4.0F, frame.text.h}, faded(canvas.palette.strong, 0.35F), 2.0F);
    fill(canvas, {x, frame.text.y + at, 4.0F, length}, canvas.palette.strong, 2.0F);
}

} // namespace

float exhibit_text_end(const Typesetter& set,
                       const ExhibitView& view,
                       const ExhibitFrame& frame,
                       ExhibitTab wish)
{
    const ExhibitTab tab = open_tab(view, wish);
    const float more =
        height_in(set, view, frame, tab, room_for(set, view, frame, tab)) - frame.text.h;
    return more <= kSlack ? 0.0F : more;
}

void draw_exhibit_text(const Canvas& screen, const ExhibitView& view, const ExhibitFrame& frame)
{
    Canvas canvas = screen;
    const ExhibitState& state = canvas.state.exhibit;
    const Typesetter set = typesetter(canvas);
    const ExhibitTab tab = open_tab(view, state.tab);
    const float end = exhibit_text_end(set, view, frame, tab);
    const bool scrolls = end > 0.0F;
    const float offset = scrolls ? state.text.offset : 0.0F;
    if (scrolls)
        canvas.drag_area({frame.text.x - 20.0F,
                          frame.text.y - 10.0F,
                          frame.text.w + 40.0F,
                          frame.text.h + 30.0F},
                         DragArea::exhibit_text);
    const float since =
        static_cast<float>(base::to_seconds(canvas.state.now - state.tab_since) * 1000.0);
    if (!canvas.state.reduced_motion)
        canvas.alpha *= 0.2F + 0.8F * progress(since, 0, kTabFadeMs);

    const base::Rect seen = px_rect(
        canvas,
        {frame.text.x - 12.0F, frame.text.y - 6.0F, frame.wide + 24.0F, frame.text.h + 14.0F});
    canvas.list.PushClipRect({seen.x, seen.y}, {seen.right(), seen.bottom()}, true);
    const DrawnFrom text = drawn_from_here(canvas);
    Column column(set, &canvas, frame.text, room_for(set, view, frame, tab), offset);
    write_tab(column, view, frame, tab, state.step);
    const float above = std::clamp(offset, 0.0F, kFade);
    const float below = scrolls ? std::clamp(end - offset, 0.0F, kFade) : 0.0F;
    fade_ends(canvas, text, frame.text.y - 4.0F, frame.text.bottom() + 6.0F, above, below);
    canvas.list.PopClipRect();
    if (scrolls)
        draw_bar(canvas, frame, offset, end);
}

} // namespace kiosk
