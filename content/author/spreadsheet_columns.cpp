#include "content/author/spreadsheet_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace content {
namespace {

enum class Shape {
    single,    // id
    localised, // title.de
    either,    // figure1.value or figure1.value.de
};

struct Known {
    std::string_view group; // "figure": the column is figureN.NAME
    std::string_view name;
    Field field;
    Shape shape;
};

constexpr std::array<Known, 36> kKnown{{
    {"", "id", Field::id, Shape::single},
    {"", "hall", Field::hall, Shape::single},
    {"", "family", Field::family, Shape::single},
    {"", "accent", Field::accent, Shape::single},
    {"", "order", Field::order, Shape::single},
    {"", "city", Field::city, Shape::single},
    {"", "latitude", Field::latitude, Shape::single},
    {"", "longitude", Field::longitude, Shape::single},
    {"", "year", Field::year, Shape::single},
    {"", "year_about", Field::year_about, Shape::single},
    {"", "pinyin", Field::pinyin, Shape::single},
    {"", "related", Field::related, Shape::single},
    {"", "numbers", Field::numbers, Shape::single},
    {"", "steps", Field::steps, Shape::single},
    {"", "art", Field::art, Shape::single},
    {"", "photo", Field::art, Shape::single},
    {"", "credit", Field::credit, Shape::single},
    {"", "licence", Field::licence, Shape::single},
    {"", "title", Field::title, Shape::localised},
    {"", "subtitle", Field::subtitle, Shape::localised},
    {"", "story", Field::story, Shape::localised},
    {"", "making", Field::making, Shape::localised},
    {"", "place", Field::place, Shape::either},
    {"", "era", Field::era, Shape::either},
    {"", "art_alt", Field::art_alt, Shape::either},
    {"figure", "value", Field::figure_value, Shape::either},
    {"figure", "unit", Field::figure_unit, Shape::either},
    {"figure", "label", Field::figure_label, Shape::either},
    {"figure", "as_of", Field::figure_as_of, Shape::single},
    {"recognition", "kind", Field::recognition_kind, Shape::single},
    {"recognition", "year", Field::recognition_year, Shape::single},
    {"recognition", "name", Field::recognition_name, Shape::either},
    {"media", "file", Field::media_file, Shape::single},
    {"media", "alt", Field::media_alt, Shape::either},
    {"media", "credit", Field::media_credit, Shape::single},
    {"media", "licence", Field::media_licence, Shape::single},
}};

constexpr int kMaxGroup = 16;

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

// "figure12" -> "figure" and 12.
int take_number(std::string_view& name)
{
    std::size_t digits = name.size();
    while (digits > 0 && name[digits - 1] >= '0' && name[digits - 1] <= '9')
        --digits;
    int number = 0;
    std::from_chars(name.data() + digits, name.data() + name.size(), number);
    if (number > 0)
        name = name.substr(0, digits);
    return number;
}

std::optional<Column> column_of(const std::string& name)
{
    Column column;
    column.name = name;
    std::string_view rest = name;
    const std::size_t dot = rest.rfind('.');
    if (dot != std::string_view::npos)
        if (const auto language = parse_language(rest.substr(dot + 1));
            language && short_tag(*language) == rest.substr(dot + 1)) {
            column.language = language;
            rest = rest.substr(0, dot);
        }
    std::string_view group;
    if (const std::size_t first = rest.find('.'); first != std::string_view::npos) {
        group = rest.substr(0, first);
        rest = rest.substr(first + 1);
        column.group = take_number(group);
        if (column.group < 1 || column.group > kMaxGroup)
            return std::nullopt;
    }
    for (const Known& known : kKnown) {
        const bool shape = known.shape == Shape::either ||
                           (known.shape == Shape::localised) == column.language.has_value();
        if (known.group == group && known.name == rest && shape) {
            column.field = known.field;
            return column;
        }
    }
    return std::nullopt;
}

bool same_place(const Column& a, const Column& b)
{
    return a.field == b.field && a.group == b.group && a.language == b.language;
}

} // namespace

std::vector<Column> read_columns(const CsvRow& header,
                                 const std::string& file,
                                 const std::vector<Language>& languages,
                                 Faults& faults)
{
    std::vector<Column> columns;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string name = lower(header.cells[i].text);
        const Place place{file, header.cells[i].line, {}};
        if (name.empty() || name.starts_with('#'))
            continue;
        std::optional<Column> column = column_of(name);
        if (!column) {
            faults.add(place,
                       "unknown column: " + name,
                       "use a name of pavilion-pack import --help, or begin it with # for a note");
            continue;
        }
        column->at = i;
        const bool twice = std::any_of(columns.begin(), columns.end(), [&](const Column& other) {
            return same_place(other, *column);
        });
        if (twice)
            faults.add(place, "column twice: " + name, "keep one of them");
        else if (column->language &&
                 std::find(languages.begin(), languages.end(), *column->language) ==
                     languages.end())
            faults.add(place,
                       fmt::format("the pack has no language {}", short_tag(*column->language)),
                       "add it to languages in pack.yaml, or remove the column");
        else
            columns.push_back(std::move(*column));
    }
    return columns;
}

} // namespace content
