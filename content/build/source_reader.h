// Inside content/build: what the readers of a source share, and the readers themselves, one for
// each part of the folder.
#pragma once
#include "content/build/markdown.h"
#include "content/build/source.h"
#include "content/build/yaml.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace content {

struct SourceReader {
    SourceFolder folder;
    Source& source;
    Faults& faults;
    std::map<std::string, std::string>
        exhibit_ids; // of all halls, known before the first is read: id -> folder
    int present_year = 0;

    // Nothing, with a fault, where the file is missing or wrong.
    [[nodiscard]] std::optional<YamlMap> open_map(const std::filesystem::path& file) const;
    [[nodiscard]] YamlContext context(const std::filesystem::path& file) const;
    // DIR/zh.md and so on, by language; a missing one is a missing translation.
    [[nodiscard]] std::array<std::optional<Page>, kLanguageCount>
    pages(const std::filesystem::path& dir) const;

    // Checks of single values that several files hold.
    [[nodiscard]] std::string accent(const std::optional<YamlValue>& value) const;
    [[nodiscard]] std::string icon(const std::optional<YamlValue>& value) const;
    [[nodiscard]] std::optional<int> year(const std::optional<YamlValue>& value) const;
    struct Coordinates {
        double latitude = 0;
        double longitude = 0;
    };
    [[nodiscard]] Coordinates coordinates(const std::optional<YamlValue>& value) const;
    [[nodiscard]] Figure figure(const YamlValue& value) const;

    // Checks a picture's file and adds it to the source; nothing where it cannot be used.
    [[nodiscard]] std::optional<std::size_t> add_picture(PictureSource picture) const;
};

void read_pack_file(SourceReader& reader);
void read_map(SourceReader& reader);
void read_icons(SourceReader& reader);
void read_scenes(SourceReader& reader);
void read_glance_file(SourceReader& reader);
void read_ui_texts(SourceReader& reader);
void read_halls(SourceReader& reader);
void read_exhibit(SourceReader& reader, const std::filesystem::path& dir, const Hall& hall);

} // namespace content
