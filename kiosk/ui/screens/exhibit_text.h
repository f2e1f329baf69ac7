// What the tabs of an exhibit show, in the column that scrolls: story, steps as pictograms,
// figures, place, related exhibits.
#pragma once
#include "kiosk/ui/screens/exhibit_frame.h"

namespace kiosk {

// How far a tab's content scrolls, units; 0 where it fits.
[[nodiscard]] float exhibit_text_end(const Typesetter& set,
                                     const ExhibitView& view,
                                     const ExhibitFrame& frame,
                                     ExhibitTab tab);

// Draws the chosen tab at its scroll offset, fading at the ends it goes on beyond, and registers
// what can be touched in it.
void draw_exhibit_text(const Canvas& canvas, const ExhibitView& view, const ExhibitFrame& frame);

} // namespace kiosk
