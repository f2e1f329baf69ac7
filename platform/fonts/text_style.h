// How a text looks, in px of the screen, in the words of CSS: size is px per em, line is
// line-height.
#pragma once
#include "platform/fonts/font_set.h"

namespace platform {

struct TextStyle {
    Face face = Face::sans;
    Region region = Region::sc;
    float size = 28.0F;
    float line = 43.0F;
    float letter_spacing = 0.0F; // added after every character, the last one too, as CSS does

    friend constexpr bool operator==(const TextStyle&, const TextStyle&) = default;
};

// From the top of the line box down to the baseline: the font's content area is centred in the line
// (CSS 2.2, 10.8.1).
[[nodiscard]] float baseline(const FontSet& fonts, const TextStyle& style);

} // namespace platform
