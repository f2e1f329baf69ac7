// What is shown when no pack can be opened: four languages, one sentence, nothing to touch. Needs
// no pack.
#pragma once
#include "kiosk/ui/layout.h"
#include "platform/fonts/text_layout.h"

struct ImDrawList;

namespace kiosk {

void draw_safe(ImDrawList& list, const Layout& layout, const platform::FontSet& fonts);

} // namespace kiosk
