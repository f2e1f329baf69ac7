#include "kiosk/ui/widgets/halo.h"

#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/shapes.h"

namespace kiosk {

void draw_halos(const Canvas& canvas, std::span<const Halo> halos)
{
    constexpr float kRadius = 40.0F;
    constexpr float kGrow = 18.0F; // while it fades
    constexpr int kRings = 5;      // soft edge: discs of falling size lie over each other
    constexpr float kAlpha = 0.36F;
    for (const Halo& halo : halos) {
        if (halo.age_ms >= kHaloMs)
            continue;
        const float gone = progress(halo.age_ms, 0, kHaloMs);
        const float alpha = kAlpha * (1.0F - gone * gone) / kRings;
        const float radius = kRadius + kGrow * ease_out(gone);
        for (int i = 0; i < kRings; ++i)
            disc(canvas,
                 halo.at,
                 radius * (1.0F - 0.13F * static_cast<float>(i)),
                 faded(canvas.palette.thread, alpha));
    }
}

} // namespace kiosk
