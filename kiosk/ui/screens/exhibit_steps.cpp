#include "kiosk/ui/screens/exhibit_steps.h"

#include "kiosk/ui/screens/exhibit_figure.h"
#include "kiosk/ui/widgets/knot.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/thread.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk {

namespace {

// The picture's thread has reached its edge by then.
constexpr float kLineStartMs = 850.0F;
constexpr float kLineMs = 350.0F;
constexpr float kFirstKnotMs = 900.0F;
constexpr float kKnotStaggerMs = 60.0F;
constexpr float kKnotMs = 180.0F;

int chosen_step(const Canvas& canvas, const ExhibitView& view)
{
    return std::clamp(canvas.state.exhibit.step, 0, static_cast<int>(view.steps.size()) - 1);
}

float since_chosen_ms(const Canvas& canvas)
{
    if (canvas.state.reduced_motion)
        return 1e9F;
    return static_cast<float>(base::to_seconds(canvas.state.now - canvas.state.exhibit.step_since) *
                              1000.0);
}

void draw_one_knot(
    const Canvas& canvas, const ExhibitView& view, int index, base::Point at, float pop)
{
    const StepView& step = view.steps[static_cast<std::size_t>(index)];
    const bool chosen = index == chosen_step(canvas, view);
    KnotState state = chosen ? KnotState::selected : KnotState::rest;
    if (canvas.is_pressed(step.action) && !chosen)
        state = KnotState::pressed;
    float grow = pop;
    if (chosen)
        grow *= 0.62F + 0.38F * ease_out(progress(since_chosen_ms(canvas), 0, kKnotMs));
    fmt::memory_buffer number;
    fmt::format_to(std::back_inserter(number), "{}", index + 1);
    if (grow > 0.0F)
        draw_knot(canvas, at, state, grow, {number.data(), number.size()});
}

void draw_knots(const Canvas& canvas,
                const ExhibitView& view,
                const ExhibitFrame& frame,
                float since_ms)
{
    const float end = steps_extent(frame, view);
    const float offset = end > 0.0F ? canvas.state.exhibit.steps.offset : 0.0F;
    const DragArea drag = end > 0.0F ? DragArea::exhibit_steps : DragArea::none;
    if (end > 0.0F)
        canvas.drag_area(
            {frame.line_from, frame.line_y - 42.0F, canvas.layout.size.w - frame.line_from, 84.0F},
            drag);
    for (int i = 0; i < static_cast<int>(view.steps.size()); ++i) {
        const float column = static_cast<float>(i);
        const base::Point at{frame.first_knot.x + column * frame.knot_pitch - offset,
                             frame.first_knot.y};
        if (at.x < frame.line_from - 24.0F || at.x > canvas.layout.size.w + 24.0F)
            continue;
        const float pop =
            progress(since_ms, kFirstKnotMs + kKnotStaggerMs * std::min(column, 9.0F), kKnotMs);
        draw_one_knot(canvas, view, i, at, ease_out(pop));
        if (at.x > frame.line_from + 10.0F)
            canvas.target(view.steps[static_cast<std::size_t>(i)].action,
                          {at.x - 21.0F, at.y - 21.0F, 42.0F, 42.0F},
                          drag);
    }
}

void draw_step_text(const Canvas& canvas, const StepView& step, const ExhibitFrame& frame)
{
    const Typesetter set = typesetter(canvas);
    const Palette& colours = canvas.palette;
    const bool portrait = canvas.layout.portrait();
    const Type small = kSmall.at(24.0F * std::min(set.text_scale, 1.25F));
    const float position = text(canvas,
                                {frame.step.right(), frame.step.y + 12.0F},
                                small,
                                colours.ink2,
                                step.position,
                                platform::Align::right);
    const float room = frame.step.w - position - 24.0F;
    const Type chinese = one_line(set,
                                  content::Language::zh,
                                  kH3.at(portrait ? 42.0F : 38.0F),
                                  step.name.chinese,
                                  room * 0.6F,
                                  26.0F);
    const float line = portrait ? 54.0F : 50.0F;
    const float own_x = text(canvas,
                             content::Language::zh,
                             {frame.step.x, frame.step.y + (line - chinese.line) / 2},
                             chinese,
                             colours.thread,
                             step.name.chinese) +
                        18.0F;
    if (!step.name.own.empty()) {
        const Type own =
            one_line(set, set.language, kLabel.at(30.0F), step.name.own, room - own_x, 22.0F);
        text(canvas,
             {frame.step.x + own_x, frame.step.y + 4.0F + (line - own.line) / 2},
             own,
             colours.ink,
             step.name.own);
    }
    const base::Size box{frame.step.w, frame.step.h - line - 2.0F};
    const std::array sizes{42.0F, 35.0F, 32.0F, 29.0F, 28.0F, 26.0F, 24.0F, 22.0F};
    const Type body{platform::Face::sans, 28, 39, 0};
    const float wish = 28.0F * set.text_scale;
    const auto first =
        std::find_if(sizes.begin(), sizes.end(), [&](float size) { return size <= wish; });
    const Type type = set.fitted(set.language, body, step.text, box, {first, sizes.end()});
    paragraph(canvas,
              {frame.step.x, frame.step.y + line + 2.0F, box.w, box.h},
              type,
              colours.ink,
              step.text);
}

constexpr Type kRowValue{platform::Face::serif_bold, 54, 62, 0};
constexpr float kRowGap = 26.0F;
constexpr float kRowColumn = 150.0F; // at least, for the label

// Up to four figures side by side, each as wide as it needs and an equal share of the rest: what an
// exhibit without steps shows below its thread.
void draw_figure_row(const Canvas& canvas, const ExhibitView& view, const ExhibitFrame& frame)
{
    const Typesetter set = typesetter(canvas);
    const std::size_t count = std::min<std::size_t>(view.figures.size(), 4);
    const float room = frame.step.w - kRowGap * static_cast<float>(count - 1);
    float natural = 0.0F;
    for (std::size_t i = 0; i < count; ++i)
        natural += std::max(figure_width(set, view.figures[i], kRowValue), kRowColumn);
    const Type value = kRowValue.at(std::floor(kRowValue.size * std::min(1.0F, room / natural)));
    const float spare = std::max(0.0F, room - natural) / static_cast<float>(count);
    base::Point at{frame.step.x, frame.step.y - 4.0F};
    for (std::size_t i = 0; i < count; ++i) {
        const FigureView& figure = view.figures[i];
        const float width = std::max(figure_width(set, figure, value),
                                     kRowColumn * std::min(1.0F, room / natural)) +
                            spare;
        const Type label = set.fitted(set.language,
                                      {platform::Face::sans, 23, 29, 0},
                                      figure.label,
                                      {width, 60.0F},
                                      std::array{23.0F, 22.0F, 20.0F});
        draw_figure_value(canvas, figure, at, value, canvas.accent(view.accent).deep);
        paragraph(canvas,
                  {at.x, at.y + value.line + 2.0F, width, 0},
                  label,
                  canvas.palette.ink2,
                  figure.label,
                  {3, platform::Align::left, platform::Balance::no});
        at.x += width + kRowGap;
    }
}

} // namespace

void draw_step_line(const Canvas& canvas,
                    const ExhibitView& view,
                    const ExhibitFrame& frame,
                    float since_ms)
{
    const float right = canvas.layout.size.w + 20.0F - canvas.shift.x;
    const std::array line{base::Point{frame.line_from, frame.line_y},
                          base::Point{right, frame.line_y}};
    const float drawn = ease_thread(progress(since_ms, kLineStartMs, kLineMs));
    const ImVec2 from = canvas.px(base::Point{frame.line_from, 0});
    const bool scrolled = canvas.state.exhibit.steps.offset != 0.0F;
    if (scrolled)
        canvas.list.PushClipRect(
            {from.x, 0}, {canvas.px(canvas.layout.size.w), canvas.px(canvas.layout.size.h)}, true);
    if (drawn > 0.0F)
        draw_thread(canvas, line, {}, {kThread, 0.0F, drawn, 0, ThreadShadow::hard});
    if (!view.steps.empty())
        draw_knots(canvas, view, frame, since_ms);
    if (scrolled)
        canvas.list.PopClipRect();
}

void draw_below_line(const Canvas& screen, const ExhibitView& view, const ExhibitFrame& frame)
{
    if (!view.steps.empty()) {
        Canvas canvas = screen;
        canvas.alpha *= 0.25F + 0.75F * progress(since_chosen_ms(screen), 0, 160);
        return draw_step_text(
            canvas, view.steps[static_cast<std::size_t>(chosen_step(canvas, view))], frame);
    }
    if (!view.figures.empty())
        return draw_figure_row(screen, view, frame);
    paragraph(screen,
              {frame.step.x, frame.step.y + 8.0F, frame.step.w, frame.step.h},
              {platform::Face::sans, 28, 40, 0},
              screen.palette.ink2,
              view.era,
              {3, platform::Align::left, platform::Balance::no});
}

} // namespace kiosk
