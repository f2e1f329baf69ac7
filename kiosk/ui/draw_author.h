// What a previewing author has to mend, over the last good pack: the faults as the tool wrote them.
// Never seen by visitors.
#pragma once
#include "kiosk/ui/layout.h"
#include "platform/fonts/font_set.h"
#include "platform/fonts/text_layout.h"

#include <span>
#include <string>

struct ImDrawList;

namespace kiosk {

// A card at the lower edge with as many messages as fit, and how many there are more.
void draw_author_messages(ImDrawList& list,
                          const Layout& layout,
                          const platform::FontSet& fonts,
                          platform::TextLayout& texts,
                          std::span<const std::string> messages);

} // namespace kiosk
