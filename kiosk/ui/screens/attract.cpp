// Attract: the scenes of the pack in turn, drawn through by the thread, and a greeting in one
// language after the other.
#include "kiosk/ui/draw_screens.h"
#include "kiosk/ui/screens/attract_shore.h"
#include "kiosk/ui/screens/passing.h"
#include "kiosk/ui/screens/scene.h"
#include "kiosk/ui/widgets/brand.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/paper.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/thread.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

// Seconds.
constexpr double kStill = 6.0; // a scene's time with reduced motion
constexpr float kDraws = 9.0F;
constexpr float kRunsOut = 18.0F; // begins to
constexpr float kIsOut = 22.5F;
constexpr float kCrossFade = 1.2F;
constexpr float kGreeting = 3.0F;
constexpr float kDrift = 24.0F; // units to each side

struct Moment {
    double seconds = 0.0;  // since attract began
    float in_scene = 0.0F; // since this scene began
    std::size_t scene = 0;
    std::size_t greeting = 0;
    float in_greeting = 0.0F;
};

Moment moment_of(const Canvas& canvas, const AttractView& view, const Passage& passage)
{
    const State& state = canvas.state;
    const double loop = state.reduced_motion ? kStill : kAttractLoop;
    Moment now;
    // A screen that just stands (a picture of it, or one that is being left) shows the finished
    // drawing.
    const bool began =
        state.place.screen == Screen::attract && state.place_since != base::TimePoint{};
    now.seconds = began                     ? base::to_seconds(state.now - state.place_since)
                  : passage.since_ms < 1e8F ? static_cast<double>(passage.since_ms) / 1000.0
                                            : 12.0;
    now.in_scene = static_cast<float>(std::fmod(now.seconds, loop));
    now.in_greeting = static_cast<float>(std::fmod(now.seconds, static_cast<double>(kGreeting)));
    if (!view.scenes.empty())
        now.scene = static_cast<std::size_t>(now.seconds / loop) % view.scenes.size();
    if (!view.starts.empty())
        now.greeting = static_cast<std::size_t>(now.seconds / static_cast<double>(kGreeting)) %
                       view.starts.size();
    return now;
}

// The picture drifts from one side to the other while it is shown, so that no edge stands on the
// same pixels for long.
SceneLook look_at(const Canvas& canvas, float in_scene)
{
    if (canvas.state.reduced_motion)
        return {0, 0, 1.0F};
    const float share = in_scene / static_cast<float>(kAttractLoop);
    return {kDrift, kDrift * (1.0F - 2.0F * std::clamp(share, 0.0F, 1.0F)), 1.0F};
}

void draw_scene(const Canvas& canvas, const content::Scene& scene, float in_scene)
{
    const content::Picture* picture = canvas.pictures.picture(scene_picture(canvas.layout, scene));
    if (picture == nullptr)
        return;
    const SceneLook look = look_at(canvas, in_scene);
    draw_scene_layer(canvas, *picture, content::PictureLayer::flat, look);
    ThreadLook thread;
    if (!canvas.state.reduced_motion) {
        thread.to = ease_thread(std::clamp(in_scene / kDraws, 0.0F, 1.0F));
        thread.from =
            ease_in_out(std::clamp((in_scene - kRunsOut) / (kIsOut - kRunsOut), 0.0F, 1.0F));
    }
    draw_thread(canvas, picture->thread, scene_placement(canvas.layout, *picture, look), thread);
}

void draw_scenes(const Canvas& canvas, const AttractView& view, const Moment& now)
{
    draw_scene(canvas, view.scenes[now.scene], now.in_scene);
    const content::Scene& next = view.scenes[(now.scene + 1) % view.scenes.size()];
    const float length = static_cast<float>(canvas.state.reduced_motion ? kStill : kAttractLoop);
    const float fade = canvas.state.reduced_motion ? 0.12F : kCrossFade;
    const float left = length - now.in_scene;
    if (left < fade) {
        Canvas over = canvas;
        over.alpha *= 1.0F - left / fade;
        if (const content::Picture* picture =
                canvas.pictures.picture(scene_picture(canvas.layout, next)))
            draw_scene_layer(over, *picture, content::PictureLayer::flat, look_at(canvas, 0));
    } else if (left < 6.0F) {
        if (const content::Picture* picture =
                canvas.pictures.picture(scene_picture(canvas.layout, next)))
            canvas.pictures.prefetch(
                picture->id, content::PictureLayer::flat, scene_width_px(canvas.layout, *picture));
    }
}

// Home comes in planes; they should be there when somebody touches.
void prefetch_home(const Canvas& canvas)
{
    const content::Scene* home = canvas.catalogue.scene(canvas.catalogue.info().home_scene);
    if (home == nullptr)
        return;
    if (const content::Picture* picture =
            canvas.pictures.picture(scene_picture(canvas.layout, *home)))
        for (const content::PictureLayer layer : picture->layers)
            canvas.pictures.prefetch(picture->id, layer, scene_width_px(canvas.layout, *picture));
}

// Everything that stands still goes round an ellipse of a few px in seven minutes: no edge burns
// into the panel.
base::Point orbit(const Canvas& canvas, double seconds)
{
    if (canvas.state.reduced_motion)
        return {};
    constexpr double kRound = 420.0;
    const double phase = seconds / kRound * 6.283185307;
    const auto whole_px = [&](double units) {
        return static_cast<float>(std::round(units * static_cast<double>(canvas.layout.scale))) /
               canvas.layout.scale;
    };
    return {whole_px(8.0 * std::sin(phase)), whole_px(4.0 * std::cos(phase) - 4.0)};
}

} // namespace

void draw_attract(Canvas& canvas, const AttractView& view, const Passage& passage)
{
    const Layout& layout = canvas.layout;
    const Moment now = moment_of(canvas, view, passage);
    canvas.alpha = passing(canvas, passage).alpha;
    if (view.scenes.empty())
        draw_wall(canvas);
    else
        draw_scenes(canvas, view, now);
    prefetch_home(canvas);

    // Leaving for home, the shore sinks and fades.
    canvas.shift =
        orbit(canvas, now.seconds) + base::Point{0, 260.0F * ease_in_out(passage.leaving)};
    canvas.alpha *= 1.0F - progress(passage.leaving, 0, 0.36F);
    if (canvas.palette.theme == Theme::contrast) {
        const float top = shore_top(layout);
        fill(canvas, {-20, top, layout.size.w + 40, layout.size.h}, canvas.palette.paper);
        fill(canvas, {-20, top - 3, layout.size.w + 40, 3}, canvas.palette.strong);
    }
    if (now.greeting < view.start_anywhere.size())
        canvas.target(view.start_anywhere[now.greeting],
                      base::Rect{0, 0, layout.size.w, layout.size.h}.moved(canvas.shift * -1.0F));
    draw_brand(canvas,
               {layout.origin_x() + 64, layout.portrait() ? 64.0F : 56.0F},
               view.pavilion,
               BrandGround::paper);
    draw_shore(canvas, view, {now.greeting, now.in_greeting * 1000.0F});
}

} // namespace kiosk
