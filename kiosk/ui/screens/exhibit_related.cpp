#include "kiosk/ui/screens/exhibit_related.h"

#include "kiosk/ui/screens/chinese_name.h"
#include "kiosk/ui/screens/hall_scroll.h"
#include "kiosk/ui/widgets/cloth.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kiosk {

namespace {

constexpr float kPad = 9.0F;
constexpr int kNameLines = 4;

float room_for_name(float cell_width)
{
    return cell_width - 2 * kPad - 6.0F;
}

Type name_type(const Typesetter& set, const ScrollCard& card, float room)
{
    const Type wish = set.enlarged({platform::Face::sans_bold, 22, 27, 0})
                          .at(22.0F * std::min(set.text_scale, 1.25F));
    const std::array sizes{wish.size, wish.size * 0.9F, wish.size * 0.8F};
    return set.fitted_lines(wish, card.name.own, room, kNameLines, sizes);
}

// All cards of the row are as high as the longest name needs.
float names_height(const Typesetter& set, const std::vector<ScrollCard>& cards, float room)
{
    float height = 0.0F;
    for (const ScrollCard& card : cards)
        if (!card.name.own.empty())
            height = std::max(
                height, set.height(room, name_type(set, card, room), card.name.own, {kNameLines}));
    return height;
}

float write_card(const Column& column, const ScrollCard& card, base::Rect cell, float names)
{
    const Typesetter& set = column.set();
    const float pad = kPad;
    const float inside = room_for_name(cell.w);
    const std::string_view main = name_parts(card.name.chinese).main;
    const Type chinese = one_line(set, content::Language::zh, kH3.at(31.0F), main, inside, 20.0F);
    const Type own = name_type(set, card, inside);
    const float picture = std::min(cell.w - 2 * pad, 170.0F);
    const float height = pad + picture + 6.0F + kH3.at(31.0F).line + std::max(names, 4.0F) + 12.0F;
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
              {kNameLines, platform::Align::left, platform::Balance::no});
    column.target(card.action, cell);
    return height;
}

} // namespace

void write_related(Column& column, const ExhibitView& view)
{
    // Enlarged names need wider cards: two in a row.
    const std::size_t columns = column.set().text_scale > 1.1F ? 2 : 3;
    const float gap = 16.0F;
    const float width =
        std::min((column.width() + gap) / static_cast<float>(columns) - gap, 300.0F);
    const float names = names_height(column.set(), view.related, room_for_name(width));
    column.space(4.0F);
    for (std::size_t first = 0; first < view.related.size(); first += columns) {
        float height = 0.0F;
        for (std::size_t i = first; i < std::min(first + columns, view.related.size()); ++i) {
            const base::Rect cell{column.pen().x + static_cast<float>(i - first) * (width + gap),
                                  column.pen().y,
                                  width,
                                  0};
            height = std::max(height, write_card(column, view.related[i], cell, names));
        }
        column.space(height + 10.0F);
    }
}

} // namespace kiosk
