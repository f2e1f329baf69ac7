#include "kiosk/ui/screens/chinese_name.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr std::string_view kOpen = "（";
constexpr std::string_view kClose = "）";
constexpr float kColumnGap = 14.0F;
constexpr float kRestGap = 14.0F;

bool is_latin(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80 && byte != ' ';
}

// Takes the first cell off `text`: a run of Latin letters or one character of UTF-8.
std::string_view take_cell(std::string_view& text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    std::size_t length = text.empty() ? 0 : 1;
    if (!text.empty() && is_latin(text.front()))
        while (length < text.size() && is_latin(text[length]))
            ++length;
    else
        while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
            ++length;
    const std::string_view cell = text.substr(0, length);
    text.remove_prefix(length);
    return cell;
}

int count_cells(std::string_view text)
{
    int count = 0;
    while (!take_cell(text).empty())
        ++count;
    return count;
}

Type glyph(float size)
{
    return {platform::Face::serif_bold, size, size, 0};
}

void draw_cell(
    const Canvas& canvas, base::Point centre_top, float size, Colour colour, std::string_view cell)
{
    if (is_latin(cell.front())) {
        const Type type = one_line(typesetter(canvas),
                                   content::Language::zh,
                                   glyph(size),
                                   cell,
                                   size * 1.04F,
                                   size * 0.4F);
        text(canvas,
             content::Language::zh,
             {centre_top.x, centre_top.y + (size - type.line) / 2},
             type,
             colour,
             cell,
             platform::Align::centre);
    } else {
        vertical(canvas, centre_top, glyph(size), colour, cell);
    }
}

} // namespace

NameParts name_parts(std::string_view chinese)
{
    std::size_t end = chinese.find(kOpen);
    std::size_t rest = end + kOpen.size();
    if (end == std::string_view::npos) {
        end = chinese.find(' ');
        rest = end + 1;
        // "宇树 G1" is one name, "宇树G1 人形机器人" is a name and what it is.
        if (end != std::string_view::npos && rest < chinese.size() && is_latin(chinese[rest]))
            return {chinese, {}};
    }
    if (end == std::string_view::npos || end == 0 || rest >= chinese.size())
        return {chinese, {}};
    std::string_view added = chinese.substr(rest);
    if (const std::size_t close = added.find(kClose); close != std::string_view::npos)
        added = added.substr(0, close);
    return {chinese.substr(0, end), added};
}

NameParts title_parts(std::string_view own)
{
    const std::size_t bracket = own.find(kOpen);
    if (bracket == std::string_view::npos || bracket == 0)
        return {own, {}};
    return {own.substr(0, bracket), own.substr(bracket)};
}

VerticalName vertical_name(std::string_view chinese, float largest, float room)
{
    const NameParts parts = name_parts(chinese);
    const int cells = std::max(count_cells(parts.main), 1);
    VerticalName name;
    name.columns = (cells + 6) / 7;
    name.cells_in_column = (cells + name.columns - 1) / name.columns;
    const auto tall = static_cast<float>(name.cells_in_column);
    const float design = cells <= 5 ? largest : largest * 0.75F;
    name.size = std::floor(std::min(design, room / tall / 1.036F));
    name.advance = name.size * 1.036F;
    name.extent = {static_cast<float>(name.columns) * (name.size + kColumnGap) - kColumnGap,
                   name.advance * tall};
    if (!parts.rest.empty()) {
        const auto rest_tall = static_cast<float>(std::max(count_cells(parts.rest), 1));
        name.rest_size = std::floor(std::min(name.size * 0.42F, room / rest_tall / 1.06F));
        name.extent.w += kRestGap + name.rest_size;
        name.extent.h = std::max(name.extent.h, rest_tall * name.rest_size * 1.06F);
    }
    return name;
}

void draw_vertical_name(const Canvas& canvas,
                        base::Point corner,
                        const VerticalName& name,
                        Colour colour,
                        std::string_view chinese)
{
    NameParts parts = name_parts(chinese);
    base::Point at{corner.x - name.size / 2, corner.y};
    int in_column = 0;
    for (std::string_view cell = take_cell(parts.main); !cell.empty();
         cell = take_cell(parts.main)) {
        if (in_column == name.cells_in_column) {
            at = {at.x - name.size - kColumnGap, corner.y};
            in_column = 0;
        }
        draw_cell(canvas, at, name.size, colour, cell);
        at.y += name.advance;
        ++in_column;
    }
    at = {corner.x - name.extent.w + name.rest_size / 2, corner.y + name.size * 0.06F};
    for (std::string_view cell = take_cell(parts.rest); !cell.empty();
         cell = take_cell(parts.rest)) {
        draw_cell(canvas, at, name.rest_size, colour, cell);
        at.y += name.rest_size * 1.06F;
    }
}

} // namespace kiosk
