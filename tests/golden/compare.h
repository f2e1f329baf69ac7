// Whether two pictures show the same, to an eye and not to the bit.
//
// The reference pictures are drawn on one machine and compared on others, where FreeType and Mesa
// are of other versions: the grey values of letters' edges differ then, by much on single pixels,
// and by nothing on average. A moved, missing or recoloured thing differs over an area. So the
// difference is blurred before it is judged: over 5 x 5 pixels what edges gain and lose cancels
// out, and what is left of a missing glyph, line or icon is still well over kOff. Two limits:
//  - kMostOff of the pixels may be off by more than kOff: of a 960 x 540 picture 155 pixels, a
//    square of 12 px. The smallest control (20 mm) is 27 px there, so none can vanish.
//  - the mean of the blurred difference may be kMostMean: finds a colour of a large area that
//    changed by less than kOff.
#pragma once
#include "platform/gpu/pixels.h"

namespace golden {

inline constexpr int kBlur = 5; // px, side of the square
inline constexpr int kOff = 20; // of 255, the largest of the three channels
inline constexpr double kMostOff = 0.0003;
inline constexpr double kMostMean = 1.0; // of 255

struct Comparison {
    bool same_size = false;
    double off = 0.0;  // part of the pixels
    double mean = 0.0; // of the blurred difference, of 255
    [[nodiscard]] bool same() const { return same_size && off <= kMostOff && mean <= kMostMean; }
    // What differs, for people: the new picture pale, what is off in red. Empty where the sizes
    // differ.
    platform::Pixels difference;
};

// Alpha is not looked at: a screen has none.
[[nodiscard]] Comparison compare(const platform::Pixels& old, const platform::Pixels& now);

} // namespace golden
