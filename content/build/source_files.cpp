#include "content/build/source_files.h"

#include "content/catalogue/limits.h"
#include "content/catalogue/names.h"
#include "platform/base/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

bool counts(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    const std::string ending = file.extension().string();
    return !name.starts_with('.') && !name.starts_with('#') && !name.ends_with('~') &&
           ending != ".bak" && ending != ".orig" && ending != ".swp" && ending != ".tmp";
}

template <typename Keep>
std::vector<std::filesystem::path> entries(const std::filesystem::path& folder, Keep keep)
{
    std::vector<std::filesystem::path> found;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error))
        if (counts(it->path()) && keep(*it))
            found.push_back(it->path());
    std::sort(found.begin(), found.end());
    return found;
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

} // namespace

std::string SourceFolder::name(const std::filesystem::path& file) const
{
    return file.lexically_relative(root).generic_string();
}

std::vector<std::filesystem::path> SourceFolder::files(const std::filesystem::path& folder) const
{
    return entries(folder, [](const auto& entry) { return entry.is_regular_file(); });
}

std::vector<std::filesystem::path> SourceFolder::folders(const std::filesystem::path& folder) const
{
    return entries(folder, [](const auto& entry) { return entry.is_directory(); });
}

std::optional<std::string> read_source_text(const SourceFolder& folder,
                                            const std::filesystem::path& file,
                                            std::size_t max_bytes,
                                            Faults& faults)
{
    base::Result<std::string> read = base::read_text_file(file, max_bytes);
    if (!read) {
        if (read.error().code == base::ErrorCode::not_found)
            faults.add(folder.place(file), "no such file", "add it");
        else
            faults.add(folder.place(file), "cannot be read: " + read.error().what, "mend the file");
        return std::nullopt;
    }
    std::string& text = *read;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != '\r' || at + 1 == text.size() || text[at + 1] != '\n')
            clean += text[at];
    if (const int line = first_unclean_line(clean)) {
        faults.add(folder.place(file).at(line),
                   "not UTF-8 text, or control characters in it",
                   "save the file as UTF-8");
        return std::nullopt;
    }
    return clean;
}

void check_text(std::string_view text, const Place& place, Language language, Faults& faults)
{
    constexpr std::array<std::string_view, 6> kCurly{
        "\u2018", "\u2019", "\u201A", "\u201C", "\u201D", "\u201E"};
    if (text.size() > kMaxTextBytes)
        faults.add(place.in(language),
                   fmt::format("a text of {} bytes", text.size()),
                   fmt::format("keep it under {}", kMaxTextBytes));
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
