// The dock at the foot of every screen: back, places, the language switch; the thread runs along
// its edge and makes a loop above the place where one is.
#include "kiosk/ui/draw_screens.h"
#include "kiosk/ui/widgets/badge.h"
#include "kiosk/ui/widgets/icon.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/round_button.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/text.h"
#include "kiosk/ui/widgets/thread.h"

#include <algorithm>
#include <array>
#include <optional>

namespace kiosk {

namespace {

constexpr float kRow = 112.0F;
constexpr float kItemWidth = 140.0F;
constexpr float kSlideMs = 240.0F; // tokens motion.duration_ms.language_loop_slide

// Positions: tokens layout.dock_landscape and dock_portrait, from the left edge of the content
// block.
struct Places {
    float top = 0.0F;
    float back = 0.0F;  // centre
    float home = 0.0F;  // centre
    float first = 0.0F; // centres of the first and the last other item when there are five
    float last = 0.0F;
    base::Point language{};
};

Places places_of(const Layout& layout)
{
    const float x = layout.origin_x();
    const float top = layout.size.h - layout.dock_height();
    if (layout.portrait())
        return {top, x + 82, x + 196, x + 330, x + 940, {x + 40, top + kRow}};
    return {top, x + 90, x + 215, x + 520, x + 1128, {x + 1290, top + 18}};
}

// The others keep the middle of their room, spread wider the fewer they are.
float item_x(const Places& places, std::size_t index, std::size_t count)
{
    if (index == 0)
        return places.home;
    const auto others = static_cast<float>(count - 1);
    const float middle = (places.first + places.last) / 2;
    const float widest = (places.last - places.first) / 3;
    const float pitch =
        std::min(widest, (places.last - places.first) / std::max(1.0F, others - 1.0F));
    return middle + pitch * (static_cast<float>(index) - 1.0F - (others - 1.0F) / 2);
}

void draw_item(const Canvas& canvas, const DockItem& item, float x, float top)
{
    const Palette& colours = canvas.palette;
    const bool pressed = canvas.is_pressed(item.action);
    if (pressed)
        disc(canvas, {x, top + 44}, 42, colours.pressed);
    const Colour ink = item.here ? colours.thread : colours.ink2;
    const bool inverted = pressed && colours.theme == Theme::contrast;
    draw_icon(canvas, item.icon, {x, top + 42}, 38, inverted ? colours.on_accent : ink);
    const Type type = item.here ? kCaption.bold() : kCaption;
    const Type label =
        fitted(canvas, canvas.language, type, item.label, kItemWidth + 8, 1, {22, 20, 18});
    text(canvas, {x, top + 64}, label, ink, item.label, platform::Align::centre);
    if (item.badge > 0)
        draw_count(canvas, {x + 22, top + 29}, item.badge);
    canvas.target(item.action, {x - kItemWidth / 2, top, kItemWidth, kRow});
}

// A segment of the language switch.
struct Segment {
    float x = 0.0F;
    float w = 0.0F;
};

class Segments {
public:
    static constexpr float kHeight = 76.0F;
    static constexpr float kInset = 5.0F;

    Segments(const Canvas& canvas, const DockView& view, base::Point at)
        : m_at(at)
    {
        float x = at.x + kInset;
        for (const LanguageChoice& choice : view.languages) {
            if (m_count == m_segments.size())
                break;
            const float width = std::max(
                88.0F, text_width(canvas, choice.language, kName, choice.own_name) + 28.0F);
            m_segments[m_count++] = {x, width};
            x += width;
        }
        m_width = x + kInset - at.x;
    }
    [[nodiscard]] base::Rect track() const { return {m_at.x, m_at.y, m_width, kHeight}; }
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] base::Rect rect(Segment segment) const
    {
        return {segment.x, m_at.y + kInset, segment.w, kHeight - 2 * kInset};
    }
    [[nodiscard]] Segment operator[](std::size_t index) const { return m_segments[index]; }

private:
    base::Point m_at;
    std::array<Segment, content::kLanguageCount> m_segments{};
    std::size_t m_count = 0;
    float m_width = 0.0F;
};

float mix(float from, float to, float t)
{
    return from + (to - from) * t;
}

// The chosen segment, on its way from the language before.
Segment chosen_segment(const Canvas& canvas, const DockView& view, const Segments& segments)
{
    const State& state = canvas.state;
    std::size_t now = 0;
    std::size_t before = 0;
    for (std::size_t i = 0; i < segments.count(); ++i) {
        if (view.languages[i].language == view.language)
            now = i;
        if (view.languages[i].language == state.language_before)
            before = i;
    }
    if (state.language_since == base::TimePoint{} || state.reduced_motion)
        return segments[now];
    const auto since =
        static_cast<float>(base::to_seconds(state.now - state.language_since) * 1000.0);
    const float t = ease_in_out(progress(since, 0, kSlideMs));
    return {mix(segments[before].x, segments[now].x, t),
            mix(segments[before].w, segments[now].w, t)};
}

void draw_languages(const Canvas& canvas, const DockView& view, base::Point at)
{
    const Palette& colours = canvas.palette;
    const bool contrast = colours.theme == Theme::contrast;
    const Segments segments(canvas, view, at);
    if (segments.count() == 0)
        return;
    const base::Rect track = segments.track();
    fill(canvas, track, contrast ? colours.raised : colours.sunk, track.h / 2);
    if (contrast)
        outline(canvas, track, colours.strong, colours.edge, track.h / 2);
    const base::Rect chosen = segments.rect(chosen_segment(canvas, view, segments));
    draw_shadow(canvas, chosen, chosen.h / 2, kE1);
    fill(canvas, chosen, contrast ? colours.ink : colours.raised, chosen.h / 2);

    for (std::size_t i = 0; i < segments.count(); ++i) {
        const LanguageChoice& choice = view.languages[i];
        const base::Rect rect = segments.rect(segments[i]);
        const bool here = choice.language == view.language;
        if (!here && canvas.is_pressed(choice.action))
            fill(canvas, rect, colours.pressed, rect.h / 2);
        Type type = kName;
        if (!here)
            type.face = platform::Face::sans;
        const bool inverted = contrast && (here || canvas.is_pressed(choice.action));
        const Colour ink = inverted ? colours.on_accent : (here ? colours.ink : colours.ink2);
        text(canvas,
             choice.language,
             {rect.centre().x, rect.centre().y - type.line / 2},
             type,
             ink,
             choice.own_name,
             platform::Align::centre);
        canvas.target(choice.action, rect);
    }
}

bool shows(const DockItem& item, Screen screen)
{
    const auto* open = std::get_if<OpenPlace>(&item.action.intent);
    return open != nullptr && open->place.screen == screen;
}

// Where the loop is: above the active item, on its way from the one before while the screens
// change.
std::optional<float> loop_x(const Canvas& canvas, const DockView& view, const Places& places)
{
    const Transition& change = canvas.state.transition;
    std::optional<float> now;
    std::optional<float> before;
    for (std::size_t i = 0; i < view.items.size(); ++i) {
        const float x = item_x(places, i, view.items.size());
        if (view.items[i].here)
            now = x;
        if (change.motion != Motion::none && shows(view.items[i], change.from.screen))
            before = x;
    }
    if (!now || !before || canvas.state.reduced_motion)
        return now;
    const auto since =
        static_cast<float>(base::to_seconds(canvas.state.now - change.started) * 1000.0);
    return mix(*before, *now, ease_in_out(progress(since, 0, kSlideMs)));
}

void draw_edge(const Canvas& canvas, const DockView& view, const Places& places)
{
    const float y = places.top + 2;
    const float right = canvas.layout.size.w + 10;
    const ThreadLook look{.width = kDockThread};
    if (const auto x = loop_x(canvas, view, places)) {
        draw_thread(canvas, loop_line(-10, right, y, *x), {}, look);
        return;
    }
    const std::array<base::Point, 2> level{{{-10, y}, {right, y}}};
    draw_thread(canvas, level, {}, look);
}

// From attract the dock comes last, from below.
float sunk(const Canvas& canvas)
{
    const Transition& change = canvas.state.transition;
    if (change.motion != Motion::attract_to_home || canvas.state.reduced_motion)
        return 0.0F;
    const auto since =
        static_cast<float>(base::to_seconds(canvas.state.now - change.started) * 1000.0);
    return 1.0F - ease_out(progress(since, 300, 520));
}

} // namespace

void draw_dock(Canvas& canvas, const DockView& view)
{
    const Layout& layout = canvas.layout;
    const Palette& colours = canvas.palette;
    const Places places = places_of(layout);
    Canvas dock = canvas;
    dock.shift.y += sunk(canvas) * (layout.dock_height() + 40);

    const base::Rect ground{0, places.top, layout.size.w, layout.dock_height()};
    // Reaches beyond the edges of the screen, so that only its upper side shows.
    draw_shadow(dock, {-60, ground.y, ground.w + 120, ground.h + 60}, 0, kDockShadow);
    fill(dock, ground, colours.raised);
    draw_edge(dock, view, places);
    if (view.back)
        draw_round_button(
            dock, *view.back, "back", {places.back, places.top + 56}, {.ground = colours.paper});
    for (std::size_t i = 0; i < view.items.size(); ++i)
        draw_item(dock, view.items[i], item_x(places, i, view.items.size()), places.top);
    draw_languages(dock, view, places.language);
}

} // namespace kiosk
