// Soft shadows of paper, drawn before what throws them. None in high contrast.
#pragma once
#include "kiosk/ui/canvas.h"

namespace kiosk {

// Tokens `elevation`: how far down it falls, how soft it is (CSS blur), how dark. Units.
struct Elevation {
    float down = 0.0F;
    float blur = 0.0F;
    float alpha = 0.0F;
};
inline constexpr Elevation kE0{};              // pressed
inline constexpr Elevation kE1{3, 8, 0.14F};   // cards, keys, round buttons
inline constexpr Elevation kE2{8, 22, 0.18F};  // scrolls, plates
inline constexpr Elevation kE3{20, 48, 0.26F}; // dialogs
inline constexpr Elevation kDockShadow{-6, 18, 0.10F};

// The shadow of `rect` with corners of `radius`. Its middle stays empty: an opaque thing lies on
// it.
void draw_shadow(const Canvas& canvas, base::Rect rect, float radius, const Elevation& elevation);

} // namespace kiosk
