// How halls, exhibits and the glance come and go (DESIGN-VISUAL section 6): the weft moves
// sideways, deeper is to the right.
#pragma once
#include "kiosk/ui/draw_screens.h"

namespace kiosk {

struct Passing {
    base::Point shift{};
    float alpha = 1.0F;
    float wall = 1.0F; // alpha of the paper behind: what lies above the other screen lets it
                       // through at first
};

// What all of a screen does; what single parts do besides is up to the screen. A cross-fade where
// motion is reduced.
[[nodiscard]] Passing passing(const Canvas& canvas, const Passage& passage);

// Draws the wall and sets the canvas' shift and alpha.
void begin_screen(Canvas& canvas, const Passage& passage);

// Milliseconds since the screen was opened; everything is complete at once where motion is reduced.
[[nodiscard]] float entrance_ms(const Canvas& canvas, const Passage& passage);

} // namespace kiosk
