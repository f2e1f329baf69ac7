#include "kiosk/ui/screens/exhibit_contents.h"

#include "kiosk/ui/screens/exhibit_figure.h"
#include "kiosk/ui/screens/exhibit_related.h"
#include "kiosk/ui/widgets/badge.h"
#include "kiosk/ui/widgets/icon.h"
#include "kiosk/ui/widgets/shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk {

namespace {

constexpr float kCellWidth = 142.0F; // of a step's pictogram
constexpr float kPictogram = 74.0F;
constexpr int kStepLines = 3;

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
              {kStepLines, platform::Align::centre, platform::Balance::yes});
}

std::string_view shown_name(const StepView& step)
{
    return step.name.own.empty() ? step.name.chinese : step.name.own;
}

// The largest size at which every name of the steps stands whole in a cell; bold, as the chosen one
// is wider.
Type step_name_type(const Typesetter& set, const ExhibitView& view, float room)
{
    const Type wish = set.enlarged(Type{platform::Face::sans, 22, 26, 0});
    const std::array sizes{wish.size, wish.size * 0.93F, wish.size * 0.87F, wish.size * 0.8F};
    Type smallest = wish;
    for (const StepView& step : view.steps) {
        const Type fits = set.fitted_lines(wish.bold(), shown_name(step), room, kStepLines, sizes);
        if (fits.size < smallest.size)
            smallest = wish.at(fits.size);
    }
    return smallest;
}

void write_making(Column& column, const ExhibitView& view, int chosen)
{
    const Typesetter& set = column.set();
    const float gap = 10.0F;
    const float wish = kCellWidth * set.text_scale;
    const int columns = std::max(1, static_cast<int>((column.width() + gap) / (wish + gap)));
    const float width = (column.width() + gap) / static_cast<float>(columns) - gap;
    const Type name = step_name_type(set, view, width - 8.0F);
    float names = 2 * name.line;
    for (const StepView& step : view.steps)
        names =
            std::max(names, set.height(width - 8.0F, name.bold(), shown_name(step), {kStepLines}));
    const float height = kPictogram + 12.0F + names + 8.0F;
    const base::Point origin = column.pen();
    const int count = static_cast<int>(view.steps.size());
    for (int i = 0; i < count; ++i) {
        const int row = i / columns;
        const base::Rect cell{origin.x + static_cast<float>(i % columns) * (width + gap),
                              origin.y + static_cast<float>(row) * (height + gap),
                              width,
                              height};
        if (!column.shows(cell.y, cell.bottom()))
            continue;
        const StepView& step = view.steps[static_cast<std::size_t>(i)];
        draw_step_cell(column, step, cell, name, i == chosen);
        column.target(step.action, cell);
    }
    const int rows = (count + columns - 1) / columns;
    column.space(static_cast<float>(rows) * (height + gap));
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

} // namespace

void write_tab(
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

} // namespace kiosk
