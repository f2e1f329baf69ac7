// A source taken apart for translators: units (one exhibit, one hall, the interface, ...), each
// with its files, and their texts as rows, one for all languages.
//
// A row's key is the unit's name, a colon and the key within it; it stays the same as long as the
// folder and the order of what it counts do:
//   pack.yaml:title   glance.yaml:figure.1.label   cities.yaml:hangzhou.fact   ui.po:touch_to_start
//   industries:subtitle   industries:family.tea.name
//   industries/west-lake-longjing:story.2.1   industries/west-lake-longjing:step.3.text
#pragma once
#include "content/author/source_text.h"
#include "content/build/source_files.h"

#include <optional>
#include <string>
#include <vector>

namespace content {

struct TextUnit {
    std::string name;
    std::filesystem::path yaml;      // empty: none
    std::filesystem::path pages;     // folder of LANGUAGE.md; empty: none
    std::filesystem::path interface; // folder of LANGUAGE.po; empty: none
};

struct TextRow {
    std::string key; // within the unit
    Localised text;
    std::array<int, kLanguageCount> line{}; // 0: not there
    std::array<std::filesystem::path, kLanguageCount> file;
};

// All units in the order visitors meet them: pack, interface, glance, cities, halls, exhibits.
[[nodiscard]] std::vector<TextUnit> text_units(const SourceFolder& folder);
// Nothing: the source has no such unit.
[[nodiscard]] std::optional<TextUnit> text_unit(const SourceFolder& folder, std::string_view name);

// Faults of the files are noted only where they are broken: missing translations are what this is
// for.
[[nodiscard]] std::vector<TextRow>
read_text_unit(const SourceFolder& folder, const TextUnit& unit, Faults& faults);

// The unit's files as they would be with the changes.
struct ChangedFile {
    std::filesystem::path file;
    std::string text;
};
// What could not be done, and for which of the changes.
struct RefusedChange {
    std::size_t change = 0; // index into the changes
    std::string what;
};
struct UnitChange {
    std::vector<ChangedFile> files;
    std::vector<RefusedChange> refused;
};
[[nodiscard]] UnitChange change_text_unit(const TextUnit& unit,
                                          const std::vector<TextChange>& changes);

} // namespace content
