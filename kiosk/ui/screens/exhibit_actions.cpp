#include "kiosk/ui/screens/exhibit_actions.h"

#include "kiosk/ui/widgets/button.h"
#include "kiosk/ui/widgets/icon.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/tab.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr float kGap = 20.0F;
constexpr float kNeighbourMax = 420.0F;
constexpr float kNeighbourMin = 190.0F;
constexpr float kEdge = 2.5F;
constexpr float kNeighbourPads = 98.0F;
constexpr Type kNeighbourLabel{platform::Face::sans_bold, 24, 30, 0};
constexpr std::array kNeighbourSizes{26.0F, 24.0F, 22.0F};
constexpr std::array kNeighbourSmall{
    20.0F, 19.0F, 18.0F, 17.0F}; // in three lines, where two are too short

enum class Side { previous, next };

// In Chinese the part that names it is enough.
std::string_view neighbour_name(const Canvas& canvas, const Action& action)
{
    if (canvas.language == content::Language::zh)
        return name_parts(action.label).main;
    return action.label;
}

// As wide as its label on one line, if there is so much room.
float neighbour_width(const Canvas& canvas, const Action& action, float most)
{
    const float label = typesetter(canvas).width(kNeighbourLabel.at(kNeighbourSizes[0]),
                                                 neighbour_name(canvas, action));
    return std::clamp(label + kNeighbourPads, kNeighbourMin, most);
}

// A second button that says where it leads, in up to two lines.
void draw_neighbour(const Canvas& canvas, const Action& action, base::Rect rect, Side side)
{
    const Palette& colours = canvas.palette;
    const Typesetter set = typesetter(canvas);
    const bool pressed = canvas.is_pressed(action);
    const base::Rect at = pressed ? scaled_about_centre(rect, 0.97F).moved({0, 2.0F}) : rect;
    fill(canvas, at, pressed ? colours.pressed : colours.raised, at.h / 2);
    outline(canvas, at, colours.ink2, std::max(kEdge, colours.edge), at.h / 2);
    const bool inverted = pressed && colours.theme == Theme::contrast;
    const Colour ink = inverted ? colours.on_accent : colours.ink;
    const bool back = side == Side::previous;
    const float arrow = back ? at.x + 38.0F : at.right() - 38.0F;
    draw_icon(canvas, back ? "back" : "next", {arrow, at.centre().y}, 34.0F, ink);
    const base::Rect room{back ? at.x + 62.0F : at.x + 28.0F, at.y, at.w - 90.0F, at.h};
    const std::string_view name = neighbour_name(canvas, action);
    Type label = set.fitted_lines(kNeighbourLabel, name, room.w, 1, std::array{26.0F, 24.0F});
    int lines = 1;
    if (set.height(room.w, label, name) > 1.5F * label.line) {
        label = set.fitted_lines(kNeighbourLabel, name, room.w, 2, kNeighbourSizes);
        lines = 2;
    }
    const bool cut =
        set.fitted_lines(label, name, room.w, 2, std::array{label.size, 1.0F}).size != label.size;
    if (cut) {
        label = set.fitted_lines(kNeighbourLabel, name, room.w, 3, kNeighbourSmall);
        lines = 3;
    }
    const Setting setting{
        lines, back ? platform::Align::left : platform::Align::right, platform::Balance::yes};
    const float height = set.height(room.w, label, name, setting);
    paragraph(
        canvas, {room.x, at.centre().y - height / 2, room.w, height}, label, ink, name, setting);
    canvas.target(action, rect);
}

float draw_pick(const Canvas& canvas,
                const ExhibitView& view,
                const ExhibitFrame& frame,
                bool alone)
{
    const base::Rect room = frame.actions;
    const ButtonState state = view.picked ? ButtonState::selected : ButtonState::rest;
    const Typesetter set = typesetter(canvas);
    const Type type = one_line(
        set, set.language, set.enlarged(kLabel), view.pick->label, room.w * 0.44F - 110.0F, 25.0F);
    const Button button{ButtonKind::primary, state, "knot", type};
    const float width = std::max(button_width(canvas, *view.pick, button) - 16.0F, 340.0F);
    draw_button(
        canvas, *view.pick, {alone ? room.x : room.right() - width, room.y, width, room.h}, button);
    return width;
}

// The width that the labels ask for, all tabs together.
float tabs_width(const Canvas& canvas, const ExhibitView& view, const Type& type)
{
    float width = 0.0F;
    for (const TabView& tab : view.tabs)
        width += tab_width(canvas, tab.action, type);
    return width;
}

} // namespace

void draw_exhibit_tabs(const Canvas& canvas, const ExhibitView& view, const ExhibitFrame& frame)
{
    if (view.tabs.empty())
        return;
    const float pad = frame.tabs.h - kTabHeight > 20.0F ? 12.0F : 10.0F;
    const base::Rect inside{
        frame.tabs.x + pad, frame.tabs.y + pad, frame.tabs.w - 2 * pad, frame.tabs.h - 2 * pad};
    Type type = kLabelS.at(26.0F * canvas.text_scale);
    while (type.size > 20.0F && tabs_width(canvas, view, type) > inside.w)
        type = type.at(type.size - 1.0F);
    const float spare =
        (inside.w - tabs_width(canvas, view, type)) / static_cast<float>(view.tabs.size());
    draw_track(canvas, frame.tabs);
    float x = inside.x;
    for (const TabView& tab : view.tabs) {
        const float width = tab_width(canvas, tab.action, type) + spare;
        const bool selected = tab.tab == canvas.state.exhibit.tab;
        draw_tab(canvas,
                 tab.action,
                 {x, inside.y, width, inside.h},
                 selected ? TabState::selected : TabState::rest,
                 canvas.accent(view.accent),
                 type);
        x += width;
    }
}

void draw_exhibit_actions(const Canvas& canvas, const ExhibitView& view, const ExhibitFrame& frame)
{
    const int neighbours = (view.previous ? 1 : 0) + (view.next ? 1 : 0);
    float room = frame.actions.w;
    if (view.pick)
        room -= draw_pick(canvas, view, frame, neighbours == 0) + kGap;
    if (neighbours == 0)
        return;
    const float most = std::min((room - kGap * static_cast<float>(neighbours - 1)) /
                                    static_cast<float>(neighbours),
                                kNeighbourMax);
    float x = frame.actions.x;
    if (view.previous) {
        const float width = neighbour_width(canvas, *view.previous, most);
        draw_neighbour(
            canvas, *view.previous, {x, frame.actions.y, width, frame.actions.h}, Side::previous);
        x += width + kGap;
    }
    if (view.next) {
        const float width = neighbour_width(canvas, *view.next, most);
        draw_neighbour(
            canvas, *view.next, {x, frame.actions.y, width, frame.actions.h}, Side::next);
    }
}

} // namespace kiosk
