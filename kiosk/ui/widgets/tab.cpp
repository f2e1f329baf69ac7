#include "kiosk/ui/widgets/tab.h"

#include "kiosk/ui/widgets/shapes.h"

namespace kiosk {

void draw_track(const Canvas& canvas, base::Rect rect)
{
    fill(canvas, rect, canvas.palette.sunk, rect.h / 2);
    if (canvas.palette.theme == Theme::contrast)
        outline(canvas, rect, canvas.palette.strong, 3, rect.h / 2);
}

float tab_width(const Canvas& canvas, const Action& action, const Type& type)
{
    return text_width(canvas, type, action.label) + 2 * kTabPad;
}

void draw_tab(const Canvas& canvas,
              const Action& action,
              base::Rect rect,
              TabState state,
              const Accent& accent,
              const Type& type)
{
    const Palette& colours = canvas.palette;
    const bool pressed = state != TabState::disabled && canvas.is_pressed(action);
    Colour ink = colours.ink;
    if (state == TabState::disabled)
        ink = colours.ink3;
    else if (state == TabState::selected) {
        fill(canvas, rect, accent.deep, rect.h / 2);
        ink = accent.on_deep;
    } else if (pressed) {
        fill(canvas, rect, colours.pressed, rect.h / 2);
        ink = colours.theme == Theme::contrast ? colours.on_accent : colours.ink;
    }
    Type label = type;
    if (state != TabState::selected)
        label.face = platform::Face::sans;
    text(canvas,
         {rect.centre().x, rect.centre().y - type.line / 2},
         label,
         ink,
         action.label,
         platform::Align::centre);
    if (state != TabState::disabled)
        canvas.target(action, rect);
}

} // namespace kiosk
