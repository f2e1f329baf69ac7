#include "content/catalogue/catalogue.h"

#include "content/catalogue/integrity.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/pack_data.h"
#include "content/catalogue/read_exhibit.h"
#include "content/catalogue/row.h"

#include <algorithm>

namespace content {

struct Catalogue::Parts {
    std::filesystem::path file;
    Database database;
    PackData data;
    ExhibitReader exhibits;
};

namespace {

// A pack's own faults get its name and what to do; errors from the database have both already.
base::Error named(const base::Error& error, const std::filesystem::path& file)
{
    if (!error.what.starts_with("table "))
        return error;
    return {error.code,
            fmt::format("{}: is damaged ({}), build it again", file.string(), error.what)};
}

template <typename Map>
auto find_in(const Map& map, std::string_view key) -> const typename Map::mapped_type*
{
    const auto found = map.find(std::string(key));
    return found != map.end() ? &found->second : nullptr;
}

template <typename List>
auto find_by_id(const List& list, std::string_view id) -> const typename List::value_type*
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    return found != list.end() ? &*found : nullptr;
}

} // namespace

Catalogue::Catalogue(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

base::Result<Catalogue> Catalogue::open(const std::filesystem::path& file)
{
    TRY_SET(Database database, Database::open_pack(file));
    TRY(check_schema(database, file.string()));
    std::error_code ignored;
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, ignored));
    if (bytes <= kQuickCheckBytes)
        TRY(quick_check(database, file));
    base::Result<PackData> data = read_pack(database);
    if (!data)
        return tl::unexpected<base::Error>(named(data.error(), file));
    data->info.schema = kSchemaVersion;
    data->info.bytes = bytes;
    TRY_SET(ExhibitReader exhibits, ExhibitReader::prepare(database));
    return Catalogue(std::make_unique<Parts>(
        Parts{file, std::move(database), std::move(*data), std::move(exhibits)}));
}

const std::filesystem::path& Catalogue::file() const
{
    return m_parts->file;
}

const PackInfo& Catalogue::info() const
{
    return m_parts->data.info;
}

std::span<const Hall> Catalogue::halls() const
{
    return m_parts->data.halls;
}

const Hall* Catalogue::hall(std::string_view id) const
{
    return find_by_id(m_parts->data.halls, id);
}

std::span<const Card> Catalogue::cards() const
{
    return m_parts->data.cards;
}

const Card* Catalogue::card(const ExhibitId& id) const
{
    const std::size_t* at = find_in(m_parts->data.card_of_id, id.value);
    return at != nullptr ? &m_parts->data.cards[*at] : nullptr;
}

std::span<const Card> Catalogue::cards(std::string_view hall, std::string_view family) const
{
    std::string key(hall);
    if (!family.empty())
        key.append("/").append(family);
    const CardRun* run = find_in(m_parts->data.runs, key);
    return run != nullptr ? cards().subspan(run->first, run->count) : std::span<const Card>{};
}

std::span<const City> Catalogue::cities() const
{
    return m_parts->data.cities;
}

const City* Catalogue::city(std::string_view id) const
{
    return find_by_id(m_parts->data.cities, id);
}

const Glance& Catalogue::glance() const
{
    return m_parts->data.glance;
}

const Picture* Catalogue::picture(PictureId id) const
{
    return m_parts->data.picture(id);
}

const Scene* Catalogue::scene(std::string_view id) const
{
    return find_in(m_parts->data.scenes, id);
}

const Icon* Catalogue::icon(std::string_view name) const
{
    return find_in(m_parts->data.icons, name);
}

const Localised* Catalogue::ui_text(std::string_view key) const
{
    return find_in(m_parts->data.ui_texts, key);
}

base::Result<Exhibit> Catalogue::exhibit(const ExhibitId& id) const
{
    const std::size_t* at = find_in(m_parts->data.card_of_id, id.value);
    if (at == nullptr)
        return base::fail(base::ErrorCode::not_found,
                          fmt::format("{}: has no exhibit {}", m_parts->file.string(), id.value));
    base::Result<Exhibit> exhibit =
        m_parts->exhibits.read(m_parts->data.cards[*at], static_cast<std::int64_t>(*at));
    if (!exhibit)
        return tl::unexpected<base::Error>(named(exhibit.error(), m_parts->file));
    // A damaged pack may name what it does not hold: visitors see less, never an error.
    std::erase_if(exhibit->related,
                  [this](const ExhibitId& other) { return card(other) == nullptr; });
    std::erase_if(exhibit->media, [this](PictureId other) { return picture(other) == nullptr; });
    return exhibit;
}

base::Result<std::string> Catalogue::map_geojson() const
{
    TRY_SET(Statement rows, m_parts->database.prepare("SELECT geojson FROM geo"));
    std::string geojson;
    const base::Status status =
        each_row(rows, "geo", 1, [&](Row& row) { geojson = row.text(kMaxGeoJsonBytes); });
    if (!status)
        return tl::unexpected<base::Error>(named(status.error(), m_parts->file));
    return geojson;
}

sqlite3* Catalogue::connection() const
{
    return m_parts->database.handle();
}

} // namespace content
