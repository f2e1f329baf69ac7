// The labels on the bands of the glance's cloth: the share, its name in Chinese and in the
// visitor's language.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/canvas.h"

#include <vector>

namespace kiosk {

// `cloth`: all of it, fringe included. `top`: of the plates. `alpha` fades them in.
void draw_share_plates(const Canvas& canvas,
                       const std::vector<ShareView>& shares,
                       base::Rect cloth,
                       float top,
                       float alpha);

} // namespace kiosk
