// An icon or pictogram from its SVG: what the kiosk draws as strokes. Fills are closed, a hole in
// one is not kept.
#pragma once
#include "content/build/fault.h"
#include "content/catalogue/exhibit.h"

#include <string>

namespace content {

[[nodiscard]] Icon read_icon(const std::string& svg, const Place& file, Faults& faults);

} // namespace content
