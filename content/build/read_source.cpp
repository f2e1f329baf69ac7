#include "content/build/read_source.h"

#include "content/build/glossary.h"
#include "content/build/near_miss.h"
#include "content/build/source_reader.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/names.h"
#include "platform/base/file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace content {
namespace {

constexpr std::size_t kMaxSourceTextBytes = 1U << 20;
constexpr int kFirstYear = -10'000;
constexpr int kLastYear = 9'999;

// The accents of the theme: see the design's tokens.
constexpr std::array<std::string_view, 11> kAccents{"silk",
                                                    "tea",
                                                    "ceramics",
                                                    "makers",
                                                    "carving",
                                                    "studio",
                                                    "flavours",
                                                    "medicine",
                                                    "folk",
                                                    "robots",
                                                    "factory"};

int this_year()
{
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<int>(std::chrono::year_month_day(today).year());
}

// An exhibit may refer to one of a hall that is read after it.
std::map<std::string, std::string> find_exhibits(const SourceFolder& folder, Faults& faults)
{
    std::map<std::string, std::string> ids;
    for (const auto& hall : folder.folders(folder.root / "halls"))
        for (const auto& dir : folder.folders(hall)) {
            const auto [known, fresh] = ids.emplace(dir.filename().string(), folder.name(dir));
            if (!fresh)
                faults.add(folder.place(dir),
                           fmt::format("the id is taken by {}", known->second),
                           "give the folder another name");
        }
    return ids;
}

} // namespace

YamlContext SourceReader::context(const std::filesystem::path& file) const
{
    return {folder.place(file), folder.languages, &faults, &text_places};
}

std::optional<YamlMap> SourceReader::open_map(const std::filesystem::path& file) const
{
    const auto text = read_source_text(folder, file, kMaxSourceTextBytes, faults);
    return text ? YamlMap::parse(*text, context(file)) : std::nullopt;
}

void SourceReader::check_count(const Place& place, std::size_t count, std::size_t most) const
{
    if (count > most)
        faults.add(place,
                   fmt::format("{} of them are more than a pack may hold", count),
                   fmt::format("keep at most {}", most));
}

std::vector<YamlValue> SourceReader::parts(YamlMap& map, std::string_view key) const
{
    const std::optional<YamlValue> value = map.get(key);
    if (!value)
        return {};
    std::vector<YamlValue> all = value->list();
    check_count(value->place(), all.size(), kMaxPartsOfExhibit);
    if (all.size() > kMaxPartsOfExhibit)
        all.erase(all.begin() + kMaxPartsOfExhibit, all.end());
    return all;
}

void SourceReader::check_id(const std::filesystem::path& dir) const
{
    const std::string id = dir.filename().string();
    const std::string meant = id_like(id);
    if (!is_id(id))
        faults.add(folder.place(dir),
                   "bad id: " + id,
                   (meant.empty() ? "" : fmt::format("rename it to {}: ", meant)) +
                       "lower-case letters, digits and single hyphens, at most 64");
}

Pages SourceReader::pages(const std::filesystem::path& dir) const
{
    Pages all;
    std::optional<Language> with_subtitle;
    const auto file_of = [&](Language language) {
        return dir / fmt::format("{}.md", short_tag(language));
    };
    if (std::none_of(folder.languages.begin(), folder.languages.end(), [&](Language language) {
            return folder.has(file_of(language));
        })) {
        faults.add(folder.place(dir),
                   "no page in any language",
                   fmt::format("write {}.md", short_tag(folder.languages.front())));
        return all;
    }
    for (const Language language : folder.languages) {
        const std::filesystem::path file = file_of(language);
        if (!folder.has(file)) {
            faults.add_missing_translation(
                folder.place(file).in(language), "missing translation", "write the file");
            continue;
        }
        const auto text = read_source_text(folder, file, kMaxSourceTextBytes, faults);
        auto& page = all[static_cast<std::size_t>(language)];
        if (text)
            page = parse_page(*text, folder.place(file), language, faults);
        for (const PageText& one : page ? page->texts : std::vector<PageText>{})
            text_places.add(language, one.text, folder.place(file).at(one.line));
        if (page && !page->subtitle.empty() && !with_subtitle)
            with_subtitle = language;
    }
    for (const Language language : folder.languages)
        if (const auto& page = all[static_cast<std::size_t>(language)];
            page && page->subtitle.empty() && with_subtitle)
            faults.add_missing_translation(
                folder.place(dir / fmt::format("{}.md", short_tag(language))).at(1).in(language),
                "missing translation: subtitle",
                "add it to the front matter");
    return all;
}

std::string SourceReader::accent(const std::optional<YamlValue>& value) const
{
    std::string name = value ? value->id() : "";
    if (!name.empty() && std::find(kAccents.begin(), kAccents.end(), name) == kAccents.end())
        value->fault("no such accent: " + name,
                     with_near_miss(name,
                                    {kAccents.begin(), kAccents.end()},
                                    fmt::format("use one of: {}", fmt::join(kAccents, " "))));
    return name;
}

std::string SourceReader::icon(const std::optional<YamlValue>& value) const
{
    std::string name = value ? value->id() : "";
    if (name.empty() || source.icons.contains(name))
        return name;
    std::vector<std::string> known;
    for (const auto& [icon, drawn] : source.icons)
        known.push_back(icon);
    value->fault(
        "no such icon: " + name,
        with_near_miss(name, known, fmt::format("draw icons/{0}.svg or pictograms/{0}.svg", name)));
    return name;
}

std::optional<int> SourceReader::year(const std::optional<YamlValue>& value) const
{
    if (!value)
        return std::nullopt;
    const int year = value->integer(kFirstYear, kLastYear);
    if (year > present_year)
        value->fault(fmt::format("the year {} has not come yet", year),
                     "write the year it happened");
    return year;
}

SourceReader::Coordinates SourceReader::coordinates(const std::optional<YamlValue>& value) const
{
    if (!value)
        return {};
    const std::vector<YamlValue> pair = value->list();
    if (pair.size() != 2) {
        value->fault("coordinates are two numbers", "write [latitude, longitude]");
        return {};
    }
    const Coordinates at{pair[0].number(-180, 180), pair[1].number(-180, 180)};
    // Zhejiang with its islands lies within these degrees.
    if (at.latitude < 27.0 || at.latitude > 31.3 || at.longitude < 118.0 || at.longitude > 123.0)
        value->fault("the coordinates are outside Zhejiang",
                     "write [latitude, longitude], e.g. [30.22, 120.10]");
    return at;
}

Figure SourceReader::figure(const YamlValue& value) const
{
    YamlMap map = value.map();
    Figure figure;
    if (const auto shown = map.require("value"))
        figure.value = shown->localised();
    figure.unit = map.localised("unit");
    if (const auto label = map.require("label"))
        figure.label = label->localised();
    figure.as_of = year(map.get("as_of"));
    map.finish();
    return figure;
}

Source read_source(const std::filesystem::path& root, Faults& faults)
{
    Source source;
    std::error_code ignored;
    if (!std::filesystem::is_directory(root, ignored)) {
        faults.add(
            {root.string(), 0, {}}, "no such folder", "give the folder that holds pack.yaml");
        return source;
    }
    SourceFolder folder{root};
    folder.tree = std::make_shared<SourceTree>(SourceTree::scan(root, faults));
    const auto ids = find_exhibits(folder, faults);
    SourceReader reader{
        folder, source, faults, source.text_places, source.pictures, ids, this_year()};
    read_pack_file(reader);
    read_map(reader);
    read_icons(reader);
    read_scenes(reader);
    read_glance_file(reader);
    read_ui_texts(reader);
    read_halls(reader);
    check_glossary(reader);
    source.text_places.sort();
    note_unused_files(folder, faults);
    return source;
}

} // namespace content
