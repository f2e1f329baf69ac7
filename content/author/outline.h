// What an author's command must know of a source before it touches it: its languages, halls and
// which ids are taken. Much less than read_source reads, so it stays quick on large sources.
#pragma once
#include "content/build/source_files.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace content {

struct PackOutline {
    SourceFolder folder; // with the languages of the pack, in their order
    std::string id;
    std::string version;
    bool has_credit = false; // pack.yaml names one for pictures that name none
    bool has_licence = false;
};

// pack.yaml alone. Faults where it is missing or names no language.
[[nodiscard]] PackOutline read_outline(const std::filesystem::path& root, Faults& faults);

struct HallOutline {
    std::set<std::string> families;
};

struct CatalogueOutline {
    std::map<std::string, HallOutline> halls;
    std::map<std::string, std::string> exhibits; // id -> hall
    std::set<std::string> cities;
    std::set<std::string> icons; // and pictograms
};

// Halls, exhibits' folders, cities and icons. Exhibits are not opened.
[[nodiscard]] CatalogueOutline read_catalogue_outline(const SourceFolder& folder, Faults& faults);

} // namespace content
