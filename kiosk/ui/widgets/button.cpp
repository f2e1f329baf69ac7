#include "kiosk/ui/widgets/button.h"

#include "kiosk/ui/widgets/icon.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kPad = 40.0F; // tokens component.button
constexpr float kIcon = 38.0F;
constexpr float kGap = 16.0F;
constexpr float kMinWidth = 200.0F;
constexpr float kEdge = 2.5F;
constexpr float kSelectedEdge = 4.0F;
constexpr float kContrastEdge = 3.0F;
constexpr float kPressedScale = 0.97F;
constexpr float kPressedDown = 2.0F;

struct Look {
    Colour ground = 0;
    Colour ink = 0;
    Colour edge = 0;
    float edge_width = 0.0F;
    Elevation elevation = kE0;
};

Look primary_look(const Palette& colours, ButtonState state, bool pressed)
{
    if (state == ButtonState::disabled)
        return {colours.sunk, colours.ink3};
    if (pressed)
        return {colours.thread_pressed, colours.on_accent};
    if (state == ButtonState::selected)
        return {colours.raised, colours.thread, colours.thread, kSelectedEdge};
    return {colours.thread, colours.on_accent, 0, 0, kE1};
}

Look second_look(const Palette& colours, ButtonState state, bool pressed)
{
    const bool contrast = colours.theme == Theme::contrast;
    const float edge = contrast ? kContrastEdge : kEdge;
    if (state == ButtonState::disabled)
        return {colours.raised, colours.ink3, colours.hair, edge};
    if (pressed)
        return {colours.pressed, contrast ? colours.on_accent : colours.ink, colours.ink2, edge};
    if (state == ButtonState::selected)
        return {colours.ink, colours.raised, colours.ink, edge};
    return {colours.raised, colours.ink, colours.ink2, edge};
}

std::string_view icon_of(const Button& button)
{
    return button.kind == ButtonKind::primary && button.state == ButtonState::selected
               ? "check"
               : button.icon;
}

// Icon and label together.
float content_width(const Canvas& canvas, const Action& action, const Button& button)
{
    const float label = text_width(canvas, button.type, action.label);
    return icon_of(button).empty() ? label : label + kIcon + kGap;
}

} // namespace

float button_width(const Canvas& canvas, const Action& action, const Button& button)
{
    return std::max(kMinWidth, content_width(canvas, action, button) + 2 * kPad);
}

void draw_button(const Canvas& canvas, const Action& action, base::Rect rect, const Button& button)
{
    const bool pressed = button.state != ButtonState::disabled && canvas.is_pressed(action);
    const Look look = button.kind == ButtonKind::primary
                          ? primary_look(canvas.palette, button.state, pressed)
                          : second_look(canvas.palette, button.state, pressed);
    base::Rect at = rect;
    if (pressed)
        at = scaled_about_centre(rect, kPressedScale).moved({0, kPressedDown});

    draw_shadow(canvas, at, at.h / 2, look.elevation);
    fill(canvas, at, look.ground, at.h / 2);
    if (look.edge != 0)
        outline(canvas, at, look.edge, look.edge_width, at.h / 2);

    float x = at.centre().x - content_width(canvas, action, button) / 2;
    if (const std::string_view icon = icon_of(button); !icon.empty()) {
        draw_icon(canvas, icon, {x + kIcon / 2, at.centre().y}, kIcon, look.ink);
        x += kIcon + kGap;
    }
    text(canvas, {x, at.centre().y - button.type.line / 2}, button.type, look.ink, action.label);
    if (button.state != ButtonState::disabled)
        canvas.target(action, rect);
}

} // namespace kiosk
