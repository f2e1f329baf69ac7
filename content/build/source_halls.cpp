// Halls with their families, and the exhibits in the order visitors see them.
#include "content/build/source_reader.h"
#include "content/build/workers.h"
#include "content/catalogue/limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
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
    reader.check_id(dir);
    std::optional<YamlMap> map = reader.open_map(dir / "hall.yaml");
    if (!map) {
        reader.folder.tree->use_all_below(reader.folder.name(dir));
        return std::nullopt;
    }
    if (const auto order = map->require("order"))
        ordered.order = order->number(-1e6, 1e6);
    hall.accent = reader.accent(map->require("accent"));
    for (const YamlValue& value : reader.parts(*map, "families"))
        hall.families.push_back(read_family(reader, value, hall));
    map->finish();
    read_hall_pages(reader, dir, hall);
    return ordered;
}

// Halls in order, families in order, then by `order`, then by id.
void sort_exhibits(Source& source)
{
    using Position = std::tuple<std::size_t, std::size_t, double, std::string>;
    std::map<std::string, std::size_t> ranks; // of "hall" and "hall/family"
    for (const Hall& hall : source.halls) {
        ranks.emplace(hall.id, ranks.size());
        for (const Family& family : hall.families)
            ranks.emplace(hall.id + "/" + family.id, ranks.size());
    }
    std::vector<std::pair<Position, std::size_t>> order;
    for (std::size_t i = 0; i < source.exhibits.size(); ++i) {
        const ExhibitSource& one = source.exhibits[i];
        const Card& card = one.exhibit.card;
        const auto family = ranks.find(card.hall + "/" + card.family);
        order.push_back({{ranks[card.hall],
                          family != ranks.end() ? family->second : 0,
                          one.order,
                          card.id.value},
                         i});
    }
    std::sort(order.begin(), order.end());
    std::vector<ExhibitSource> sorted;
    sorted.reserve(order.size());
    for (const auto& [position, index] : order)
        sorted.push_back(std::move(source.exhibits[index]));
    source.exhibits = std::move(sorted);
}

struct ExhibitJob {
    std::filesystem::path dir;
    const Hall* hall = nullptr;
};

struct ReadExhibit {
    Findings findings;
    std::optional<ExhibitSource> read;
};

constexpr std::size_t kBatch = 512; // enough for all processors, little in memory

// In the order of the jobs, so that the same source gives the same numbers to its pictures.
void take_exhibits(SourceReader& reader, std::vector<ReadExhibit>& all)
{
    for (ReadExhibit& job : all) {
        reader.faults.append(job.findings.faults);
        reader.text_places.append(job.findings.text_places);
        const std::size_t first = reader.pictures.size();
        std::move(job.findings.pictures.begin(),
                  job.findings.pictures.end(),
                  std::back_inserter(reader.pictures));
        if (!job.read)
            continue;
        for (std::size_t& picture : job.read->pictures)
            picture += first;
        reader.source.exhibits.push_back(std::move(*job.read));
    }
}

void read_exhibits(SourceReader& reader, std::span<const ExhibitJob> jobs)
{
    for (std::size_t first = 0; first < jobs.size(); first += kBatch) {
        const auto batch = jobs.subspan(first, std::min(kBatch, jobs.size() - first));
        std::vector<ReadExhibit> all(batch.size());
        for_each_on_workers(batch.size(), 0, [&](std::size_t i) {
            all[i].read = read_exhibit(reader.into(all[i].findings), batch[i].dir, *batch[i].hall);
        });
        take_exhibits(reader, all);
    }
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
    reader.check_count({"halls", 0, {}}, halls.size(), kMaxHalls);
    std::vector<ExhibitJob> jobs;
    for (OrderedHall& one : halls) {
        reader.source.halls.push_back(one.hall);
        for (const auto& dir : reader.folder.folders(one.dir))
            jobs.push_back({dir, &one.hall});
    }
    reader.check_count({"halls", 0, {}}, jobs.size(), kMaxExhibits);
    read_exhibits(reader, jobs);
    reader.check_count({"halls", 0, {}}, reader.pictures.size(), kMaxPictures);
    sort_exhibits(reader.source);
}

} // namespace content
