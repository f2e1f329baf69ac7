// Where the scrolls of a hall hang. A page is up to seven scrolls: one line of them in landscape,
// two in portrait; pages follow one another sideways at a fixed pitch, so any scroll's place is
// computed from its page alone, however long the hall is.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/layout.h"

#include <array>

namespace kiosk {

// One line of scrolls and the thread that it hangs on.
struct HallLine {
    int count = 0;
    float width = 240.0F; // of a scroll's paper
    float height = 500.0F;
    float gap = 18.66F;
    float picture = 310.0F; // largest height of its picture
    float thread = 178.0F;  // height of the thread at the canvas' edges
    float sag = 34.0F;      // how much deeper it hangs in the middle
};

struct HallLines {
    std::array<HallLine, 2> line;
    int count = 1;
};

// The lines of a page with `scrolls` scrolls. Without cloths below (`families` no) the scrolls take
// their room.
enum class HallFoot { cloths, none };
[[nodiscard]] HallLines hall_lines(const Layout& layout, HallFoot foot, int scrolls);

// From page to page, units.
[[nodiscard]] float hall_page_pitch(const Layout& layout);

// Height of the thread above `x` while it hangs `sagging` (0 straight, 1 fully) through.
[[nodiscard]] float
thread_height(const Layout& layout, const HallLine& line, float x, float sagging);

// Left edge of a scroll's paper, `pages` pages right of the one that is shown.
[[nodiscard]] float scroll_x(const Layout& layout, const HallLine& line, int index, float pages);

// Rods and paper of a scroll whose strings end at `hang` (units), as touched and as remembered for
// the way back.
[[nodiscard]] base::Rect scroll_ink(const HallLine& line, float x, float hang);
// About where the picture lies on such a scroll; another rectangle (a card) is its own picture.
[[nodiscard]] base::Rect picture_on_scroll(base::Rect ink);

inline constexpr float kHangers =
    28.0F; // length of the strings, from the thread down to the upper rod

} // namespace kiosk
