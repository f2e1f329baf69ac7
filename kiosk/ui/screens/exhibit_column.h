// A column that is written from top to bottom, on a canvas or, to learn its height, on none.
#pragma once
#include "kiosk/ui/screens/typesetter.h"

namespace kiosk {

// Beside the vertical name a column is narrow, below it may be wider.
struct ColumnRoom {
    float narrow = 616.0F;
    float wide = 616.0F;
    float wide_from = 0.0F; // height, units
};

class Column {
public:
    // `canvas` may be nullptr. `shown`: what can be seen of it; the writing begins at its top,
    // moved up by `scrolled`.
    Column(const Typesetter& set,
           const Canvas* canvas,
           base::Rect shown,
           const ColumnRoom& room,
           float scrolled)
        : m_set(set)
        , m_canvas(canvas)
        , m_shown(shown)
        , m_room(room)
        , m_scrolled(scrolled)
    {
    }

    [[nodiscard]] const Typesetter& set() const { return m_set; }
    [[nodiscard]] const Canvas* canvas() const { return m_canvas; }
    [[nodiscard]] float width() const
    {
        return m_shown.y + m_written >= m_room.wide_from ? m_room.wide : m_room.narrow;
    }
    // The upper left corner of what comes next, on the canvas.
    [[nodiscard]] base::Point pen() const
    {
        return {m_shown.x, m_shown.y + m_written - m_scrolled};
    }
    [[nodiscard]] float written() const { return m_written; }

    void paragraph(const Type& type, Colour colour, std::string_view utf8);
    void space(float height) { m_written += height; }
    // Whether anything between these heights can be seen, so that it is worth drawing.
    [[nodiscard]] bool shows(float top, float bottom) const
    {
        return m_canvas != nullptr && bottom > m_shown.y - 4.0F && top < m_shown.bottom() + 4.0F;
    }
    // Registers what is seen of `ink`; it also scrolls the column. Slivers at the ends cannot be
    // tapped.
    void target(const Action& action, base::Rect ink) const;

private:
    const Typesetter& m_set;
    const Canvas* m_canvas;
    base::Rect m_shown;
    ColumnRoom m_room;
    float m_scrolled;
    float m_written = 0.0F;
};

} // namespace kiosk
