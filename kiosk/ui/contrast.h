// How well words can be read on what lies behind them: contrast as WCAG 2.2 defines it (1.4.3,
// relative luminance of sRGB).
#pragma once
#include "kiosk/ui/text_log.h"
#include "platform/gpu/pixels.h"

namespace kiosk {

// DESIGN.md section 6: 4.5:1 for text; 3:1 for large letters (WCAG: from 24 px in regular weight at
// a reading distance of half a metre; ours is a standing one, so from 40 units).
[[nodiscard]] float wanted_contrast(const WrittenText& text);

// Contrast of the text's colour with the pixels of its place, at the worst twentieth of them: a few
// dark leaves behind a word do no harm. `px_per_unit` turns the place into pixels. 21 for a place
// outside the picture.
[[nodiscard]] float
contrast_on(const platform::Pixels& behind, const WrittenText& text, float px_per_unit);

} // namespace kiosk
