#include "kiosk/ui/widgets/vertices.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

DrawnFrom drawn_from_here(const Canvas& canvas)
{
    return {canvas.list.VtxBuffer.Size};
}

void turn(const Canvas& canvas, DrawnFrom group, base::Point pivot, float radians)
{
    if (radians == 0.0F)
        return;
    const ImVec2 centre = canvas.px(pivot);
    const float c = std::cos(radians);
    const float s = std::sin(radians);
    for (int i = group.first_vertex; i < canvas.list.VtxBuffer.Size; ++i) {
        ImVec2& at = canvas.list.VtxBuffer[i].pos;
        const float x = at.x - centre.x;
        const float y = at.y - centre.y;
        at = {centre.x + x * c - y * s, centre.y + x * s + y * c};
    }
}

void fade_ends(
    const Canvas& canvas, DrawnFrom group, float top, float bottom, float above, float below)
{
    const float top_px = canvas.px(base::Point{0, top}).y;
    const float bottom_px = canvas.px(base::Point{0, bottom}).y;
    for (int i = group.first_vertex; i < canvas.list.VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = canvas.list.VtxBuffer[i];
        float share = 1.0F;
        if (above > 0.0F)
            share = std::min(share, (vertex.pos.y - top_px) / canvas.px(above));
        if (below > 0.0F)
            share = std::min(share, (bottom_px - vertex.pos.y) / canvas.px(below));
        if (share < 1.0F)
            vertex.col = faded(vertex.col, share > 0.0F ? share * share : 0.0F);
    }
}

} // namespace kiosk
