// Files of pictures: those that are named, and those that nobody names.
#include "content/build/near_miss.h"
#include "content/build/picture.h"
#include "content/build/source_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

std::string lower_case(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

bool is_film_or_sound(const std::string& ending)
{
    constexpr std::array<std::string_view, 12> kEndings{".mp4",
                                                        ".m4v",
                                                        ".mov",
                                                        ".webm",
                                                        ".mkv",
                                                        ".avi",
                                                        ".mp3",
                                                        ".wav",
                                                        ".ogg",
                                                        ".m4a",
                                                        ".srt",
                                                        ".vtt"};
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

bool is_picture(const std::string& ending)
{
    return ending == ".svg" || ending == ".jpg" || ending == ".jpeg" || ending == ".png";
}

// What may be done about a file that nobody named.
std::string what_to_do_with(const std::filesystem::path& file, const SourceFolder& folder)
{
    const std::string ending = lower_case(file.extension().string());
    const bool of_exhibit = file.native().starts_with("halls/");
    if (is_picture(ending) && of_exhibit)
        return "name it in media: or delete it";
    if (is_film_or_sound(ending))
        return "pictures only for now: delete it";
    if (ending != ".md" && ending != ".po")
        return "delete it, or keep it outside the source";
    std::vector<std::string> tags;
    for (const Language language : folder.languages)
        tags.emplace_back(short_tag(language));
    if (parse_language(file.stem().string()))
        return "add its language to languages: of pack.yaml, or delete it";
    return fmt::format("name it after a language ({}) or delete it", fmt::join(tags, " "));
}

void note_unreadable(const SourceReader& reader,
                     const PictureSource& picture,
                     const base::Error& error)
{
    const std::string name = reader.folder.name(picture.file);
    if (error.code == base::ErrorCode::bad_content)
        return reader.faults.add(
            picture.place, "a file too large: " + name, "make it smaller than 64 MiB");
    if (error.code != base::ErrorCode::not_found)
        return reader.faults.add(
            picture.place, "cannot be read: " + error.what, "check its permissions");
    std::vector<std::string> beside;
    for (const auto& file : reader.folder.files(picture.file.parent_path()))
        beside.push_back(file.filename().string());
    reader.faults.add(picture.place,
                      "no such file: " + name,
                      with_near_miss(picture.file.filename().string(), beside, "add it"));
}

} // namespace

std::optional<std::size_t> SourceReader::add_picture(PictureSource picture) const
{
    const std::string ending = lower_case(picture.file.extension().string());
    const std::string name = picture.file.filename().string();
    if (is_film_or_sound(ending)) {
        static_cast<void>(folder.use(picture.file));
        faults.add(picture.place, "a film or sound: " + name, "pictures only for now: remove it");
        return std::nullopt;
    }
    if (!is_picture(ending)) {
        static_cast<void>(folder.use(picture.file));
        faults.add(picture.place, "not a picture: " + name, "use .svg, .jpg or .png");
        return std::nullopt;
    }
    const SourceTree::Kind kind = folder.use(picture.file);
    if (kind == SourceTree::Kind::refused)
        return std::nullopt;
    const base::Result<base::Bytes> bytes = base::read_file(picture.file, kMaxPictureFileBytes);
    if (!bytes) {
        note_unreadable(*this, picture, bytes.error());
        return std::nullopt;
    }
    check_picture(*bytes, format_of(picture.file), folder.place(picture.file), faults);
    pictures.push_back(std::move(picture));
    return pictures.size() - 1;
}

void note_unused_files(const SourceFolder& folder, Faults& faults)
{
    for (const SourceTree::Unused& one : folder.tree->unused()) {
        const Place place{one.name.empty() ? "." : one.name, 0, {}};
        if (one.kind == SourceTree::Kind::folder)
            faults.add_unused(
                place, "a folder that nothing uses", "delete it, or keep it outside the source");
        else if (one.files > 1)
            faults.add_unused(place,
                              fmt::format("{} files that nothing uses", one.files),
                              "delete them, or keep them outside the source");
        else
            faults.add_unused(place, "a file that nothing uses", what_to_do_with(one.name, folder));
    }
}

} // namespace content
