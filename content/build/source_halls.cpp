// Halls with their families, and the exhibits in the order visitors see them.
#include "content/build/source_reader.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace content {
namespace {

Family read_family(const SourceReader& reader, const YamlValue& value, const Hall& hall)
{
    YamlMap map = value.map();
    Family family;
    if (const auto id = map.require("id"))
        family.id = id->id();
    family.accent = reader.accent(map.get("accent"));
    if (family.accent.empty())
        family.accent = hall.accent;
    family.icon = reader.icon(map.get("icon"));
    if (const auto name = map.require("name"))
        family.name = name->localised();
    family.line = map.localised("line");
    map.finish();
    const auto& others = hall.families;
    if (std::any_of(
            others.begin(), others.end(), [&](const Family& one) { return one.id == family.id; }))
        value.fault("family twice: " + family.id, "keep one of them");
    return family;
}

void read_hall_pages(const SourceReader& reader, const std::filesystem::path& dir, Hall& hall)
{
    const auto pages = reader.pages(dir);
    for (const Language language : reader.folder.languages)
        if (const auto& page = pages[static_cast<std::size_t>(language)]) {
            hall.title.get(language) = page->title;
            hall.subtitle.get(language) = page->subtitle;
        }
}

struct OrderedHall {
    double order = 0;
    Hall hall;
    std::filesystem::path dir;
};

std::optional<OrderedHall> read_hall(const SourceReader& reader, const std::filesystem::path& dir)
{
    OrderedHall ordered;
    ordered.dir = dir;
    Hall& hall = ordered.hall;
    hall.id = dir.filename().string();
    if (!is_id(hall.id))
        reader.faults.add(reader.folder.place(dir),
                          "bad id: " + hall.id,
                          "use lower-case letters, digits and single hyphens");
    std::optional<YamlMap> map = reader.open_map(dir / "hall.yaml");
    if (!map)
        return std::nullopt;
    if (const auto order = map->require("order"))
        ordered.order = order->number(-1e6, 1e6);
    hall.accent = reader.accent(map->require("accent"));
    for (const YamlValue& value : map->list("families"))
        hall.families.push_back(read_family(reader, value, hall));
    map->finish();
    read_hall_pages(reader, dir, hall);
    return ordered;
}

// Halls in order, families in order, then by `order`, then by id.
void sort_exhibits(Source& source)
{
    const auto place_of = [&](const ExhibitSource& one) {
        const Card& card = one.exhibit.card;
        const auto hall = std::find_if(source.halls.begin(),
                                       source.halls.end(),
                                       [&](const Hall& h) { return h.id == card.hall; });
        std::ptrdiff_t family = 0;
        if (hall != source.halls.end()) {
            const auto its = std::find_if(hall->families.begin(),
                                          hall->families.end(),
                                          [&](const Family& f) { return f.id == card.family; });
            family = its - hall->families.begin();
        }
        return std::tuple(hall - source.halls.begin(), family, one.order, card.id.value);
    };
    std::sort(source.exhibits.begin(), source.exhibits.end(), [&](const auto& a, const auto& b) {
        return place_of(a) < place_of(b);
    });
}

} // namespace

void read_halls(SourceReader& reader)
{
    std::vector<OrderedHall> halls;
    for (const auto& dir : reader.folder.folders(reader.folder.root / "halls"))
        if (auto hall = read_hall(reader, dir))
            halls.push_back(std::move(*hall));
    std::sort(halls.begin(), halls.end(), [](const OrderedHall& a, const OrderedHall& b) {
        return std::tie(a.order, a.hall.id) < std::tie(b.order, b.hall.id);
    });
    if (halls.empty())
        reader.faults.add({"halls", 0, {}}, "no hall", "add halls/NAME/hall.yaml");
    for (OrderedHall& one : halls) {
        reader.source.halls.push_back(one.hall);
        for (const auto& dir : reader.folder.folders(one.dir))
            read_exhibit(reader, dir, one.hall);
    }
    sort_exhibits(reader.source);
    if (reader.source.exhibits.size() > kMaxExhibits)
        reader.faults.add(
            {"halls", 0, {}}, "too many exhibits", fmt::format("keep at most {}", kMaxExhibits));
}

} // namespace content
