#include "kiosk/ui/draw_view.h"

#include <algorithm>

namespace kiosk {

namespace {

struct ScreenDrawer {
    Canvas& canvas;
    const Passage& passage;

    void operator()(const AttractView& view) const { draw_attract(canvas, view, passage); }
    void operator()(const HomeView& view) const { draw_home(canvas, view, passage); }
    void operator()(const HallView& view) const { draw_hall(canvas, view, passage); }
    void operator()(const ExhibitView& view) const { draw_exhibit(canvas, view, passage); }
    void operator()(const GlanceView& view) const { draw_glance(canvas, view, passage); }
};

float progress(const State& state)
{
    const Transition& transition = state.transition;
    if (transition.motion == Motion::none || transition.length.count() <= 0)
        return 1.0F;
    const double passed =
        base::to_seconds(state.now - transition.started) / base::to_seconds(transition.length);
    return static_cast<float>(std::clamp(passed, 0.0, 1.0));
}

void draw_screen(Canvas& canvas, const ScreenView& screen, const Passage& passage)
{
    std::visit(ScreenDrawer{canvas, passage}, screen);
    canvas.shift = {};
    canvas.alpha = 1.0F;
}

} // namespace

void draw_view(Canvas& canvas, const View& view, const ScreenView* leaving)
{
    const State& state = canvas.state;
    const Transition& transition = state.transition;
    const float since =
        static_cast<float>(base::to_seconds(state.now - state.place_since) * 1000.0);
    const Passage coming{state.place_since == base::TimePoint{} ? 1e9F : since,
                         0.0F,
                         transition.motion,
                         transition.origin};
    const Passage going{1e9F, progress(state), transition.motion, transition.origin};
    // What goes back lies above what it uncovers; what goes deeper lies below.
    const bool on_top =
        transition.motion == Motion::back || transition.motion == Motion::to_attract;
    const auto draw_leaving = [&] {
        if (leaving == nullptr || transition.motion == Motion::none)
            return;
        canvas.leaving = true;
        draw_screen(canvas, *leaving, going);
        canvas.leaving = false;
    };
    if (!on_top)
        draw_leaving();
    draw_screen(canvas, view.screen, coming);
    if (on_top)
        draw_leaving();
    if (view.dock)
        draw_dock(canvas, *view.dock);
    if (view.idle)
        draw_idle(canvas, *view.idle);
}

} // namespace kiosk
