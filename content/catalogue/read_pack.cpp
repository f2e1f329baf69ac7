// Reads the small tables of a pack and ties them together: every reference is checked here, once.
#include "content/catalogue/names.h"
#include "content/catalogue/pack_data.h"
#include "content/catalogue/pack_name.h"
#include "content/catalogue/row.h"
#include "content/catalogue/shapes.h"

#include <algorithm>

namespace content {
namespace {

base::Status read_languages(const Database& database, PackInfo& info)
{
    TRY_SET(Statement rows, database.prepare("SELECT tag FROM language ORDER BY ordinal"));
    return each_row(rows, "language", kLanguageCount, [&](Row& row) {
        const std::optional<Language> language = parse_language(row.text());
        if (language)
            info.languages.push_back(*language);
        else
            row.wrong("an unknown language");
    });
}

base::Status read_cities(const Database& database, std::vector<City>& cities)
{
    TRY_SET(Statement rows,
            database.prepare(
                fmt::format("SELECT id, latitude, longitude, {}, {} FROM city ORDER BY ordinal",
                            localised_columns("name"),
                            localised_columns("fact"))));
    return each_row(rows, "city", kMaxCities, [&](Row& row) {
        City& city = cities.emplace_back();
        city.id = row.id();
        city.latitude = row.real(-90, 90);
        city.longitude = row.real(-180, 180);
        city.name = row.localised();
        city.fact = row.localised();
    });
}

base::Status read_scenes(const Database& database, PackData& data)
{
    TRY_SET(Statement rows, database.prepare("SELECT id, landscape, portrait FROM scene"));
    return each_row(rows, "scene", kMaxScenes, [&](Row& row) {
        const std::string id = row.id();
        Scene scene;
        scene.landscape.value = row.integer(1, INT64_MAX);
        scene.portrait.value = row.integer(1, INT64_MAX);
        if (data.picture(scene.landscape) == nullptr || data.picture(scene.portrait) == nullptr)
            row.wrong("a scene without its picture");
        data.scenes.emplace(id, scene);
    });
}

base::Status read_icons(const Database& database, PackData& data)
{
    TRY_SET(Statement rows, database.prepare("SELECT name, box, strokes FROM icon"));
    return each_row(rows, "icon", kMaxIcons, [&](Row& row) {
        const std::string name = row.id();
        Icon icon;
        icon.box = static_cast<float>(row.real(1, 4096));
        if (auto strokes = decode_strokes(row.blob(kMaxIconPoints * 16)))
            icon.strokes = std::move(*strokes);
        else
            row.wrong("strokes of an icon are malformed");
        data.icons.emplace(name, std::move(icon));
    });
}

base::Status read_ui_texts(const Database& database, PackData& data)
{
    TRY_SET(
        Statement rows,
        database.prepare(fmt::format("SELECT key, {} FROM ui_text", localised_columns("text"))));
    return each_row(rows, "ui_text", kMaxUiTexts, [&](Row& row) {
        std::string key = row.text();
        if (!is_key(key))
            row.wrong("a key is malformed");
        data.ui_texts.emplace(std::move(key), row.localised());
    });
}

base::Status check_entry_points(const PackData& data)
{
    const auto known = [&](const std::string& id) { return data.scenes.contains(id); };
    const auto& attract = data.info.attract_scenes;
    const std::string& home = data.info.home_scene;
    if (std::all_of(attract.begin(), attract.end(), known) && (home.empty() || known(home)))
        return {};
    return base::fail(base::ErrorCode::bad_content, "table info: names a scene that is not there");
}

} // namespace

const Picture* PackData::picture(PictureId id) const
{
    const auto found = std::lower_bound(
        pictures.begin(), pictures.end(), id, [](const Picture& picture, PictureId wanted) {
            return picture.id < wanted;
        });
    return found != pictures.end() && found->id == id ? &*found : nullptr;
}

base::Status read_info(const Database& database, PackInfo& info)
{
    TRY_SET(Statement rows, database.prepare("SELECT key, value FROM info"));
    TRY(each_row(rows, "info", 64, [&](Row& row) {
        const std::string key = row.text();
        const std::string value = row.text();
        if (key == "id")
            info.id = value;
        else if (key == "version")
            info.version = value;
        else if (key == "home")
            info.home_scene = value;
        else if (key.starts_with("attract."))
            info.attract_scenes.push_back(value);
        else if (key.starts_with("title."))
            if (const auto language = parse_language(key.substr(6)))
                info.title.get(*language) = value;
    }));
    // Both become names of folders where a pack is installed.
    if (!is_id(info.id) || !is_version(info.version))
        return base::fail(base::ErrorCode::bad_content, "table info: has no good id or version");
    TRY(read_languages(database, info));
    if (info.languages.empty())
        return base::fail(base::ErrorCode::bad_content, "table language: has no rows");
    return {};
}

base::Result<PackData> read_pack(const Database& database)
{
    PackData data;
    TRY(read_info(database, data.info));
    TRY(read_cities(database, data.cities));
    TRY(read_halls(database, data.halls));
    TRY(read_pictures(database, data.pictures));
    TRY(read_cards(database, data));
    TRY(read_glance(database, data.glance));
    TRY(read_scenes(database, data));
    TRY(read_icons(database, data));
    TRY(read_ui_texts(database, data));
    TRY(check_entry_points(data));
    return data;
}

} // namespace content
