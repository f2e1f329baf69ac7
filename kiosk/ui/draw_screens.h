// One function a screen: draws a view, reads State for what moves, registers targets. No logic, no
// state of their own. `since` is the time since the place was opened: entrances are functions of
// it, and complete once it is large. `leaving` runs from 0 to 1 while the screen gives way to the
// next (canvas.leaving is set then); the motions are those of DESIGN-VISUAL section 6.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/canvas.h"

namespace kiosk {

// Seconds that attract shows one scene: DESIGN-VISUAL section 6.
inline constexpr double kAttractLoop = 24.0;

struct Passage {
    float since_ms = 1e9F;        // since the place was opened; huge when everything stands
    float leaving = 0.0F;         // 0 stays, to 1 gone
    Motion motion = Motion::none; // of the transition that is under way
    base::Rect origin{};          // canvas units; what the new screen grows out of
};

void draw_attract(Canvas& canvas, const AttractView& view, const Passage& passage);
void draw_home(Canvas& canvas, const HomeView& view, const Passage& passage);
void draw_hall(Canvas& canvas, const HallView& view, const Passage& passage);
void draw_exhibit(Canvas& canvas, const ExhibitView& view, const Passage& passage);
void draw_glance(Canvas& canvas, const GlanceView& view, const Passage& passage);
void draw_dock(Canvas& canvas, const DockView& view);
void draw_idle(Canvas& canvas, const IdleView& view);

// The extents that the screen has on this canvas, which update() needs for its scrolls.
[[nodiscard]] Extents measure_extents(const View& view,
                                      const State& state,
                                      const Layout& layout,
                                      const platform::FontSet& fonts,
                                      platform::TextLayout& texts);

} // namespace kiosk
