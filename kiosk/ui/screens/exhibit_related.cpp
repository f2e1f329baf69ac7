#include "kiosk/ui/screens/exhibit_related.h"

#include "kiosk/ui/screens/chinese_name.h"
#include "kiosk/ui/screens/hall_scroll.h"
#include "kiosk/ui/widgets/cloth.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>

namespace kiosk {

namespace {

float write_card(const Column& column, const ScrollCard& card, base::Rect cell)
{
    const Typesetter& set = column.set();
    const float pad = 9.0F;
    const float inside = cell.w - 2 * pad - 6.0F;
    const std::string_view main = name_parts(card.name.chinese).main;
    const Type chinese = one_line(set, content::Language::zh, kH3.at(31.0F), main, inside, 20.0F);
    const Type own = set.enlarged({platform::Face::sans_bold, 22, 27, 0})
                         .at(22.0F * std::min(set.text_scale, 1.25F));
    const float picture = std::min(cell.w - 2 * pad, 170.0F);
    const float height = pad + picture + 6.0F + kH3.at(31.0F).line +
                         (card.name.own.empty() ? 4.0F : 2 * own.line) + 12.0F;
    cell.h = height;
    if (!column.shows(cell.y, cell.bottom()))
        return height;
    const Canvas& canvas = *column.canvas();
    const bool pressed = canvas.is_pressed(card.action);
    const base::Rect at = pressed ? cell.moved({0, 5.0F}) : cell;
    draw_shadow(canvas, at, 16.0F, pressed ? kE0 : kE1);
    fill(canvas, at, canvas.palette.raised, 16.0F);
    if (canvas.palette.edge > 0.0F)
        outline(canvas, at, canvas.palette.ink, canvas.palette.edge, 16.0F);
    const base::Rect frame{at.x + pad, at.y + pad, at.w - 2 * pad, picture};
    if (card.picture)
        draw_picture_with_thread(canvas, card.picture, frame, 10.0F);
    else
        draw_cloth(canvas, frame, canvas.accent(card.accent).tint, 10.0F, 10.0F);
    const float y = frame.bottom() + 6.0F;
    text(canvas,
         content::Language::zh,
         {at.x + pad + 3.0F, y},
         chinese,
         canvas.accent(card.accent).deep,
         main);
    paragraph(canvas,
              {at.x + pad + 3.0F, y + kH3.at(31.0F).line, inside, 0},
              own,
              canvas.palette.ink,
              card.name.own,
              {2, platform::Align::left, platform::Balance::no});
    column.target(card.action, cell);
    return height;
}

} // namespace

void write_related(Column& column, const ExhibitView& view)
{
    const float gap = 16.0F;
    const float width = std::min((column.width() + gap) / 3.0F - gap, 300.0F);
    float height = 0.0F;
    column.space(4.0F);
    for (std::size_t i = 0; i < view.related.size(); ++i) {
        const base::Rect cell{
            column.pen().x + static_cast<float>(i) * (width + gap), column.pen().y, width, 0};
        height = std::max(height, write_card(column, view.related[i], cell));
    }
    column.space(height + 10.0F);
}

} // namespace kiosk
