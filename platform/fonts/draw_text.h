// Puts text into an ImGui draw list. Positions are px and are rounded to whole pixels, so that
// glyphs stay sharp; a text at another `scale` than 1 is drawn from the glyphs of its own size, so
// that growing and shrinking needs no new glyphs. A character that no font has is left out: a
// visitor never sees a box.
// The list's texture must be the font atlas, as it is outside PushTexture(). Inside a frame only.
#pragma once
#include "platform/base/geometry.h"
#include "platform/fonts/text_layout.h"

#include <cstdint>
#include <string_view>

struct ImDrawList;

namespace platform {

enum class Align { left, centre, right };

// What every text has besides its style. `colour` is ImGui's packing (IM_COL32), with alpha for
// fading.
struct Ink {
    std::uint32_t colour = 0xFF000000U;
    float scale = 1.0F; // about the point that is given
};

// One line, its line box (style.line high) starting at `top_left`. Returns the pen's x after the
// last character.
float draw_text(ImDrawList& list,
                const FontSet& fonts,
                base::Point top_left,
                const TextStyle& style,
                Ink ink,
                std::string_view utf8);

// The lines of a block, aligned in a column `width` px wide that starts at `top_left`.
void draw_block(ImDrawList& list,
                const FontSet& fonts,
                base::Point top_left,
                const TextStyle& style,
                Ink ink,
                const TextBlock& block,
                Align align = Align::left,
                float width = 0.0F);

// Top to bottom, upright, one em and letter_spacing apart (112 px and 4 in the mockups: 1.036 em);
// Latin letters stand upright too. Brackets, dashes and ellipses take their vertical forms.
// `style.line` does not count.
void draw_vertical(ImDrawList& list,
                   const FontSet& fonts,
                   base::Point top_centre,
                   const TextStyle& style,
                   Ink ink,
                   std::string_view utf8);

// Height of what draw_vertical() draws.
[[nodiscard]] float
measure_vertical(const FontSet& fonts, std::string_view utf8, const TextStyle& style);

} // namespace platform
