// pack.yaml and the scenes it names.
#include "content/build/source_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace content {
namespace {

// "1.0.0": three numbers, maybe "-beta.1" behind.
bool is_semantic_version(std::string_view text)
{
    const std::string_view numbers = text.substr(0, text.find('-'));
    int dots = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const bool digit = numbers[i] >= '0' && numbers[i] <= '9';
        const bool dot =
            numbers[i] == '.' && i > 0 && numbers[i - 1] != '.' && i + 1 < numbers.size();
        if (!digit && !dot)
            return false;
        dots += dot ? 1 : 0;
    }
    return dots == 2 && text.size() <= 64 && text.back() != '-';
}

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
            value.fault("unknown language: " + tag, "use zh en ja de");
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
    std::error_code ignored;
    if (value && !id.empty() &&
        !std::filesystem::is_directory(reader.folder.root / "scenes" / id, ignored))
        value->fault("no such scene: " + id,
                     fmt::format("draw scenes/{}/landscape.svg and portrait.svg", id));
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
        if (!info.version.empty() && !is_semantic_version(info.version))
            version->fault("bad version: " + info.version, "write three numbers: 1.0.0");
    }
    if (const auto title = pack->require("title"))
        info.title = title->localised();
    reader.source.credit = pack->text("credit");
    reader.source.licence = pack->text("licence");
    info.home_scene = pack->id("home");
    check_scene(reader, pack->get("home"), info.home_scene);
    for (const YamlValue& value : pack->list("attract")) {
        info.attract_scenes.push_back(value.id());
        check_scene(reader, value, info.attract_scenes.back());
    }
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
        const auto landscape = add(dir / "landscape.svg", PictureUse::landscape_scene);
        const auto portrait = add(dir / "portrait.svg", PictureUse::portrait_scene);
        if (!landscape || !portrait)
            continue;
        scene.landscape = *landscape;
        scene.portrait = *portrait;
        reader.source.scenes.push_back(std::move(scene));
    }
}

} // namespace content
