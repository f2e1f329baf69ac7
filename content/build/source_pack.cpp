// pack.yaml and the scenes it names.
#include "content/build/near_miss.h"
#include "content/build/source_reader.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/pack_name.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

constexpr std::size_t kMaxAttractScenes =
    32; // a reader accepts 64 rows about a pack, see read_info

void read_languages(SourceReader& reader, YamlMap& pack)
{
    const auto languages = pack.require("languages");
    if (!languages)
        return;
    std::vector<Language>& all = reader.source.info.languages;
    for (const YamlValue& value : languages->list()) {
        const std::string tag = value.text();
        const std::optional<Language> language = parse_language(tag);
        if (!language)
            value.fault(fmt::format("unknown language: {:.64}", tag), "use zh en ja de");
        else if (std::find(all.begin(), all.end(), *language) != all.end())
            value.fault("language twice: " + tag, "keep one of them");
        else
            all.push_back(*language);
    }
    if (all.empty())
        languages->fault("no language", "name at least one: [zh]");
    else
        reader.folder.languages = all;
}

void check_scene(SourceReader& reader, const std::optional<YamlValue>& value, const std::string& id)
{
    const std::vector<std::string> known = reader.folder.tree->folders("scenes");
    if (value && !id.empty() && std::find(known.begin(), known.end(), id) == known.end())
        value->fault(
            "no such scene: " + id,
            with_near_miss(
                id, known, fmt::format("draw scenes/{}/landscape.svg and portrait.svg", id)));
}

} // namespace

void read_pack_file(SourceReader& reader)
{
    std::optional<YamlMap> pack = reader.open_map(reader.folder.root / "pack.yaml");
    if (!pack)
        return;
    PackInfo& info = reader.source.info;
    read_languages(reader, *pack);
    if (const auto id = pack->require("id"))
        info.id = id->id();
    if (const auto version = pack->require("version")) {
        info.version = version->text();
        if (!info.version.empty() && !is_version(info.version))
            version->fault(fmt::format("bad version: {:.64}", info.version),
                           "write three numbers: 1.0.0");
    }
    if (const auto title = pack->require("title"))
        info.title = title->localised();
    reader.source.credit = pack->text("credit");
    reader.source.licence = pack->text("licence");
    info.home_scene = pack->id("home");
    check_scene(reader, pack->get("home"), info.home_scene);
    const auto attract = pack->get("attract");
    for (const YamlValue& value : attract ? attract->list() : std::vector<YamlValue>{}) {
        info.attract_scenes.push_back(value.id());
        check_scene(reader, value, info.attract_scenes.back());
    }
    if (attract)
        reader.check_count(attract->place(), info.attract_scenes.size(), kMaxAttractScenes);
    pack->finish();
}

void read_scenes(SourceReader& reader)
{
    const auto add = [&](const std::filesystem::path& file, PictureUse use) {
        PictureSource picture{
            file, reader.folder.place(file), use, {}, reader.source.credit, reader.source.licence};
        return reader.add_picture(std::move(picture));
    };
    for (const auto& dir : reader.folder.folders(reader.folder.root / "scenes")) {
        SceneSource scene;
        scene.id = dir.filename().string();
        reader.check_id(dir);
        const auto landscape = add(dir / "landscape.svg", PictureUse::landscape_scene);
        const auto portrait = add(dir / "portrait.svg", PictureUse::portrait_scene);
        if (!landscape || !portrait)
            continue;
        scene.landscape = *landscape;
        scene.portrait = *portrait;
        reader.source.scenes.push_back(std::move(scene));
    }
    reader.check_count({"scenes", 0, {}}, reader.source.scenes.size(), kMaxScenes);
}

} // namespace content
