// Map, icons, the pavilion's figures and the interface texts.
#include "content/build/geojson.h"
#include "content/build/icon.h"
#include "content/build/near_miss.h"
#include "content/build/po.h"
#include "content/build/source_reader.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace content {
namespace {

void add_city(SourceReader& reader, const YamlValue& value)
{
    YamlMap map = value.map();
    City city;
    if (const auto id = map.require("id"))
        city.id = id->id();
    if (const auto name = map.require("name"))
        city.name = name->localised();
    city.fact = map.localised("fact");
    const auto at = reader.coordinates(map.require("coordinates"));
    city.latitude = at.latitude;
    city.longitude = at.longitude;
    map.finish();
    const auto& cities = reader.source.cities;
    if (std::any_of(
            cities.begin(), cities.end(), [&](const City& one) { return one.id == city.id; }))
        return city.id.empty() ? void() : value.fault("city twice: " + city.id, "keep one of them");
    reader.source.cities.push_back(std::move(city));
}

// A key of the interface in all languages, while the PO files are put together.
struct UiKey {
    Localised text;
    std::map<Language, PoText> in;
};

std::string shown(const std::set<std::string>& arguments)
{
    return arguments.empty() ? "none" : fmt::format("{}", fmt::join(arguments, ", "));
}

void check_ui_key(SourceReader& reader,
                  const std::string& key,
                  const UiKey& ui,
                  const std::set<Language>& present,
                  const std::vector<std::string>& shared_keys)
{
    const auto place = [&](Language language, int line) {
        const auto file = reader.folder.root / "ui" / fmt::format("{}.po", short_tag(language));
        return reader.folder.place(file).at(line).in(language);
    };
    const auto& [first, first_text] = *ui.in.begin();
    if (ui.in.size() == 1 && present.size() > 1) {
        reader.faults.add(place(first, first_text.line),
                          "unused key: " + key,
                          with_near_miss(key, shared_keys, "no other language has it: remove it"));
        return;
    }
    for (const Language language : present)
        if (!ui.in.contains(language))
            reader.faults.add_missing_translation(
                place(language, 0), "missing translation: " + key, "add the msgid");
    for (const auto& [language, text] : ui.in)
        if (text.arguments && first_text.arguments && *text.arguments != *first_text.arguments)
            reader.faults.add(place(language, text.line),
                              fmt::format("{} has other arguments ({}) than {} ({})",
                                          key,
                                          shown(*text.arguments),
                                          short_tag(first),
                                          shown(*first_text.arguments)),
                              "use the same {names} in all languages");
}

} // namespace

void read_map(SourceReader& reader)
{
    const auto cities = reader.folder.root / "map" / "cities.yaml";
    const auto geojson = reader.folder.root / "map" / "zhejiang.geo.json";
    if (!reader.folder.has(cities) && !reader.folder.has(geojson))
        return;
    if (const auto text = read_source_text(reader.folder, cities, 1U << 20, reader.faults))
        if (const auto root = parse_yaml(*text, reader.context(cities)))
            for (const YamlValue& value : root->list())
                add_city(reader, value);
    if (auto text = read_source_text(reader.folder, geojson, kMaxGeoJsonBytes, reader.faults)) {
        reader.source.geojson = std::move(*text);
        check_geojson(reader.source.geojson,
                      reader.folder.place(geojson),
                      reader.source.cities,
                      reader.faults);
    }
}

void read_icons(SourceReader& reader)
{
    for (const std::string_view dir : {"icons", "pictograms"})
        for (const auto& file : reader.folder.files(reader.folder.root / dir)) {
            if (file.extension() != ".svg")
                continue;
            const std::string name = file.stem().string();
            const Place place = reader.folder.place(file);
            if (!is_id(name))
                reader.faults.add(
                    place,
                    "bad id: " + name,
                    fmt::format(
                        "rename it to {}.svg: lower-case letters, digits and single hyphens",
                        id_like(name)));
            if (reader.source.icons.contains(name))
                reader.faults.add(place, "an icon has the same name", "give the file another name");
            if (const auto text = read_source_text(reader.folder, file, 1U << 20, reader.faults))
                reader.source.icons.emplace(name, read_icon(*text, place, reader.faults));
        }
    reader.check_count({"icons", 0, {}}, reader.source.icons.size(), kMaxIcons);
}

void read_glance_file(SourceReader& reader)
{
    const auto file = reader.folder.root / "glance.yaml";
    if (!reader.folder.has(file))
        return;
    std::optional<YamlMap> map = reader.open_map(file);
    if (!map)
        return;
    Glance& glance = reader.source.glance;
    if (const auto title = map->require("title"))
        glance.title = title->localised();
    glance.subtitle = map->localised("subtitle");
    glance.caption = map->localised("caption");
    double sum = 0;
    const auto shares = map->get("shares");
    for (const YamlValue& value : reader.parts(*map, "shares")) {
        YamlMap one = value.map();
        Share& share = glance.shares.emplace_back();
        share.accent = reader.accent(one.require("accent"));
        if (const auto percent = one.require("percent"))
            share.percent = percent->number(0, 100);
        if (const auto label = one.require("label"))
            share.label = label->localised();
        one.finish();
        sum += share.percent;
    }
    if (!glance.shares.empty() && std::abs(sum - 100) > 0.05)
        shares->fault(fmt::format("the shares add up to {:.1f}", sum), "make them 100");
    for (const YamlValue& value : reader.parts(*map, "figures"))
        glance.figures.push_back(reader.figure(value));
    map->finish();
}

void read_ui_texts(SourceReader& reader)
{
    std::map<std::string, UiKey> keys;
    std::set<Language> present;
    for (const Language language : reader.folder.languages) {
        const auto file = reader.folder.root / "ui" / fmt::format("{}.po", short_tag(language));
        const Place place = reader.folder.place(file);
        if (!reader.folder.has(file)) {
            reader.faults.add_missing_translation(
                place.in(language), "missing translation", "write the file");
            continue;
        }
        const auto text = read_source_text(reader.folder, file, 1U << 20, reader.faults);
        auto texts = text ? parse_po(file, *text, place, language, reader.faults) : std::nullopt;
        if (!texts)
            continue;
        present.insert(language);
        for (PoText& one : *texts) {
            UiKey& key = keys[one.key];
            key.text.get(language) = one.text;
            reader.text_places.add(language, one.text, place.at(one.line));
            key.in.emplace(language, std::move(one));
        }
    }
    std::vector<std::string> shared;
    for (const auto& [key, ui] : keys)
        if (ui.in.size() > 1)
            shared.push_back(key);
    reader.check_count({"ui", 0, {}}, keys.size(), kMaxUiTexts);
    for (auto& [key, ui] : keys) {
        check_ui_key(reader, key, ui, present, shared);
        reader.source.ui_texts.emplace(key, std::move(ui.text));
    }
}

} // namespace content
