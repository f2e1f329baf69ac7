// All texts of a source out to translators and back: one CSV with a column for each language, or
// one PO file for each language. What comes back unchanged changes nothing; a changed text changes
// alone, in its file, comments and layout stay.
#pragma once
#include "content/build/fault.h"
#include "platform/base/result.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace content {

enum class TextsFormat { csv, po };

struct TextsExport {
    std::filesystem::path source;
    std::filesystem::path output; // a file for CSV, a folder for PO; made if need be
    TextsFormat format = TextsFormat::csv;
    std::vector<Language> languages; // to translate into; empty: all of the pack
    std::optional<Language> from;    // to translate from; nothing: the pack's first
};

struct TextsExportReport {
    std::vector<Fault> faults; // of the source; with one nothing was written
    std::vector<std::filesystem::path> files;
    std::size_t texts = 0;
    std::size_t untranslated = 0; // texts of a language that are missing
};

// Errors: io. A language that the pack does not have is a fault.
[[nodiscard]] base::Result<TextsExportReport> export_texts(const TextsExport& options);

enum class StaleTexts {
    keep,      // and list
    overwrite, // the translators' word counts
};
enum class Writing { real, dry };

struct TextsImport {
    std::filesystem::path input; // a .csv or .po file, or a folder of .po files
    std::filesystem::path source;
    StaleTexts stale = StaleTexts::keep;
    Writing writing = Writing::real;
};

struct TextsImportReport {
    std::vector<Fault> faults; // with one nothing was written
    std::vector<Fault> stale;  // not taken over, the rest was
    std::size_t texts = 0;     // that changed
    std::size_t files = 0;     // likewise
    std::size_t empty = 0;     // still without translation
};

// Errors: not_found, io. After io some files may be new and some old, each of them whole; import
// again.
[[nodiscard]] base::Result<TextsImportReport> import_texts(const TextsImport& options);

} // namespace content
