// The paper shore at the foot of attract: title, mottos and a start card for each language.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/canvas.h"

namespace kiosk {

// Whose turn it is.
struct Greeting {
    std::size_t index = 0; // into AttractView::starts
    float since_ms = 1e9F;
};

// Where the texts begin, units from the top.
[[nodiscard]] float shore_top(const Layout& layout);

// Draws all of it and registers the start cards.
void draw_shore(const Canvas& canvas, const AttractView& view, const Greeting& greeting);

} // namespace kiosk
