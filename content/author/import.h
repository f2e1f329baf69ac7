// Exhibits' folders from a spreadsheet and a folder of photographs. All faults of all rows are
// found; with one nothing is written. Existing exhibits change only where `replace` says so, and
// then only in what the spreadsheet mentions.
#pragma once
#include "content/author/texts.h"
#include "content/build/fault.h"
#include "platform/base/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace content {

inline constexpr std::size_t kMaxImportRows = 200'000;

enum class ExistingExhibits { refuse, replace };

struct ImportOptions {
    std::filesystem::path spreadsheet; // CSV
    std::filesystem::path source;
    std::filesystem::path photos; // empty: no pictures are named
    std::string hall;             // of rows without one; may be empty
    ExistingExhibits existing = ExistingExhibits::refuse;
    Writing writing = Writing::real;
    std::function<void(std::size_t rows)> progress; // every thousand rows
};

struct ImportReport {
    std::vector<Fault> faults; // with one nothing was written
    std::size_t rows = 0;
    std::size_t added = 0;
    std::size_t replaced = 0;
    std::size_t photos = 0;
};

// Writes into a hidden folder beside the halls and renames each exhibit's folder when all are
// there. Errors: not_found, io; an io error while renaming names what is not done, import again
// with replace.
[[nodiscard]] base::Result<ImportReport> import_spreadsheet(const ImportOptions& options);

} // namespace content
