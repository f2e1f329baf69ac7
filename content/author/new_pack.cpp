#include "content/author/new_pack.h"

#include "content/author/folder_write.h"
#include "content/author/interface_texts.h"
#include "content/author/slug.h"
#include "content/author/yaml_texts.h"
#include "content/catalogue/names.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <span>
#include <string_view>

// Made by .cmake/embed_files.cmake.
struct EmbeddedFile {
    const char* name;
    const char* begin;
    const char* end;
};
extern "C" const EmbeddedFile kNewPackFiles[];
extern "C" const EmbeddedFile kNewPackFilesEnd[];

namespace content {
namespace {

constexpr std::string_view kTemplateId = "id: tea-house\n";

// The default pack's motto is about silk and robots.
constexpr std::array<std::string_view, kLanguageCount> kMottos{
    "一叶入盏", "From leaf to cup", "一枚の葉から一杯へ", "Vom Blatt zur Tasse"};
constexpr std::array<std::string_view, kLanguageCount> kNames{
    "茶馆", "Tea house", "茶館", "Teehaus"};

base::Result<std::string>
named_pack(std::string_view text, const std::string& id, const std::string& title)
{
    std::string named(text);
    named.replace(named.find(kTemplateId), kTemplateId.size(), fmt::format("id: {}\n", id));
    if (title.empty())
        return named;
    std::vector<TextChange> changes;
    for (const Language language : kLanguages)
        changes.push_back({"title", language, title});
    return change_yaml_texts(named, changes);
}

base::Result<std::string>
named_interface(std::string_view text, Language language, const std::string& title)
{
    const auto at = static_cast<std::size_t>(language);
    const std::vector<TextChange> changes{
        {"pavilion_name", language, title.empty() ? std::string(kNames.at(at)) : title},
        {"motto", language, std::string(kMottos.at(at))}};
    return change_interface_texts(text, language, changes);
}

base::Result<std::string>
content_of(const EmbeddedFile& file, const std::string& id, const std::string& title)
{
    const std::filesystem::path name = file.name;
    const std::string_view text(file.begin, static_cast<std::size_t>(file.end - file.begin));
    if (name == "pack.yaml")
        return named_pack(text, id, title);
    if (name.parent_path() == "ui")
        if (const auto language = parse_language(name.stem().string()))
            return named_interface(text, *language, title);
    return std::string(text);
}

base::Status
write_all(const std::filesystem::path& folder, const std::string& id, const std::string& title)
{
    for (const EmbeddedFile& file : std::span(kNewPackFiles, kNewPackFilesEnd)) {
        const std::filesystem::path path = folder / file.name;
        std::error_code error;
        std::filesystem::create_directories(path.parent_path(), error);
        if (error)
            return tl::unexpected<base::Error>(cannot_write(path, error.message()));
        TRY_SET(const std::string text, content_of(file, id, title));
        TRY(write_new_file(path, text));
    }
    return {};
}

// The id that a folder's name suggests: "My tea house/" -> my-tea-house.
std::string id_of(const NewPack& wanted)
{
    if (!wanted.id.empty())
        return wanted.id;
    std::error_code ignored;
    const std::filesystem::path folder =
        std::filesystem::absolute(wanted.folder, ignored).lexically_normal();
    const std::string name = folder.has_filename() ? folder.filename().string()
                                                   : folder.parent_path().filename().string();
    std::string slug = Slugs().make(name);
    return slug.empty() ? "my-pack" : slug;
}

} // namespace

base::Result<NewPackReport> create_pack(const NewPack& wanted)
{
    NewPackReport report;
    report.id = id_of(wanted);
    if (!is_id(report.id))
        return base::fail(
            base::ErrorCode::not_found,
            fmt::format("bad id: {}; use small letters, digits and single hyphens, at most 64",
                        report.id));
    if (!is_clean_text(wanted.title) || wanted.title.find('\n') != std::string::npos)
        return base::fail(base::ErrorCode::not_found, "the title is not one line of UTF-8 text");
    std::error_code error;
    const bool there = std::filesystem::exists(wanted.folder, error);
    if (there && !std::filesystem::is_empty(wanted.folder, error))
        return base::fail(
            base::ErrorCode::refused,
            fmt::format("{}: is not empty; give the name of a new folder", wanted.folder.string()));
    std::filesystem::path folder = wanted.folder.lexically_normal();
    if (!folder.has_filename())
        folder = folder.parent_path();
    const std::filesystem::path part = fmt::format("{}.{}.part", folder.string(), ::getpid());
    base::Status status = write_all(part, report.id, wanted.title);
    if (status) {
        std::filesystem::rename(part, folder, error); // over an empty folder, too
        if (error)
            status = tl::unexpected<base::Error>(cannot_write(folder, error.message()));
    }
    if (!status) {
        std::filesystem::remove_all(part, error);
        return tl::unexpected<base::Error>(status.error());
    }
    report.files = static_cast<std::size_t>(kNewPackFilesEnd - kNewPackFiles);
    return report;
}

} // namespace content
