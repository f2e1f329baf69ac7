#include "kiosk/ui/widgets/round_button.h"

#include "kiosk/ui/widgets/icon.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"

namespace kiosk {

namespace {

constexpr float kPressedScale = 0.95F;
constexpr float kContrastEdge = 3.0F;

} // namespace

void draw_round(const Canvas& canvas,
                std::string_view icon,
                base::Point centre,
                const RoundLook& look,
                bool pressed)
{
    const Palette& colours = canvas.palette;
    const bool contrast = colours.theme == Theme::contrast;
    const bool neutral = look.ground == 0;
    const float radius = look.diameter / 2 * (pressed ? kPressedScale : 1.0F);
    const base::Rect box{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};

    draw_shadow(canvas, box, radius, pressed ? kE0 : kE1);
    Colour ground = neutral ? colours.raised : look.ground;
    Colour ink = look.ink != 0 ? look.ink : colours.ink;
    if (pressed && (neutral || contrast)) {
        ground = colours.pressed;
        ink = contrast ? colours.on_accent : ink;
    } else if (pressed) {
        ground = mixed(ground, colours.ink, 0.25F);
    }
    disc(canvas, centre, radius, ground);
    if (contrast && neutral)
        ring(canvas, centre, radius - kContrastEdge / 2, colours.strong, kContrastEdge);
    draw_icon(canvas, icon, centre, look.icon_size, ink);
}

void draw_round_button(const Canvas& canvas,
                       const Action& action,
                       std::string_view icon,
                       base::Point centre,
                       const RoundLook& look)
{
    draw_round(canvas, icon, centre, look, canvas.is_pressed(action));
    const float radius = look.diameter / 2;
    canvas.target(action, {centre.x - radius, centre.y - radius, look.diameter, look.diameter});
}

} // namespace kiosk
