// Attract: the scenes of the pack in turn, drawn through by the thread, and a greeting in one
// language after the other.
#include "kiosk/ui/draw_screens.h"
#include "kiosk/ui/screens/passing.h"
#include "kiosk/ui/screens/scene.h"
#include "kiosk/ui/widgets/brand.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/paper.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/text.h"
#include "kiosk/ui/widgets/thread.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

// Seconds. The loop of one scene: DESIGN-VISUAL section 6.
constexpr double kLoop = 24.0;
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
    const double loop = state.reduced_motion ? kStill : kLoop;
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
    const float share = in_scene / static_cast<float>(kLoop);
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
    const float length = static_cast<float>(canvas.state.reduced_motion ? kStill : kLoop);
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

struct Shore {
    base::Point title; // upper left corner
    Type title_type;
    base::Point lead; // first subtitle
    Type lead_type;
    Type rest_type;
    float room = 0.0F; // for the subtitles
    base::Rect first_card;
    float card_step = 0.0F;
    float card_radius = 0.0F;
    Type card_name, card_call;
};

// Positions: mockups attract and attract-portrait.
Shore shore_of(const Layout& layout, std::size_t cards)
{
    const auto count = static_cast<float>(std::max<std::size_t>(cards, 1));
    const Type display{platform::Face::serif_bold, 112, 128, 2};
    const float x = layout.origin_x();
    if (layout.portrait()) {
        const float y = layout.size.h - 1920.0F;
        const float width = (952.0F + 16.0F) / count - 16.0F;
        return {{x + 60, y + 1424},
                display.at(136),
                {x + 66, y + 1588},
                kLabel.at(32),
                kBody.at(28),
                952,
                {x + 64, y + 1712, width, 144},
                width + 16,
                30,
                kH3.at(42),
                kBody.at(26)};
    }
    const float y = layout.size.h - 1080.0F;
    const float width = std::min(192.0F, 816.0F / count - 16.0F);
    const float left = 1856.0F - count * (width + 16.0F) + 16.0F;
    return {{x + 60, y + 826},
            display,
            {x + 66, y + 970},
            kLabel,
            kBody.at(26),
            left - 66 - 40,
            {x + left, y + 904, width, 128},
            width + 16,
            28,
            kH3,
            kBody.at(23)};
}

constexpr float kTextFade = 240.0F; // ms

// The greeting's own motto first, then the others on one line. The Chinese one is the title.
void draw_mottos(const Canvas& canvas,
                 const AttractView& view,
                 const Moment& now,
                 const Shore& shore)
{
    const std::size_t count = std::min(view.mottos.size(), view.starts.size());
    const auto is_title = [&](std::size_t i) {
        return view.starts[i].language == content::Language::zh;
    };
    std::size_t lead = now.greeting;
    for (std::size_t i = 0; i < count && (lead >= count || is_title(lead)); ++i)
        lead = (now.greeting + 1 + i) % count;
    if (lead >= count)
        return;
    const content::Language language = view.starts[lead].language;
    text(canvas,
         language,
         shore.lead,
         fitted(canvas,
                language,
                shore.lead_type,
                view.mottos[lead],
                shore.room,
                1,
                {shore.lead_type.size, 26, 24}),
         canvas.palette.ink,
         view.mottos[lead]);
    float x = shore.lead.x;
    const float y = shore.lead.y + shore.lead_type.line + 6;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == lead || is_title(i))
            continue;
        const float width =
            text_width(canvas, view.starts[i].language, shore.rest_type, view.mottos[i]);
        if (x + width > shore.lead.x + shore.room)
            break;
        if (x > shore.lead.x) {
            disc(canvas, {x + 22, y + shore.rest_type.line / 2 + 2}, 4, canvas.palette.thread);
            x += 44;
        }
        x += text(canvas,
                  view.starts[i].language,
                  {x, y},
                  shore.rest_type,
                  canvas.palette.ink2,
                  view.mottos[i]);
    }
}

void draw_start_card(const Canvas& canvas,
                     const LanguageChoice& start,
                     base::Rect rect,
                     const Shore& shore,
                     float lit)
{
    const Palette& colours = canvas.palette;
    const bool pressed = canvas.is_pressed(start.action);
    const base::Rect at = pressed ? scaled_about_centre(rect, 0.97F) : rect;
    draw_shadow(canvas, at, shore.card_radius, pressed ? kE1 : kE2);
    fill(canvas,
         at,
         pressed ? colours.thread_pressed : mixed(colours.raised, colours.thread, lit),
         shore.card_radius);
    if (colours.theme == Theme::contrast)
        outline(canvas, at, colours.strong, colours.edge, shore.card_radius);
    const Colour ink = pressed ? colours.on_accent : mixed(colours.ink, colours.on_accent, lit);
    const float height = shore.card_name.line + shore.card_call.line + 4;
    const float y = at.centre().y - height / 2;
    const content::Language own = start.language;
    text(canvas,
         own,
         {at.centre().x, y},
         fitted(canvas,
                own,
                shore.card_name,
                start.own_name,
                at.w - 16,
                1,
                {shore.card_name.size, 32, 28}),
         ink,
         start.own_name,
         platform::Align::centre);
    text(canvas,
         own,
         {at.centre().x, y + shore.card_name.line + 4},
         fitted(canvas,
                own,
                shore.card_call,
                start.call,
                at.w - 16,
                1,
                {shore.card_call.size, 23, 22, 21, 20}),
         ink,
         start.call,
         platform::Align::centre);
    canvas.target(start.action, rect);
}

void draw_start_cards(const Canvas& canvas,
                      const AttractView& view,
                      const Moment& now,
                      const Shore& shore)
{
    const float fade =
        canvas.state.reduced_motion ? 1.0F : progress(now.in_greeting * 1000.0F, 0, kTextFade);
    const std::size_t count = view.starts.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool before = (i + 1) % count == now.greeting;
        const float lit = i == now.greeting ? fade : before ? 1.0F - fade : 0.0F;
        draw_start_card(canvas,
                        view.starts[i],
                        shore.first_card.moved({shore.card_step * static_cast<float>(i), 0}),
                        shore,
                        lit);
    }
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

    const Shore shore = shore_of(layout, view.starts.size());
    // Leaving for home, the shore sinks and fades.
    canvas.shift =
        orbit(canvas, now.seconds) + base::Point{0, 260.0F * ease_in_out(passage.leaving)};
    canvas.alpha *= 1.0F - progress(passage.leaving, 0, 0.36F);
    if (canvas.palette.theme == Theme::contrast) {
        const float top = shore.title.y - 24;
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
    for (std::size_t i = 0; i < std::min(view.mottos.size(), view.starts.size()); ++i)
        if (view.starts[i].language == content::Language::zh)
            text(canvas,
                 content::Language::zh,
                 shore.title,
                 shore.title_type,
                 canvas.palette.ink,
                 view.mottos[i]);
    draw_mottos(canvas, view, now, shore);
    draw_start_cards(canvas, view, now, shore);
}

} // namespace kiosk
