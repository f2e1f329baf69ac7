#include "content/build/source_files.h"

#include "content/build/near_miss.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/names.h"
#include "platform/base/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

template <typename Keep>
std::vector<std::filesystem::path> entries(const std::filesystem::path& folder, Keep keep)
{
    std::vector<std::filesystem::path> found;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error))
        if (belongs_to_source(it->path().filename().string()) && keep(*it))
            found.push_back(it->path());
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::filesystem::path> paths_of(const std::filesystem::path& folder,
                                            const std::vector<std::string>& names)
{
    std::vector<std::filesystem::path> paths;
    paths.reserve(names.size());
    for (const std::string& name : names)
        paths.push_back(folder / name);
    return paths;
}

int first_unclean_line(std::string_view text)
{
    int line = 1;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (!is_clean_text(text.substr(at, end - at)))
            return line;
        at = end + 1;
    }
    return 0;
}

void note_missing(const SourceFolder& folder, const std::filesystem::path& file, Faults& faults)
{
    std::vector<std::string> beside;
    for (const auto& other : folder.files(file.parent_path()))
        beside.push_back(other.filename().string());
    const auto close = near_miss(file.filename().string(), beside);
    faults.add(folder.place(file),
               "no such file",
               close ? fmt::format("rename {} to it, if that was meant", *close) : "add it");
}

std::string with_line_feeds(std::string text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    if (text.find('\r') == std::string::npos)
        return text;
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != '\r' || at + 1 == text.size() || text[at + 1] != '\n')
            clean += text[at];
    return clean;
}

} // namespace

std::string SourceFolder::name(const std::filesystem::path& file) const
{
    const std::string& all = file.native();
    const std::string& start = root.native();
    if (all == start)
        return {};
    if (!start.empty() && all.starts_with(start) && all.size() > start.size())
        if (start.back() == '/' || all[start.size()] == '/')
            return all.substr(start.size() + (start.back() == '/' ? 0 : 1));
    return file.lexically_relative(root).generic_string();
}

std::vector<std::filesystem::path> SourceFolder::files(const std::filesystem::path& folder) const
{
    if (tree)
        return paths_of(folder, tree->files(name(folder)));
    return entries(folder, [](const auto& entry) { return entry.is_regular_file(); });
}

std::vector<std::filesystem::path> SourceFolder::folders(const std::filesystem::path& folder) const
{
    if (tree)
        return paths_of(folder, tree->folders(name(folder)));
    return entries(folder, [](const auto& entry) { return entry.is_directory(); });
}

SourceTree::Kind SourceFolder::use(const std::filesystem::path& file) const
{
    if (tree)
        return tree->use(name(file));
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        return SourceTree::Kind::folder;
    return std::filesystem::exists(file, ignored) ? SourceTree::Kind::file
                                                  : SourceTree::Kind::missing;
}

std::optional<std::string> read_source_text(const SourceFolder& folder,
                                            const std::filesystem::path& file,
                                            std::size_t max_bytes,
                                            Faults& faults)
{
    if (folder.use(file) == SourceTree::Kind::refused)
        return std::nullopt;
    base::Result<std::string> read = base::read_text_file(file, max_bytes);
    if (!read) {
        if (read.error().code == base::ErrorCode::not_found)
            note_missing(folder, file, faults);
        else if (read.error().code == base::ErrorCode::bad_content)
            faults.add(folder.place(file),
                       "a file too large",
                       fmt::format("keep it under {} KiB", max_bytes >> 10));
        else
            faults.add(folder.place(file), "cannot be read: " + read.error().what, "mend the file");
        return std::nullopt;
    }
    std::string text = with_line_feeds(std::move(*read));
    if (const int line = first_unclean_line(text)) {
        faults.add(folder.place(file).at(line),
                   "not UTF-8 text, or control characters in it",
                   "save the file as UTF-8");
        return std::nullopt;
    }
    return text;
}

void check_text(std::string_view text, const Place& place, Faults& faults)
{
    if (text.size() > kMaxTextBytes)
        faults.add(place,
                   fmt::format("a text of {} bytes", text.size()),
                   fmt::format("keep it under {}", kMaxTextBytes));
    if (!is_clean_text(text))
        faults.add(place, "control characters in a text", "remove what is written as \\x or \\u");
    if (text.find(kReplacement) != std::string_view::npos)
        faults.add(place,
                   fmt::format("a character {} that a conversion has lost", kReplacement),
                   "write it again");
}

void check_text(std::string_view text, const Place& place, Language language, Faults& faults)
{
    constexpr std::array<std::string_view, 6> kCurly{
        "\u2018", "\u2019", "\u201A", "\u201C", "\u201D", "\u201E"};
    check_text(text, place.in(language), faults);
    if (language != Language::en && language != Language::de)
        return;
    for (const std::string_view quote : kCurly)
        if (text.find(quote) != std::string_view::npos) {
            faults.add(place.in(language),
                       fmt::format("a curly quote {} is drawn too wide", quote),
                       "write straight quotes ' and \"");
            return;
        }
}

} // namespace content
