// The header row of a spreadsheet of exhibits: which column holds what. The columns are described
// in content/FORMAT.md under "Spreadsheets"; this table is where they are defined.
#pragma once
#include "content/author/csv.h"
#include "content/catalogue/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class Field {
    id,
    hall,
    family,
    accent,
    order,
    city,
    latitude,
    longitude,
    year,
    year_about,
    pinyin,
    related,
    numbers,
    steps,
    art,
    credit,
    licence,
    title,
    subtitle,
    story,
    making,
    place,
    era,
    art_alt,
    figure_value,
    figure_unit,
    figure_label,
    figure_as_of,
    recognition_kind,
    recognition_year,
    recognition_name,
    media_file,
    media_alt,
    media_credit,
    media_licence,
};

struct Column {
    Field field = Field::id;
    int group = 0;                    // figure2.label: 2
    std::optional<Language> language; // nothing: the same in every language
    std::string name;                 // as faults call it
    std::size_t at = 0;               // position in the row
};

// Notes columns that are unknown, there twice, or of a language that the pack does not have. A
// column whose name begins with # is a note of its author's.
[[nodiscard]] std::vector<Column> read_columns(const CsvRow& header,
                                               const std::string& file,
                                               const std::vector<Language>& languages,
                                               Faults& faults);

} // namespace content
