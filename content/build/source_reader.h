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

using Pages = std::array<std::optional<Page>, kLanguageCount>;

// Where a reader puts what it finds. Exhibits are read on several threads, each into its own.
struct Findings {
    Faults faults;
    TextPlaces text_places;
    std::vector<PictureSource> pictures;
};

struct SourceReader {
    SourceFolder& folder;
    Source& source; // while exhibits are read, nobody writes to it
    Faults& faults;
    TextPlaces& text_places;
    std::vector<PictureSource>& pictures;
    // Of all halls, known before the first exhibit is read: id -> folder.
    const std::map<std::string, std::string>& exhibit_ids;
    int present_year = 0;

    // The same for another thread, or for faults that may be dropped.
    [[nodiscard]] SourceReader into(Findings& findings) const
    {
        return {folder,
                source,
                findings.faults,
                findings.text_places,
                findings.pictures,
                exhibit_ids,
                present_year};
    }

    // Nothing, with a fault, where the file is missing or wrong.
    [[nodiscard]] std::optional<YamlMap> open_map(const std::filesystem::path& file) const;
    [[nodiscard]] YamlContext context(const std::filesystem::path& file) const;
    // DIR/zh.md and so on, by language; a missing one is a missing translation, and so is a
    // subtitle that only another language has.
    [[nodiscard]] Pages pages(const std::filesystem::path& dir) const;
    // Notes more than a pack may hold.
    void check_count(const Place& place, std::size_t count, std::size_t most) const;
    // At most kMaxPartsOfExhibit.
    [[nodiscard]] std::vector<YamlValue> parts(YamlMap& map, std::string_view key) const;
    // Notes an id of a folder that is none.
    void check_id(const std::filesystem::path& dir) const;

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
// Notes the files that no reader has used. Call last.
void note_unused_files(const SourceFolder& folder, Faults& faults);
// Pictures are numbered as in reader.pictures. Nothing: exhibit.yaml cannot be read.
[[nodiscard]] std::optional<ExhibitSource>
read_exhibit(const SourceReader& reader, const std::filesystem::path& dir, const Hall& hall);

// What one language of a page has, all must have in their own words: notes stories that are
// missing, and texts of a sentence or more that are the same in two languages.
void check_translations(const SourceReader& reader,
                        const std::filesystem::path& dir,
                        const Pages& pages);
// `numbers` of exhibit.yaml against the texts of its pages: see content/FORMAT.md.
void check_numbers(const SourceReader& reader,
                   const std::filesystem::path& dir,
                   const Exhibit& exhibit,
                   const std::vector<YamlValue>& numbers,
                   const Pages& pages);

} // namespace content
