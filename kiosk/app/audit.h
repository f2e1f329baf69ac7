// What every screen must keep, looked at on a frame that stands still: hands' and eyes' limits of
// DESIGN.md section 6.
#pragma once
#include "kiosk/core/targets.h"
#include "kiosk/ui/layout.h"

#include <string>
#include <vector>

namespace kiosk {

// Each fault in one line; empty when all is well. Looks at: hit areas of at least 20 mm in both
// directions, inside the screen, with a label to read aloud, and no two small targets whose ink
// overlaps.
[[nodiscard]] std::vector<std::string> audit_targets(const Targets& targets, const Layout& layout);

} // namespace kiosk
