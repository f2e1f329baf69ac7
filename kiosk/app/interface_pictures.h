// Pictures of the interface that are part of the program (see embedded.S).
#pragma once
#include "platform/base/result.h"
#include "platform/gpu/pixels.h"

namespace kiosk {

// The rice paper that repeats over every wall.
[[nodiscard]] base::Result<platform::Pixels> paper_tile();

} // namespace kiosk
