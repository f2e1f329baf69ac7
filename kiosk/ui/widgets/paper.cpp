#include "kiosk/ui/widgets/paper.h"

#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>

namespace kiosk {

void draw_paper(const Canvas& canvas, base::Rect rect)
{
    if (!canvas.palette.textures) {
        fill(canvas, rect, canvas.palette.paper);
        return;
    }
    const base::Rect px = px_rect(canvas, rect);
    const ImTextureRef texture(canvas.materials.paper());
    const float tile = canvas.px(Materials::kPaperTile);
    const Colour white = canvas.shade(0xFFFFFFFFU);
    for (float y = 0.0F; y < px.h; y += tile)
        for (float x = 0.0F; x < px.w; x += tile) {
            const float w = std::min(tile, px.w - x);
            const float h = std::min(tile, px.h - y);
            canvas.list.AddImage(texture,
                                 {px.x + x, px.y + y},
                                 {px.x + x + w, px.y + y + h},
                                 {0, 0},
                                 {w / tile, h / tile},
                                 white);
        }
}

void draw_wall(const Canvas& canvas)
{
    draw_paper(canvas,
               {-canvas.shift.x, -canvas.shift.y, canvas.layout.size.w, canvas.layout.size.h});
}

} // namespace kiosk
