// One exhibit's folder: exhibit.yaml and a page in every language.
#include "content/build/near_miss.h"
#include "content/build/source_reader.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

class ExhibitFolder {
public:
    ExhibitFolder(const SourceReader& reader, const std::filesystem::path& dir, const Hall& hall)
        : m_reader(reader)
        , m_dir(dir)
        , m_hall(hall)
    {
    }

    [[nodiscard]] std::optional<ExhibitSource> read();

private:
    void read_facts(YamlMap& map);
    void read_place(YamlMap& map, Card& card);
    void read_family(YamlMap& map, Card& card);
    void read_recognition(YamlMap& map);
    void read_related(YamlMap& map);
    void note_unknown_exhibit(const YamlValue& value, const std::string& id) const;
    void read_pictures(YamlMap& map);
    bool add_picture(const YamlValue& file, YamlMap& map, std::string_view prefix);
    void read_step_marks(YamlMap& map);
    void take_pages(const Pages& pages);
    void take_steps(const Pages& pages);
    [[nodiscard]] Place page_place(Language language, int line) const;

    const SourceReader& m_reader;
    std::filesystem::path m_dir;
    const Hall& m_hall;
    ExhibitSource m_source;
    std::optional<YamlValue> m_steps; // pictograms
    std::optional<YamlValue> m_stations;
    std::optional<YamlValue> m_numbers;
};

Place ExhibitFolder::page_place(Language language, int line) const
{
    return m_reader.folder.place(m_dir / fmt::format("{}.md", short_tag(language)))
        .at(line)
        .in(language);
}

std::optional<ExhibitSource> ExhibitFolder::read()
{
    Card& card = m_source.exhibit.card;
    card.id.value = m_dir.filename().string();
    card.hall = m_hall.id;
    m_source.place = m_reader.folder.place(m_dir);
    m_reader.check_id(m_dir);
    std::optional<YamlMap> map = m_reader.open_map(m_dir / "exhibit.yaml");
    if (!map) {
        m_reader.folder.tree->use_all_below(m_reader.folder.name(m_dir));
        return std::nullopt;
    }
    read_facts(*map);
    read_pictures(*map);
    read_step_marks(*map);
    map->finish();
    const Pages pages = m_reader.pages(m_dir);
    take_pages(pages);
    check_translations(m_reader, m_dir, pages);
    if (m_numbers)
        check_numbers(m_reader, m_dir, m_source.exhibit, m_numbers->list(), pages);
    return std::move(m_source);
}

void ExhibitFolder::read_facts(YamlMap& map)
{
    Exhibit& exhibit = m_source.exhibit;
    if (const auto order = map.require("order"))
        m_source.order = order->number(-1e6, 1e6);
    read_family(map, exhibit.card);
    read_place(map, exhibit.card);
    m_source.pinyin = map.text("pinyin");
    exhibit.place = map.localised("place");
    exhibit.card.year_from = m_reader.year(map.get("year"));
    if (const auto about = map.get("year_about"))
        exhibit.card.year_about = about->flag();
    exhibit.era = map.localised("era");
    read_recognition(map);
    for (const YamlValue& value : m_reader.parts(map, "figures"))
        exhibit.figures.push_back(m_reader.figure(value));
    read_related(map);
    m_numbers = map.get("numbers");
}

void ExhibitFolder::read_family(YamlMap& map, Card& card)
{
    const auto family = map.get("family");
    card.family = family ? family->id() : "";
    const auto& families = m_hall.families;
    const auto its = std::find_if(
        families.begin(), families.end(), [&](const Family& one) { return one.id == card.family; });
    std::vector<std::string> known;
    for (const Family& one : families)
        known.push_back(one.id);
    if (family && its == families.end() && !card.family.empty())
        family->fault(fmt::format("no such family in {}: {}", m_hall.id, card.family),
                      with_near_miss(card.family, known, "use an id of its hall.yaml"));
    else if (!family && !families.empty())
        m_reader.faults.add(
            map.place(), "missing key: family", "use an id of the hall's hall.yaml");
    card.accent = m_reader.accent(map.get("accent"));
    if (card.accent.empty())
        card.accent = its != families.end() ? its->accent : m_hall.accent;
}

void ExhibitFolder::read_place(YamlMap& map, Card& card)
{
    if (const auto city = map.get("city")) {
        card.city = city->id();
        const auto& cities = m_reader.source.cities;
        std::vector<std::string> known;
        for (const City& one : cities)
            known.push_back(one.id);
        if (!card.city.empty() && std::find(known.begin(), known.end(), card.city) == known.end())
            city->fault("no such city: " + card.city,
                        with_near_miss(card.city, known, "use an id of map/cities.yaml"));
    }
    const auto at = m_reader.coordinates(map.get("coordinates"));
    card.latitude = at.latitude;
    card.longitude = at.longitude;
}

void ExhibitFolder::read_recognition(YamlMap& map)
{
    for (const YamlValue& value : m_reader.parts(map, "recognition")) {
        YamlMap one = value.map();
        Recognition& recognition = m_source.exhibit.recognition.emplace_back();
        if (const auto kind = one.require("kind")) {
            const auto parsed = parse_recognition(kind->text());
            recognition.kind = parsed.value_or(RecognitionKind::other);
            if (!parsed)
                kind->fault("unknown kind: " + kind->text(),
                            with_near_miss(kind->text(),
                                           {"unesco",
                                            "national_heritage",
                                            "provincial_heritage",
                                            "geographical_indication",
                                            "other"},
                                           "use unesco national_heritage provincial_heritage "
                                           "geographical_indication other"));
        }
        recognition.year = m_reader.year(one.get("year"));
        if (const auto name = one.require("name"))
            recognition.name = name->localised();
        one.finish();
    }
}

void ExhibitFolder::read_related(YamlMap& map)
{
    std::set<std::string> seen;
    for (const YamlValue& value : m_reader.parts(map, "related")) {
        const std::string id = value.id();
        if (id.empty())
            continue;
        if (id == m_source.exhibit.card.id.value)
            value.fault("related to itself", "name another exhibit");
        else if (!m_reader.exhibit_ids.contains(id))
            note_unknown_exhibit(value, id);
        else if (!seen.insert(id).second)
            value.fault("related twice: " + id, "keep one of them");
        else
            m_source.exhibit.related.push_back({id});
    }
}

void ExhibitFolder::note_unknown_exhibit(const YamlValue& value, const std::string& id) const
{
    std::vector<std::string> known;
    if (m_reader.exhibit_ids.size() <= kMostCandidates)
        for (const auto& [other, dir] : m_reader.exhibit_ids)
            known.push_back(other);
    value.fault("no such exhibit: " + id,
                with_near_miss(id, known, "use the name of an exhibit's folder"));
}

bool ExhibitFolder::add_picture(const YamlValue& file, YamlMap& map, std::string_view prefix)
{
    const auto key = [&](std::string_view name) { return fmt::format("{}{}", prefix, name); };
    PictureSource picture;
    picture.place = file.place();
    picture.use = prefix.empty() ? PictureUse::medium : PictureUse::exhibit;
    const std::string name = file.text();
    const auto alt = map.get(key("alt"));
    if (alt)
        picture.alt = alt->localised();
    else
        file.fault("missing alt text",
                   fmt::format("add {}: with what one sees on the picture", key("alt")));
    const std::string credit = map.text(key("credit"));
    const std::string licence = map.text(key("licence"));
    picture.credit = credit.empty() ? m_reader.source.credit : credit;
    picture.licence = licence.empty() ? m_reader.source.licence : licence;
    if (picture.credit.empty())
        file.fault("missing credit",
                   fmt::format("add {}: here, or credit: to pack.yaml", key("credit")));
    if (picture.licence.empty())
        file.fault("missing licence",
                   fmt::format("add {}: here, or licence: to pack.yaml", key("licence")));
    if (name.empty() || name.find('/') != std::string::npos || name.starts_with('.')) {
        file.fault("bad file name: " + name,
                   "put the file into the exhibit's folder and write its name");
        return false;
    }
    picture.file = m_dir / name;
    const auto index = m_reader.add_picture(std::move(picture));
    if (index)
        m_source.pictures.push_back(*index);
    return index.has_value();
}

void ExhibitFolder::read_pictures(YamlMap& map)
{
    if (const auto art = map.get("art"))
        m_source.has_art = add_picture(*art, map, "art_");
    std::set<std::string> seen;
    for (const YamlValue& value : m_reader.parts(map, "media")) {
        YamlMap one = value.map();
        if (const auto file = one.require("file")) {
            if (!seen.insert(file->text()).second)
                file->fault("a picture twice: " + file->text(), "keep one of them");
            add_picture(*file, one, "");
        } else {
            for (const std::string_view key : {"alt", "credit", "licence"})
                static_cast<void>(one.get(key));
        }
        one.finish();
    }
}

void ExhibitFolder::read_step_marks(YamlMap& map)
{
    m_steps = map.get("steps");
    m_stations = map.get("stations");
}

void ExhibitFolder::take_pages(const Pages& pages)
{
    Exhibit& exhibit = m_source.exhibit;
    for (const Language language : m_reader.folder.languages)
        if (const auto& page = pages[static_cast<std::size_t>(language)]) {
            exhibit.card.title.get(language) = page->title;
            exhibit.subtitle.get(language) = page->subtitle;
            exhibit.story[static_cast<std::size_t>(language)] = page->sections;
        }
    take_steps(pages);
}

void ExhibitFolder::take_steps(const Pages& pages)
{
    std::vector<Step>& steps = m_source.exhibit.steps;
    std::optional<Language> first;
    for (const Language language : m_reader.folder.languages) {
        const auto& page = pages[static_cast<std::size_t>(language)];
        if (!page)
            continue;
        if (!first) {
            first = language;
            steps.resize(page->steps.size());
        }
        if (page->steps.size() != steps.size())
            m_reader.faults.add(page_place(language, page->steps_line),
                                fmt::format("{} making steps, but {} in {}.md",
                                            page->steps.size(),
                                            steps.size(),
                                            short_tag(*first)),
                                "write the same steps in every language");
        for (std::size_t i = 0; i < std::min(steps.size(), page->steps.size()); ++i) {
            steps[i].name.get(language) = page->steps[i].name;
            steps[i].text.get(language) = page->steps[i].text;
        }
    }
    const auto marks = [&](const std::optional<YamlValue>& list, std::string_view what) {
        std::vector<YamlValue> values = list ? list->list() : std::vector<YamlValue>{};
        if (list && values.size() != steps.size())
            list->fault(fmt::format("{} {} for {} making steps", values.size(), what, steps.size()),
                        "write one for each step");
        values.resize(std::min(values.size(), steps.size()),
                      values.empty() ? *list : values.front());
        return values;
    };
    std::size_t at = 0;
    if (m_steps)
        for (const YamlValue& value : marks(m_steps, "pictograms"))
            steps[at++].pictogram = value.text() == "-" ? "" : m_reader.icon(value);
    at = 0;
    std::set<std::string> seen;
    if (m_stations)
        for (const YamlValue& value : marks(m_stations, "stations")) {
            steps[at].station = value.id();
            if (!seen.insert(steps[at++].station).second)
                value.fault("a station twice", "give it an id of its own");
        }
    if (steps.size() > kMaxPartsOfExhibit)
        m_reader.faults.add(
            m_source.place, "too many making steps", fmt::format("keep {}", kMaxPartsOfExhibit));
}

} // namespace

std::optional<ExhibitSource>
read_exhibit(const SourceReader& reader, const std::filesystem::path& dir, const Hall& hall)
{
    return ExhibitFolder(reader, dir, hall).read();
}

} // namespace content
