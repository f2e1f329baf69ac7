#include "content/author/outline.h"

#include "content/build/yaml.h"

#include <algorithm>

namespace content {
namespace {

constexpr std::size_t kMaxTextBytesOfFile = 1U << 20;

std::optional<YamlMap>
open_map(const SourceFolder& folder, const std::filesystem::path& file, Faults& faults)
{
    const auto text = read_source_text(folder, file, kMaxTextBytesOfFile, faults);
    if (!text)
        return std::nullopt;
    return YamlMap::parse(*text, YamlContext{folder.place(file), folder.languages, &faults});
}

bool is_there(const std::filesystem::path& file)
{
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

std::set<std::string> ids_of_items(const std::vector<YamlValue>& items)
{
    std::set<std::string> ids;
    for (const YamlValue& item : items)
        if (item.is_map()) {
            YamlMap map = item.map();
            ids.insert(map.id("id"));
        }
    return ids;
}

} // namespace

PackOutline read_outline(const std::filesystem::path& root, Faults& faults)
{
    PackOutline outline;
    outline.folder.root = root;
    std::error_code ignored;
    if (!std::filesystem::is_directory(root, ignored)) {
        faults.add(
            {root.string(), 0, {}}, "no such folder", "give the folder that holds pack.yaml");
        return outline;
    }
    std::optional<YamlMap> pack = open_map(outline.folder, root / "pack.yaml", faults);
    if (!pack)
        return outline;
    outline.id = pack->text("id");
    outline.version = pack->text("version");
    outline.has_credit = !pack->text("credit").empty();
    outline.has_licence = !pack->text("licence").empty();
    std::vector<Language> languages;
    for (const YamlValue& value : pack->list("languages"))
        if (const auto language = parse_language(value.text()))
            if (std::find(languages.begin(), languages.end(), *language) == languages.end())
                languages.push_back(*language);
    if (languages.empty())
        faults.add(outline.folder.place(root / "pack.yaml"), "no language", "add languages: [zh]");
    else
        outline.folder.languages = std::move(languages);
    return outline;
}

CatalogueOutline read_catalogue_outline(const SourceFolder& folder, Faults& faults)
{
    CatalogueOutline outline;
    for (const auto& hall : folder.folders(folder.root / "halls")) {
        const std::string id = hall.filename().string();
        HallOutline& one = outline.halls[id];
        if (is_there(hall / "hall.yaml"))
            if (auto map = open_map(folder, hall / "hall.yaml", faults))
                one.families = ids_of_items(map->list("families"));
        for (const auto& exhibit : folder.folders(hall))
            outline.exhibits.emplace(exhibit.filename().string(), id);
    }
    const auto cities = folder.root / "map" / "cities.yaml";
    if (is_there(cities))
        if (const auto text = read_source_text(folder, cities, kMaxTextBytesOfFile, faults))
            if (const auto list =
                    parse_yaml(*text, YamlContext{folder.place(cities), folder.languages, &faults}))
                outline.cities = ids_of_items(list->list());
    for (const char* icons : {"icons", "pictograms"})
        for (const auto& file : folder.files(folder.root / icons))
            if (file.extension() == ".svg")
                outline.icons.insert(file.stem().string());
    return outline;
}

} // namespace content
