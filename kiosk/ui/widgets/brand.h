// The pavilion's mark: a vermilion seal with the knot, its name in Chinese and in the visitor's
// language.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/canvas.h"

namespace kiosk {

enum class BrandGround {
    none,  // the picture below is light there
    paper, // on a slip of raised paper, readable over any picture
};

// `at`: upper left corner of the seal, which is 56 units high.
void draw_brand(const Canvas& canvas,
                base::Point at,
                const DoubleName& pavilion,
                BrandGround ground = BrandGround::none);

} // namespace kiosk
