#include "kiosk/ui/screens/exhibit_column.h"

#include <algorithm>

namespace kiosk {

void Column::paragraph(const Type& type, Colour colour, std::string_view utf8)
{
    if (utf8.empty())
        return;
    const float height = m_set.height(width(), type, utf8);
    const base::Point at = pen();
    if (shows(at.y, at.y + height))
        kiosk::paragraph(*m_canvas, {at.x, at.y, width(), height}, type, colour, utf8);
    m_written += height;
}

void Column::target(const Action& action, base::Rect ink) const
{
    if (m_canvas == nullptr)
        return;
    const float top = std::max(ink.y, m_shown.y);
    const float bottom = std::min(ink.bottom(), m_shown.bottom());
    if (bottom - top >= ink.h * 0.4F)
        m_canvas->target(action, {ink.x, top, ink.w, bottom - top}, DragArea::exhibit_text);
}

} // namespace kiosk
