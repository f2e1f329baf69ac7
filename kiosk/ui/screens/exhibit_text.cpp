#include "kiosk/ui/screens/exhibit_text.h"

#include "kiosk/ui/screens/exhibit_column.h"
#include "kiosk/ui/screens/exhibit_figure.h"
#include "kiosk/ui/screens/hall_scroll.h"
#include "kiosk/ui/widgets/badge.h"
#include "kiosk/ui/widgets/cloth.h"
#include "kiosk/ui/widgets/icon.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/vertices.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr float kFade = 42.0F; // units at an end that goes on
constexpr float kTabFadeMs = 160.0F;
constexpr float kCellWidth = 142.0F; // of a step's pictogram
constexpr float kPictogram = 74.0F;
constexpr float kSlack =
    20.0F; // units that a column may be too long: the space after its last paragraph

// Only drawing knows colours; measuring never uses them.
const Palette& colours(const Column& column)
{
    return column.canvas() != nullptr ? column.canvas()->palette : palette(Theme::paper);
}

// Those that found no room above.
void write_badges(Column& column, const ExhibitView& view, const ExhibitFrame& frame)
{
    const Typesetter& set = column.set();
    const Accent accent = kiosk::accent(colours(column).theme, view.accent);
    float x = 0.0F;
    for (std::size_t i = static_cast<std::size_t>(frame.badges_shown); i < view.badges.size();
         ++i) {
        const float width = badge_width(set, view.badges[i]);
        if (x > 0.0F && x + width > column.width()) {
            column.space(frame.badge_height + 10.0F);
            x = 0.0F;
        }
        const base::Point at{column.pen().x + x, column.pen().y};
        if (column.shows(at.y, at.y + frame.badge_height))
            draw_badge(*column.canvas(),
                       at,
                       view.badges[i],
                       {accent.tint, accent.on_tint, 0, {}, frame.badge_height, badge_type(set)});
        x += width + kBadgeGap;
    }
    if (x > 0.0F)
        column.space(frame.badge_height + 16.0F);
}

void write_story(Column& column, const ExhibitView& view, const ExhibitFrame& frame)
{
    const Typesetter& set = column.set();
    const Palette& colour = colours(column);
    const Type lead = set.enlarged({platform::Face::sans, 29, 44, 0});
    const Type body = set.enlarged({platform::Face::sans, 28, 42, 0});
    if (frame.subtitle.h == 0.0F && !view.subtitle.empty()) {
        column.paragraph(lead.bold(), colour.ink, view.subtitle);
        column.space(12.0F);
    }
    bool first = true;
    for (const content::Section& section : view.story) {
        if (!section.heading.empty()) {
            column.space(8.0F);
            column.paragraph(set.enlarged(kH3.at(32)), colour.ink, section.heading);
            column.space(8.0F);
        }
        for (const std::string& paragraph : section.paragraphs) {
            column.paragraph(first ? lead : body, first ? colour.ink : colour.ink2, paragraph);
            column.space(20.0F);
            first = false;
        }
    }
    write_badges(column, view, frame);
}

void draw_step_cell(
    const Column& column, const StepView& step, base::Rect cell, const Type& name, bool chosen)
{
    const Canvas& canvas = *column.canvas();
    if (chosen || canvas.is_pressed(step.action)) {
        fill(canvas, cell, chosen ? canvas.palette.raised : canvas.palette.pressed, 18.0F);
        if (chosen)
            outline(canvas, cell, canvas.palette.thread, 4.0F, 18.0F);
    }
    draw_icon(canvas,
              step.pictogram,
              {cell.centre().x, cell.y + 8.0F + kPictogram / 2},
              kPictogram,
              canvas.palette.ink);
    const bool own = !step.name.own.empty();
    paragraph(canvas,
              own ? canvas.language : content::Language::zh,
              {cell.x + 4.0F, cell.y + 12.0F + kPictogram, cell.w - 8.0F, 0},
              chosen ? name.bold() : name,
              canvas.palette.ink,
              own ? step.name.own : step.name.chinese,
              {2, platform::Align::centre, platform::Balance::yes});
}

void write_making(Column& column, const ExhibitView& view, int chosen)
{
    const Typesetter& set = column.set();
    const float gap = 10.0F;
    const float wish = kCellWidth * std::min(set.text_scale, 1.3F);
    const int columns = std::max(1, static_cast<int>((column.width() + gap) / (wish + gap)));
    const float width = (column.width() + gap) / static_cast<float>(columns) - gap;
    const Type name = set.enlarged(Type{platform::Face::sans, 22, 26, 0});
    const float height = kPictogram + 12.0F + 2 * name.line + 8.0F;
    const base::Point origin = column.pen();
    const int count = static_cast<int>(view.steps.size());
    for (int i = 0; i < count; ++i) {
        const base::Rect cell{origin.x + static_cast<float>(i % columns) * (width + gap),
                              origin.y + static_cast<float>(i / columns) * (height + gap),
                              width,
                              height};
        if (!column.shows(cell.y, cell.bottom()))
            continue;
        const StepView& step = view.steps[static_cast<std::size_t>(i)];
        draw_step_cell(column, step, cell, name, i == chosen);
        column.target(step.action, cell);
    }
    column.space(static_cast<float>((count + columns - 1) / columns) * (height + gap));
}

// Returns its height.
float write_figure(
    const Column& column, const FigureView& figure, base::Rect cell, float size, Colour accent)
{
    const Typesetter& set = column.set();
    const Type full = kFigure.at(size);
    const float fit = std::min(1.0F, cell.w / figure_width(set, figure, full));
    const Type value = full.at(std::max(36.0F, std::floor(full.size * fit)));
    const Type label = set.enlarged({platform::Face::sans, 25, 33, 0});
    fmt::memory_buffer line;
    fmt::format_to(std::back_inserter(line), "{}", figure.label);
    if (!figure.as_of.empty())
        fmt::format_to(std::back_inserter(line), " · {}", figure.as_of);
    const std::string_view below{line.data(), line.size()};
    const float label_height = set.height(cell.w, label, below);
    const float value_line = full.line;
    const float height = value_line + label_height;
    if (column.shows(cell.y, cell.y + height)) {
        const Canvas& canvas = *column.canvas();
        draw_figure_value(
            canvas, figure, {cell.x, cell.y + value_line - value.line}, value, accent);
        paragraph(canvas,
                  {cell.x + 2.0F, cell.y + value_line, cell.w, 0},
                  label,
                  canvas.palette.ink2,
                  below);
    }
    return height;
}

void write_figures(Column& column, const ExhibitView& view)
{
    const Colour accent = kiosk::accent(colours(column).theme, view.accent).deep;
    const std::size_t count = view.figures.size();
    const std::size_t columns = count > 1 && column.set().text_scale < 1.4F ? 2 : 1;
    const float gap = 28.0F;
    const float size = count == 1 ? 92.0F : 64.0F;
    const float width = (column.width() + gap) / static_cast<float>(columns) - gap;
    for (std::size_t i = 0; i < count; i += columns) {
        float height = 0.0F;
        for (std::size_t k = i; k < std::min(i + columns, count); ++k) {
            const base::Rect cell{column.pen().x + static_cast<float>(k - i) * (width + gap),
                                  column.pen().y,
                                  width,
                                  0};
            height = std::max(height, write_figure(column, view.figures[k], cell, size, accent));
        }
        column.space(height + 22.0F);
    }
}

void write_place(Column& column, const ExhibitView& view)
{
    const Typesetter& set = column.set();
    const Palette& colour = colours(column);
    const Accent accent = kiosk::accent(colour.theme, view.accent);
    column.paragraph(set.enlarged(kH1), accent.deep, view.city);
    if (view.place_line != view.city)
        column.paragraph(
            set.enlarged({platform::Face::sans_bold, 29, 42, 0}), colour.ink, view.place_line);
    column.space(16.0F);
    column.paragraph(set.enlarged({platform::Face::sans, 28, 42, 0}), colour.ink, view.era);
    column.space(view.era.empty() ? 0.0F : 16.0F);
    column.paragraph(set.enlarged({platform::Face::sans, 28, 42, 0}), colour.ink2, view.city_fact);
}

float write_card(const Column& column, const ScrollCard& card, base::Rect cell)
{
    const Typesetter& set = column.set();
    const float pad = 9.0F;
    const float inside = cell.w - 2 * pad - 6.0F;
    const std::string_view main = name_parts(card.name.chinese).main;
    const Type chinese = one_line(set, content::Language::zh, kH3.at(31.0F), main, inside, 20.0F);
    const Type own = set.enlarged({platform::Face::sans_bold, 22, 27, 0})
                         .at(22.0F * std::min(set.text_scale, 1.25F));
    const float picture = std::min(cell.w - 2 * pad, 170.0F);
    const float height = pad + picture + 6.0F + kH3.at(31.0F).line +
                         (card.name.own.empty() ? 4.0F : 2 * own.line) + 12.0F;
    cell.h = height;
    if (!column.shows(cell.y, cell.bottom()))
        return height;
    const Canvas& canvas = *column.canvas();
    const bool pressed = canvas.is_pressed(card.action);
    const base::Rect at = pressed ? cell.moved({0, 5.0F}) : cell;
    draw_shadow(canvas, at, 16.0F, pressed ? kE0 : kE1);
    fill(canvas, at, canvas.palette.raised, 16.0F);
    if (canvas.palette.edge > 0.0F)
        outline(canvas, at, canvas.palette.ink, canvas.palette.edge, 16.0F);
    const base::Rect frame{at.x + pad, at.y + pad, at.w - 2 * pad, picture};
    if (card.picture)
        draw_picture_with_thread(canvas, card.picture, frame, 10.0F);
    else
        draw_cloth(canvas, frame, canvas.accent(card.accent).tint, 10.0F, 10.0F);
    const float y = frame.bottom() + 6.0F;
    text(canvas,
         content::Language::zh,
         {at.x + pad + 3.0F, y},
         chinese,
         canvas.accent(card.accent).deep,
         main);
    paragraph(canvas,
              {at.x + pad + 3.0F, y + kH3.at(31.0F).line, inside, 0},
              own,
              canvas.palette.ink,
              card.name.own,
              {2, platform::Align::left, platform::Balance::no});
    column.target(card.action, cell);
    return height;
}

void write_related(Column& column, const ExhibitView& view)
{
    const float gap = 16.0F;
    const float width = std::min((column.width() + gap) / 3.0F - gap, 300.0F);
    float height = 0.0F;
    column.space(4.0F);
    for (std::size_t i = 0; i < view.related.size(); ++i) {
        const base::Rect cell{
            column.pen().x + static_cast<float>(i) * (width + gap), column.pen().y, width, 0};
        height = std::max(height, write_card(column, view.related[i], cell));
    }
    column.space(height + 10.0F);
}

void write(
    Column& column, const ExhibitView& view, const ExhibitFrame& frame, ExhibitTab tab, int step)
{
    switch (tab) {
    case ExhibitTab::story:
        return write_story(column, view, frame);
    case ExhibitTab::making:
        return write_making(column, view, step);
    case ExhibitTab::figures:
        return write_figures(column, view);
    case ExhibitTab::place:
        return write_place(column, view);
    case ExhibitTab::related:
        return write_related(column, view);
    }
}

float height_in(const Typesetter& set,
                const ExhibitView& view,
                const ExhibitFrame& frame,
                ExhibitTab tab,
                const ColumnRoom& room)
{
    Column column(set, nullptr, frame.text, room, 0.0F);
    write(column, view, frame, tab, 0);
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
    write(column, view, frame, tab, state.step);
    const float above = std::clamp(offset, 0.0F, kFade);
    const float below = scrolls ? std::clamp(end - offset, 0.0F, kFade) : 0.0F;
    fade_ends(canvas, text, frame.text.y - 4.0F, frame.text.bottom() + 6.0F, above, below);
    canvas.list.PopClipRect();
    if (scrolls)
        draw_bar(canvas, frame, offset, end);
}

} // namespace kiosk
