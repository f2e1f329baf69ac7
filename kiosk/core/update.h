// The only writer of State, pure: same state and intent, same result. No clock, no catalogue, no
// I/O.
#pragma once
#include "kiosk/core/state.h"

namespace kiosk {

[[nodiscard]] State update(State state, const Intent& intent);

} // namespace kiosk
