#include "kiosk/ui/screens/scene.h"

#include <algorithm>

namespace kiosk {

namespace {

float zoom_of(const Layout& layout, const SceneLook& look)
{
    return 1.0F + 2.0F * look.spare / layout.size.w;
}

base::Rect whole(const Layout& layout)
{
    return {0, 0, layout.size.w, layout.size.h};
}

// Down from the centred place, units: the part of the cropped height that the anchor asks for.
float anchored(const Layout& layout, const content::Picture& picture, float zoom, float anchor)
{
    const float height = picture.size.h * cover(picture.size, whole(layout), zoom).scale;
    return (0.5F - anchor) * (height - layout.size.h);
}

} // namespace

content::PictureId scene_picture(const Layout& layout, const content::Scene& scene)
{
    return layout.portrait() ? scene.portrait : scene.landscape;
}

void draw_scene_layer(const Canvas& canvas,
                      const content::Picture& picture,
                      content::PictureLayer layer,
                      const SceneLook& look)
{
    const Layout& layout = canvas.layout;
    const float zoom = zoom_of(layout, look);
    const float down = anchored(layout, picture, zoom, look.anchor);
    const base::Rect where{0, 0, canvas.px(layout.size.w), canvas.px(layout.size.h)};
    // Pan is told in fractions of what is seen, and moves the window, not the picture.
    const Pictures::Crop crop{zoom, {-look.moved / layout.size.w, -down / layout.size.h}};
    canvas.pictures.draw(
        canvas.list, picture.id, layer, where, canvas.shade(0xFFFFFFFFU), 0.0F, crop);
}

Placement
scene_placement(const Layout& layout, const content::Picture& picture, const SceneLook& look)
{
    const float zoom = zoom_of(layout, look);
    Placement place = cover(picture.size, whole(layout), zoom);
    place.origin.x += look.moved;
    place.origin.y += anchored(layout, picture, zoom, look.anchor);
    return place;
}

float scene_width_px(const Layout& layout, const content::Picture& picture)
{
    return layout.to_px(picture.size.w * cover(picture.size, whole(layout)).scale);
}

} // namespace kiosk
