// A Chinese name as the graphic of a page: the part that names the thing, and what is only added to
// it.
//   西湖龙井 | ; 铁皮石斛（雁荡山、武义） -> 铁皮石斛 | 雁荡山、武义; 宇树B2 工业四足机器人 ->
//   宇树B2 | 工业四足机器人
#pragma once
#include "kiosk/ui/screens/typesetter.h"

#include <string_view>

namespace kiosk {

struct NameParts {
    std::string_view main;
    std::string_view rest; // without its brackets; empty for most
};
// Borrows from `chinese`.
[[nodiscard]] NameParts name_parts(std::string_view chinese);

// A Japanese or Chinese name and what follows in brackets, with them: a line never breaks inside.
[[nodiscard]] NameParts title_parts(std::string_view own);

// Top to bottom: a Chinese character a cell, a run of Latin letters and digits lying in one cell.
struct VerticalName {
    float size = 112.0F;    // of the main part, px per em in units
    float advance = 116.0F; // from cell to cell
    int columns = 1;        // of the main part, read from the right
    int cells_in_column = 0;
    float rest_size = 0.0F; // 0: there is no rest
    base::Size extent;      // of all columns
};
// What fits `room` high, at most `largest` units a glyph (DESIGN-VISUAL section 4: 112 up to five,
// 84 for six and seven, more in two columns).
[[nodiscard]] VerticalName vertical_name(std::string_view chinese, float largest, float room);
// The upper right corner of the name stands at `corner`.
void draw_vertical_name(const Canvas& canvas,
                        base::Point corner,
                        const VerticalName& name,
                        Colour colour,
                        std::string_view chinese);

} // namespace kiosk
