#include "kiosk/core/scroll.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr float kRubber = 1.0F / 3.0F; // of the finger's way, beyond the ends
constexpr float kFriction = -2.002F;   // per second: ln(0.998) * 1000
constexpr float kStiffness = 200.0F;   // settles in about 0.4 s
constexpr float kStop = 0.02F;         // of a page or, without pages, of a unit times kUnitStop
constexpr float kUnitStop = 20.0F;     // units a second

float clamped(float offset, const ScrollExtent& extent)
{
    return std::clamp(offset, 0.0F, std::max(extent.end, 0.0F));
}

float stop_speed(const ScrollExtent& extent)
{
    return extent.page > 0.0F ? kStop * extent.page : kUnitStop;
}

} // namespace

Scroll grab(Scroll scroll)
{
    return {scroll.offset, 0.0F, std::nullopt, true};
}

Scroll drag(Scroll scroll, float by, const ScrollExtent& extent)
{
    const bool outside = scroll.offset < 0.0F || scroll.offset > extent.end;
    scroll.offset += outside ? by * kRubber : by;
    scroll.velocity = 0.0F;
    scroll.target.reset();
    scroll.held = true;
    return scroll;
}

Scroll release(Scroll scroll, float velocity, const ScrollExtent& extent)
{
    scroll.held = false;
    scroll.velocity = velocity;
    scroll.target.reset();
    const float inside = clamped(scroll.offset, extent);
    if (inside != scroll.offset) {
        scroll.target = inside;
    } else if (extent.page > 0.0F) {
        // Where friction alone would bring it, at a third: a flick turns one page, a hard fling a
        // few.
        const float reach = scroll.offset - velocity / kFriction / 3.0F;
        float page = std::round(reach / extent.page) * extent.page;
        const float here = std::round(scroll.offset / extent.page) * extent.page;
        if (page == here && std::abs(velocity) > 0.3F * extent.page)
            page = here + std::copysign(extent.page, velocity) *
                              ((velocity > 0.0F) == (scroll.offset >= here) ? 1.0F : 0.0F);
        scroll.target = clamped(page, extent);
    }
    return scroll;
}

Scroll scroll_to(Scroll scroll, float offset, const ScrollExtent& extent)
{
    scroll.held = false;
    scroll.target = clamped(offset, extent);
    return scroll;
}

Scroll advance(Scroll scroll, float seconds, const ScrollExtent& extent)
{
    if (scroll.held || seconds <= 0.0F)
        return scroll;
    if (scroll.target) {
        // Critically damped spring, exact for any step: x(t) = (a + b t) exp(-w t).
        const float w = std::sqrt(kStiffness);
        const float a = scroll.offset - *scroll.target;
        const float b = scroll.velocity + w * a;
        const float decay = std::exp(-w * seconds);
        scroll.offset = *scroll.target + (a + b * seconds) * decay;
        scroll.velocity = (b - w * (a + b * seconds)) * decay;
        const float near = extent.page > 0.0F ? 0.0005F * extent.page : 0.25F;
        if (std::abs(scroll.offset - *scroll.target) < near &&
            std::abs(scroll.velocity) < stop_speed(extent))
            scroll = {*scroll.target, 0.0F, std::nullopt, false};
        return scroll;
    }
    if (const float inside = clamped(scroll.offset, extent);
        inside != scroll.offset && scroll.velocity == 0.0F)
        return scroll_to(scroll, inside, extent); // the content became shorter
    if (scroll.velocity != 0.0F) {
        const float decay = std::exp(kFriction * seconds);
        scroll.offset += scroll.velocity * (decay - 1.0F) / kFriction;
        scroll.velocity *= decay;
        if (const float inside = clamped(scroll.offset, extent); inside != scroll.offset)
            scroll.target = inside;
        else if (std::abs(scroll.velocity) < stop_speed(extent))
            scroll.velocity = 0.0F;
    }
    return scroll;
}

} // namespace kiosk
