#include "content/catalogue/schema.h"

#include "content/catalogue/language.h"
#include "content/search/search_schema.h"
#include "content/search/tokenizer.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace content {
namespace {

// `{name}` stands for four columns, one a language. Pictures come last, so that all the rest of a
// file lies together.
constexpr std::string_view kTables = R"sql(
CREATE TABLE info(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE language(ordinal INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE);
CREATE TABLE ui_text(key TEXT PRIMARY KEY, {text}) WITHOUT ROWID;
CREATE TABLE city(ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, latitude REAL NOT NULL, longitude REAL NOT NULL,
    {name}, {fact});
CREATE TABLE hall(ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, accent TEXT NOT NULL, {title}, {subtitle});
CREATE TABLE family(ordinal INTEGER PRIMARY KEY, hall TEXT NOT NULL, id TEXT NOT NULL, accent TEXT NOT NULL,
    icon TEXT NOT NULL, {name}, {line}, UNIQUE(hall, id));
CREATE TABLE exhibit(ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hall TEXT NOT NULL, family TEXT NOT NULL,
    accent TEXT NOT NULL, city TEXT NOT NULL, year INTEGER, year_about INTEGER NOT NULL,
    latitude REAL NOT NULL, longitude REAL NOT NULL, picture INTEGER NOT NULL, {title}, {subtitle}, {place}, {era});
CREATE TABLE story(exhibit INTEGER NOT NULL, language TEXT NOT NULL, section INTEGER NOT NULL,
    paragraph INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY(exhibit, language, section, paragraph)) WITHOUT ROWID;
CREATE TABLE step(exhibit INTEGER NOT NULL, ordinal INTEGER NOT NULL, pictogram TEXT NOT NULL, station TEXT NOT NULL,
    {name}, {text}, PRIMARY KEY(exhibit, ordinal)) WITHOUT ROWID;
CREATE TABLE figure(exhibit INTEGER NOT NULL, ordinal INTEGER NOT NULL, {value}, {unit}, {label}, as_of INTEGER,
    PRIMARY KEY(exhibit, ordinal)) WITHOUT ROWID;
CREATE TABLE recognition(exhibit INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, year INTEGER, {name},
    PRIMARY KEY(exhibit, ordinal)) WITHOUT ROWID;
CREATE TABLE related(exhibit INTEGER NOT NULL, ordinal INTEGER NOT NULL, other TEXT NOT NULL,
    PRIMARY KEY(exhibit, ordinal)) WITHOUT ROWID;
CREATE TABLE media(exhibit INTEGER NOT NULL, ordinal INTEGER NOT NULL, picture INTEGER NOT NULL,
    PRIMARY KEY(exhibit, ordinal)) WITHOUT ROWID;
CREATE TABLE glance(id INTEGER PRIMARY KEY CHECK(id = 1), {title}, {subtitle}, {caption});
CREATE TABLE share(ordinal INTEGER PRIMARY KEY, accent TEXT NOT NULL, percent REAL NOT NULL, {label});
CREATE TABLE glance_figure(ordinal INTEGER PRIMARY KEY, {value}, {unit}, {label}, as_of INTEGER);
CREATE TABLE icon(name TEXT PRIMARY KEY, box REAL NOT NULL, strokes BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE scene(id TEXT PRIMARY KEY, landscape INTEGER NOT NULL, portrait INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE geo(id INTEGER PRIMARY KEY CHECK(id = 1), geojson TEXT NOT NULL);
CREATE TABLE picture(id INTEGER PRIMARY KEY, width REAL NOT NULL, height REAL NOT NULL, average INTEGER NOT NULL, {alt},
    credit TEXT NOT NULL, licence TEXT NOT NULL, thread BLOB NOT NULL);
CREATE TABLE picture_level(id INTEGER PRIMARY KEY, picture INTEGER NOT NULL, layer TEXT NOT NULL, width INTEGER NOT NULL,
    height INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE(picture, layer, width));
)sql";

std::string expanded(std::string_view sql)
{
    std::string out;
    for (std::size_t at = 0; at < sql.size();) {
        const std::size_t open = std::min(sql.find('{', at), sql.size());
        out += sql.substr(at, open - at);
        if (open == sql.size())
            break;
        const std::size_t close = sql.find('}', open);
        const std::string_view name = sql.substr(open + 1, close - open - 1);
        for (const Language language : kLanguages)
            out += fmt::format("{}{}_{} TEXT NOT NULL",
                               language == kLanguages.front() ? "" : ", ",
                               name,
                               short_tag(language));
        at = close + 1;
    }
    return out;
}

base::Result<std::vector<std::string>> objects_of(const Database& database)
{
    TRY_SET(Statement rows,
            database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema"));
    std::vector<std::string> objects;
    while (true) {
        TRY_SET(const bool more, rows.step());
        if (!more)
            break;
        if (objects.size() > 1000)
            return base::fail(base::ErrorCode::bad_content, "more than a thousand tables");
        objects.push_back(
            fmt::format("{}|{}|{}|{}", rows.text(0), rows.text(1), rows.text(2), rows.text(3)));
    }
    std::sort(objects.begin(), objects.end());
    return objects;
}

// What a pack of this version holds, by making an empty one: there is no second list that could
// differ.
base::Result<std::vector<std::string>> expected_objects()
{
    TRY_SET(Database empty, Database::in_memory());
    TRY(create_schema(empty));
    TRY(register_tokenizer(empty.handle()));
    TRY(empty.run(kSearchSchema));
    return objects_of(empty);
}

} // namespace

base::Status create_schema(Database& database)
{
    TRY(database.run(fmt::format(
        "PRAGMA application_id = {}; PRAGMA user_version = {};", kApplicationId, kSchemaVersion)));
    return database.run(expanded(kTables));
}

base::Status check_schema(const Database& database, std::string_view file)
{
    TRY_SET(const std::int64_t application, database.number("PRAGMA application_id"));
    if (application != kApplicationId)
        return base::fail(
            base::ErrorCode::bad_content,
            fmt::format("{}: is a database but not a pack, build one with pavilion-pack build",
                        file));
    TRY_SET(const std::int64_t version, database.number("PRAGMA user_version"));
    if (version > kSchemaVersion)
        return base::fail(
            base::ErrorCode::unsupported,
            fmt::format("{}: has schema {}, this program reads up to {}, update the program",
                        file,
                        version,
                        kSchemaVersion));
    TRY_SET(const std::vector<std::string> expected, expected_objects());
    TRY_SET(const std::vector<std::string> found, objects_of(database));
    if (version != kSchemaVersion || found != expected)
        return base::fail(
            base::ErrorCode::bad_content,
            fmt::format("{}: has other tables than a pack of schema {}, build it again",
                        file,
                        kSchemaVersion));
    return {};
}

std::string localised_columns(std::string_view name)
{
    std::string columns;
    for (const Language language : kLanguages)
        columns += fmt::format(
            "{}{}_{}", language == kLanguages.front() ? "" : ", ", name, short_tag(language));
    return columns;
}

} // namespace content
