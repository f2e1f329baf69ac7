// The large pictures behind attract and home: they cover the whole canvas at any ratio, and what is
// drawn on them (their thread) knows where they lie.
#pragma once
#include "kiosk/ui/canvas.h"
#include "kiosk/ui/widgets/thread.h"

namespace kiosk {

// The picture of the scene for this canvas' orientation.
[[nodiscard]] content::PictureId scene_picture(const Layout& layout, const content::Scene& scene);

// How the picture lies on the canvas.
struct SceneLook {
    float spare = 0.0F; // units that it reaches beyond the left and right edge: it is drawn larger
    float moved = 0.0F; // to the right, at most `spare`
    float anchor =
        0.5F; // what is kept of its height where a wide canvas crops it: 0 its top, 1 its foot
};

// Draws one layer; a picture that is not there yet shows its average colour.
void draw_scene_layer(const Canvas& canvas,
                      const content::Picture& picture,
                      content::PictureLayer layer,
                      const SceneLook& look);

// Where its points lie.
[[nodiscard]] Placement
scene_placement(const Layout& layout, const content::Picture& picture, const SceneLook& look);

// Px that it is wide when drawn, for Pictures::prefetch and ready.
[[nodiscard]] float scene_width_px(const Layout& layout, const content::Picture& picture);

} // namespace kiosk
