#include "kiosk/ui/widgets/knot.h"

#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/text.h"

namespace kiosk {

namespace {

constexpr float kRest = 13.0F; // tokens component.knot
constexpr float kPressed = 16.0F;
constexpr float kSelected = 21.0F;
constexpr float kDisabled = 11.0F;
constexpr float kRing = 4.0F;
constexpr float kHaloRadius = 40.0F;

} // namespace

void draw_knot(
    const Canvas& canvas, base::Point centre, KnotState state, float grow, std::string_view number)
{
    const Palette& colours = canvas.palette;
    switch (state) {
    case KnotState::rest:
        disc(canvas, centre, kRest * grow, colours.raised);
        ring(canvas, centre, kRest * grow, colours.thread, kRing);
        break;
    case KnotState::pressed:
        disc(canvas, centre, kHaloRadius * grow, colours.thread_soft);
        disc(canvas, centre, kPressed * grow, colours.thread_pressed);
        break;
    case KnotState::selected:
        disc(canvas, centre, kSelected * grow, colours.thread);
        if (grow > 0.5F)
            text(canvas,
                 {centre.x, centre.y - 16},
                 kName.at(24),
                 colours.on_accent,
                 number,
                 platform::Align::centre);
        break;
    case KnotState::disabled:
        disc(canvas, centre, kDisabled * grow, colours.raised);
        ring(canvas, centre, kDisabled * grow, faded(colours.strong, 0.6F), kRing);
        break;
    }
}

} // namespace kiosk
