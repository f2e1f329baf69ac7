// One row of a spreadsheet as the files of an exhibit's folder.
#pragma once
#include "content/author/outline.h"
#include "content/author/spreadsheet_columns.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace content {

struct Bundle {
    std::string id;
    std::string hall;
    std::vector<std::pair<std::string, std::string>> files;            // name and text
    std::vector<std::pair<std::string, std::filesystem::path>> photos; // name and where it is now
};

// What a row is read against.
struct BundleContext {
    const PackOutline& pack;
    const CatalogueOutline& catalogue;
    const std::vector<Column>& columns;
    const std::string& file;      // as faults call it
    std::filesystem::path photos; // canonical; empty: none given
};

struct BundleRow {
    const CsvRow& row;
    std::string id;
    std::string hall;
    std::size_t number = 0;    // of the row, from 1: the order where the row gives none
    std::filesystem::path old; // the folder that is there already; empty: none
};

// Faults say the line of the cell and the column; then nothing comes back.
[[nodiscard]] std::optional<Bundle>
make_bundle(const BundleContext& context, const BundleRow& row, Faults& faults);

} // namespace content
