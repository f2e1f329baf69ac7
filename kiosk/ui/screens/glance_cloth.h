// The woven cloth of "at a glance": a hundred warp threads in bands of colour, one thread for each
// percent, with a label on each band.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/canvas.h"

#include <vector>

namespace kiosk {

inline constexpr int kWarpThreads = 100;

// Whole threads for shares of any sum, so that all hundred are given away: the largest remainders
// round up.
[[nodiscard]] int threads_of(const std::vector<ShareView>& shares, std::size_t index);

// `area`: from the rod down to the fringe. `woven` 0 to 1 while it comes into being; `labels` fades
// the plates in.
void draw_glance_cloth(const Canvas& canvas,
                       const std::vector<ShareView>& shares,
                       base::Rect area,
                       float woven,
                       float labels);

} // namespace kiosk
