#include "kiosk/ui/widgets/rod.h"

#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>

namespace kiosk {

void draw_rod(const Canvas& canvas, base::Rect rect)
{
    // A rounded bar, its vertices then shaded from the lit upper side to the lower.
    const int first = canvas.list.VtxBuffer.Size;
    fill(canvas, rect, canvas.palette.wood_top, rect.h / 2);
    const base::Rect px = px_rect(canvas, rect);
    for (int i = first; i < canvas.list.VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = canvas.list.VtxBuffer[i];
        const float t = std::clamp((vertex.pos.y - px.y) / px.h, 0.0F, 1.0F);
        const Colour shade = mixed(canvas.palette.wood_top, canvas.palette.wood_bottom, t);
        vertex.col = (shade & 0xFFFFFFU) | (vertex.col & 0xFF000000U);
    }
}

} // namespace kiosk
