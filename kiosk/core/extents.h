// The sizes that the last drawn frame had; the drawing side tells (intent Measured), so that
// update() can stop scrolls at their ends.
#pragma once
#include "kiosk/core/scroll.h"

namespace kiosk {

struct Extents {
    ScrollExtent hall_strip;      // in pages: end = pages - 1, page = 1
    float hall_page_width = 1.0F; // canvas units a page
    ScrollExtent exhibit_text;
    ScrollExtent exhibit_steps;
    friend bool operator==(const Extents&, const Extents&) = default;
};

} // namespace kiosk
