#include "kiosk/ui/widgets/plate.h"

#include "kiosk/ui/widgets/shapes.h"

namespace kiosk {

namespace {

constexpr float kFrameInset = 9.0F; // tokens stroke.plate_inner
constexpr float kFrameWidth = 1.5F;
constexpr float kFrameAlpha = 0.55F;
constexpr float kPressedScale = 0.985F;
constexpr float kFocus = 5.0F; // tokens stroke.focus

} // namespace

base::Rect draw_plate(const Canvas& canvas, base::Rect rect, const PlateLook& look)
{
    const Palette& colours = canvas.palette;
    const bool pressed = look.state == PlateState::pressed;
    const base::Rect at = pressed ? scaled_about_centre(rect, kPressedScale) : rect;
    const Colour accent = look.accent != 0 ? look.accent : colours.hair;

    draw_shadow(canvas, at, look.radius, pressed ? kE1 : look.elevation);
    fill(canvas, at, colours.raised, look.radius);
    if (look.state == PlateState::selected)
        outline(canvas, at.grown(kFocus), colours.thread, kFocus, look.radius + kFocus);
    if (colours.theme == Theme::contrast)
        outline(canvas, at, pressed ? colours.thread_pressed : accent, kFocus, look.radius);
    else
        outline(canvas,
                at.grown(-kFrameInset),
                faded(accent, kFrameAlpha),
                kFrameWidth,
                look.radius - kFrameInset + 2);
    return at;
}

} // namespace kiosk
