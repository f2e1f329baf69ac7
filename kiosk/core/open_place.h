// From a place to the wish that opens it: finds the page of the family, the number of the station.
#pragma once
#include "content/catalogue/catalogue.h"
#include "kiosk/core/intent.h"
#include "kiosk/core/state.h"

namespace kiosk {

// `place` is resolved (see place.h).
[[nodiscard]] OpenPlace open_place(const Place& place, const content::Catalogue& catalogue);

// What of `state` a new pack still has.
[[nodiscard]] ContentChanged content_changed(const State& state,
                                             const content::Catalogue& catalogue);

} // namespace kiosk
