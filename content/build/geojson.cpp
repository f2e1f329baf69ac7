#include "content/build/geojson.h"

#include "content/build/near_miss.h"
#include "content/catalogue/database.h"
#include "content/catalogue/limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace content {
namespace {

// Zhejiang with its islands and the sea around them, in degrees.
constexpr double kWest = 117.0;
constexpr double kEast = 124.0;
constexpr double kSouth = 26.0;
constexpr double kNorth = 32.5;

// SQLite's JSON functions read the text: a parser that is linked already.
class GeoJson {
public:
    GeoJson(const std::string& text, const Place& file, Faults& faults)
        : m_text(text)
        , m_file(file)
        , m_faults(faults)
    {
    }

    base::Status check(const std::vector<City>& cities);

private:
    [[nodiscard]] base::Result<Statement> ask(std::string_view sql) const;
    [[nodiscard]] Place place_of(const std::string& id) const;
    base::Status check_features(const std::vector<City>& cities);
    void check_feature(const Statement& row, const std::vector<std::string>& known);
    base::Status check_positions();

    const std::string& m_text;
    const Place& m_file;
    Faults& m_faults;
    Database m_database;
    std::set<std::string> m_seen;
};

base::Result<Statement> GeoJson::ask(std::string_view sql) const
{
    TRY_SET(Statement rows, m_database.prepare(sql));
    rows.bind(1, std::string_view(m_text));
    return rows;
}

Place GeoJson::place_of(const std::string& id) const
{
    const std::size_t at = m_text.find(fmt::format("\"{}\"", id));
    if (id.empty() || at == std::string::npos)
        return m_file;
    const auto end = m_text.begin() + static_cast<std::ptrdiff_t>(at);
    return m_file.at(1 + static_cast<int>(std::count(m_text.begin(), end, '\n')));
}

base::Status GeoJson::check(const std::vector<City>& cities)
{
    TRY_SET(m_database, Database::in_memory());
    TRY_SET(Statement valid,
            ask("SELECT json_valid(?1) AND json_extract(CASE WHEN json_valid(?1) THEN ?1 ELSE '{}' "
                "END, '$.type') IS 'FeatureCollection'"));
    TRY(valid.step());
    if (valid.integer(0) != 1) {
        m_faults.add(m_file, "no GeoJSON", "save it as a FeatureCollection, with strict JSON");
        return {};
    }
    TRY(check_features(cities));
    return check_positions();
}

base::Status GeoJson::check_features(const std::vector<City>& cities)
{
    std::vector<std::string> known;
    for (const City& city : cities)
        known.push_back(city.id);
    TRY_SET(Statement rows,
            ask("SELECT json_extract(value, '$.properties.id'), json_extract(value, "
                "'$.geometry.type') FROM json_each(?1, '$.features')"));
    for (std::size_t count = 0;; ++count) {
        TRY_SET(const bool more, rows.step());
        if (!more)
            break;
        if (count == kMaxCities) {
            m_faults.add(m_file, "too many features", fmt::format("keep at most {}", kMaxCities));
            return {};
        }
        check_feature(rows, known);
    }
    for (const std::string& id : known)
        if (!id.empty() && !m_seen.contains(id))
            m_faults.add(m_file, "no shape of the city " + id, "add a feature with properties.id");
    return {};
}

void GeoJson::check_feature(const Statement& row, const std::vector<std::string>& known)
{
    const std::string id(row.text(0));
    const std::string_view type = row.text(1);
    const Place place = place_of(id);
    if (id.empty())
        m_faults.add(place, "a feature without properties.id", "add the id of a city");
    else if (std::find(known.begin(), known.end(), id) == known.end()) {
        m_faults.add(place,
                     fmt::format("a shape of no city: {:.64}", id),
                     with_near_miss(id, known, "add the city to map/cities.yaml"));
        m_seen.insert(near_miss(id, known).value_or(id)); // one mistake, one fault
    } else if (!m_seen.insert(id).second)
        m_faults.add(place, "two shapes of the city " + id, "make them one MultiPolygon");
    if (type != "Polygon" && type != "MultiPolygon")
        m_faults.add(place,
                     fmt::format("the shape of {:.64} is no polygon", id.empty() ? "a city" : id),
                     "draw it as Polygon or MultiPolygon");
}

// A position is [longitude, latitude]: the leaves with keys 0 and 1.
base::Status GeoJson::check_positions()
{
    TRY_SET(Statement rows,
            ask("SELECT count(*), min(atom) FROM json_tree(?1, '$.features') WHERE atom NOT NULL "
                "AND path LIKE '%.coordinates[%' AND (type NOT IN ('integer', 'real') OR (key = 0 "
                "AND (atom < ?2 OR atom > ?3)) OR (key = 1 AND (atom < ?4 OR atom > ?5)))"));
    rows.bind(2, kWest);
    rows.bind(3, kEast);
    rows.bind(4, kSouth);
    rows.bind(5, kNorth);
    TRY(rows.step());
    if (rows.integer(0) > 0)
        m_faults.add(m_file,
                     fmt::format("{} numbers that are no position in Zhejiang, the first {:.40}",
                                 rows.integer(0),
                                 rows.text(1)),
                     "write [longitude, latitude], e.g. [120.10, 30.22]");
    return {};
}

} // namespace

void check_geojson(const std::string& text,
                   const Place& file,
                   const std::vector<City>& cities,
                   Faults& faults)
{
    const base::Status status = GeoJson(text, file, faults).check(cities);
    if (!status)
        faults.add(file, "no GeoJSON: " + status.error().what, "save it with strict JSON");
}

} // namespace content
