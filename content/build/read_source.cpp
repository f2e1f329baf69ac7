#include "content/build/read_source.h"

#include "content/build/picture.h"
#include "content/build/source_reader.h"
#include "content/catalogue/names.h"
#include "platform/base/file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace content {
namespace {

constexpr std::size_t kMaxSourceTextBytes = 1U << 20;
constexpr int kFirstYear = -10'000;

// The accents of the theme: see the design's tokens.
constexpr std::array<std::string_view, 11> kAccents{"silk",
                                                    "tea",
                                                    "ceramics",
                                                    "makers",
                                                    "carving",
                                                    "studio",
                                                    "flavours",
                                                    "medicine",
                                                    "folk",
                                                    "robots",
                                                    "factory"};

int this_year()
{
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<int>(std::chrono::year_month_day(today).year());
}

// An exhibit may refer to one of a hall that is read after it.
void find_exhibits(SourceReader& reader)
{
    for (const auto& hall : reader.folder.folders(reader.folder.root / "halls"))
        for (const auto& dir : reader.folder.folders(hall)) {
            const std::string id = dir.filename().string();
            const auto [known, fresh] = reader.exhibit_ids.emplace(id, reader.folder.name(dir));
            if (!fresh)
                reader.faults.add(reader.folder.place(dir),
                                  fmt::format("the id is taken by {}", known->second),
                                  "give the folder another name");
        }
}

} // namespace

YamlContext SourceReader::context(const std::filesystem::path& file) const
{
    return {folder.place(file), folder.languages, &faults};
}

std::optional<YamlMap> SourceReader::open_map(const std::filesystem::path& file) const
{
    const auto text = read_source_text(folder, file, kMaxSourceTextBytes, faults);
    return text ? YamlMap::parse(*text, context(file)) : std::nullopt;
}

std::array<std::optional<Page>, kLanguageCount>
SourceReader::pages(const std::filesystem::path& dir) const
{
    std::array<std::optional<Page>, kLanguageCount> all;
    for (const Language language : folder.languages) {
        const std::filesystem::path file = dir / fmt::format("{}.md", short_tag(language));
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored)) {
            faults.add_missing_translation(
                folder.place(file).in(language), "missing translation", "write the file");
            continue;
        }
        if (const auto text = read_source_text(folder, file, kMaxSourceTextBytes, faults))
            all[static_cast<std::size_t>(language)] =
                parse_page(*text, folder.place(file), language, faults);
    }
    return all;
}

std::string SourceReader::accent(const std::optional<YamlValue>& value) const
{
    std::string name = value ? value->id() : "";
    if (!name.empty() && std::find(kAccents.begin(), kAccents.end(), name) == kAccents.end())
        value->fault("no such accent: " + name,
                     fmt::format("use one of: {}", fmt::join(kAccents, " ")));
    return name;
}

std::string SourceReader::icon(const std::optional<YamlValue>& value) const
{
    std::string name = value ? value->id() : "";
    if (!name.empty() && !source.icons.contains(name))
        value->fault("no such icon: " + name,
                     fmt::format("draw icons/{0}.svg or pictograms/{0}.svg", name));
    return name;
}

std::optional<int> SourceReader::year(const std::optional<YamlValue>& value) const
{
    return value ? std::optional<int>(value->integer(kFirstYear, present_year)) : std::nullopt;
}

SourceReader::Coordinates SourceReader::coordinates(const std::optional<YamlValue>& value) const
{
    if (!value)
        return {};
    const std::vector<YamlValue> pair = value->list();
    if (pair.size() != 2) {
        value->fault("coordinates are two numbers", "write [latitude, longitude]");
        return {};
    }
    const Coordinates at{pair[0].number(-90, 90), pair[1].number(-180, 180)};
    // Zhejiang with its islands lies within these degrees.
    if (at.latitude < 27.0 || at.latitude > 31.3 || at.longitude < 118.0 || at.longitude > 123.0)
        value->fault("the coordinates are outside Zhejiang",
                     "write [latitude, longitude], e.g. [30.22, 120.10]");
    return at;
}

Figure SourceReader::figure(const YamlValue& value) const
{
    YamlMap map = value.map();
    Figure figure;
    if (const auto shown = map.require("value"))
        figure.value = shown->localised();
    figure.unit = map.localised("unit");
    if (const auto label = map.require("label"))
        figure.label = label->localised();
    figure.as_of = year(map.get("as_of"));
    map.finish();
    return figure;
}

std::optional<std::size_t> SourceReader::add_picture(PictureSource picture) const
{
    const std::string ending = picture.file.extension().string();
    if (ending != ".svg" && ending != ".jpg" && ending != ".jpeg" && ending != ".png") {
        faults.add(picture.place,
                   "not a picture: " + picture.file.filename().string(),
                   "use .svg, .jpg or .png");
        return std::nullopt;
    }
    const base::Result<base::Bytes> bytes = base::read_file(picture.file, kMaxPictureFileBytes);
    if (!bytes) {
        const bool missing = bytes.error().code == base::ErrorCode::not_found;
        faults.add(picture.place,
                   fmt::format("{} {}",
                               missing ? "no such file:" : "too large or unreadable:",
                               folder.name(picture.file)),
                   missing ? "add it" : "make it smaller than 64 MiB");
        return std::nullopt;
    }
    check_picture(*bytes, format_of(picture.file), folder.place(picture.file), faults);
    source.pictures.push_back(std::move(picture));
    return source.pictures.size() - 1;
}

Source read_source(const std::filesystem::path& root, Faults& faults)
{
    Source source;
    SourceReader reader{{root}, source, faults, {}, this_year()};
    std::error_code ignored;
    if (!std::filesystem::is_directory(root, ignored)) {
        faults.add(
            {root.string(), 0, {}}, "no such folder", "give the folder that holds pack.yaml");
        return source;
    }
    read_pack_file(reader);
    read_map(reader);
    read_icons(reader);
    read_scenes(reader);
    read_glance_file(reader);
    read_ui_texts(reader);
    find_exhibits(reader);
    read_halls(reader);
    return source;
}

} // namespace content
