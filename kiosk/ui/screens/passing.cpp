#include "kiosk/ui/screens/passing.h"

#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/paper.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kStep = 200.0F;  // units sideways, deeper and back
constexpr float kShort = 110.0F; // between places of the dock
constexpr float kCrossFadeMs = 120.0F;

Passing coming(const Passage& passage)
{
    const float since = passage.since_ms;
    switch (passage.motion) {
    case Motion::deeper:
        return {{}, 1.0F, progress(since, 0, 280)};
    case Motion::back:
        return {{-kStep * (1.0F - ease_out(progress(since, 0, 400))), 0}, 1.0F, 1.0F};
    case Motion::sideways: {
        const float in = progress(since, 40, 240);
        return {{kShort * (1.0F - ease_out(progress(since, 0, 320))), 0}, in, in};
    }
    case Motion::none:
    case Motion::attract_to_home:
    case Motion::to_attract:
        break;
    }
    return {};
}

Passing going(const Passage& passage)
{
    const float gone = passage.leaving;
    const float fade = 1.0F - std::min(gone * 1.7F, 1.0F);
    switch (passage.motion) {
    case Motion::deeper:
        return {{-kStep * ease_out(gone), 0}, fade, 1.0F};
    case Motion::back:
        return {{kStep * ease_in_out(gone), 0}, fade, fade};
    case Motion::sideways:
        return {{-kShort * ease_out(gone), 0}, fade, 1.0F};
    case Motion::to_attract:
        return {{}, 1.0F - gone, 1.0F - gone};
    case Motion::none:
    case Motion::attract_to_home:
        break;
    }
    return {};
}

} // namespace

Passing passing(const Canvas& canvas, const Passage& passage)
{
    const bool leaves = passage.leaving > 0.0F || canvas.leaving;
    if (!canvas.state.reduced_motion)
        return leaves ? going(passage) : coming(passage);
    const bool above = passage.motion == Motion::back || passage.motion == Motion::to_attract;
    if (leaves)
        return above ? Passing{{}, 1.0F - passage.leaving, 1.0F - passage.leaving} : Passing{};
    const float in = progress(passage.since_ms, 0, kCrossFadeMs);
    return above || passage.motion == Motion::none ? Passing{} : Passing{{}, in, in};
}

void begin_screen(Canvas& canvas, const Passage& passage)
{
    const Passing now = passing(canvas, passage);
    canvas.alpha = now.wall;
    if (now.wall > 0.0F)
        draw_wall(canvas);
    canvas.shift = now.shift;
    canvas.alpha = now.alpha;
}

float entrance_ms(const Canvas& canvas, const Passage& passage)
{
    return canvas.state.reduced_motion ? 1e9F : passage.since_ms;
}

} // namespace kiosk
