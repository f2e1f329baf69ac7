#include "content/author/source_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace content {
namespace {

using TextId = std::pair<std::string, Language>;

std::map<TextId, std::string> by_key(const std::vector<SourceText>& texts)
{
    std::map<TextId, std::string> all;
    for (const SourceText& one : texts)
        if (!one.text.empty())
            all.insert_or_assign({one.key, one.language}, one.text);
    return all;
}

} // namespace

std::string spliced(std::string_view file, std::vector<Splice> splices)
{
    std::stable_sort(splices.begin(), splices.end(), [](const Splice& a, const Splice& b) {
        return a.begin < b.begin;
    });
    std::string out;
    out.reserve(file.size());
    std::size_t at = 0;
    for (const Splice& one : splices) {
        const std::size_t begin = std::max(one.begin, at);
        out += file.substr(at, begin - at);
        out += one.text;
        at = std::max(begin, one.end);
    }
    return out += file.substr(at);
}

int line_at(std::string_view file, std::size_t offset)
{
    const std::string_view before = file.substr(0, offset);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

std::string_view line_end_of(std::string_view file)
{
    const std::size_t end = file.find('\n');
    return end != std::string_view::npos && end > 0 && file[end - 1] == '\r' ? "\r\n" : "\n";
}

std::string normalised(std::string_view file)
{
    if (file.starts_with("\xEF\xBB\xBF"))
        file.remove_prefix(3);
    std::string out;
    out.reserve(file.size());
    for (std::size_t at = 0; at < file.size(); ++at)
        if (file[at] != '\r' || at + 1 == file.size() || file[at + 1] != '\n')
            out += file[at];
    return out;
}

base::Status prove_changes(const std::vector<SourceText>& before,
                           const std::vector<SourceText>& after,
                           const std::vector<TextChange>& changes)
{
    std::map<TextId, std::string> wanted = by_key(before);
    for (const TextChange& change : changes)
        wanted.insert_or_assign({change.key, change.language}, change.text);
    const std::map<TextId, std::string> got = by_key(after);
    for (const auto& [id, text] : wanted) {
        const auto its = got.find(id);
        if (its == got.end() || its->second != text)
            return base::fail(base::ErrorCode::bad_content,
                              fmt::format("{} cannot be changed without changing more", id.first));
    }
    for (const auto& [id, text] : got)
        if (!wanted.contains(id))
            return base::fail(base::ErrorCode::bad_content,
                              fmt::format("{} would appear by itself", id.first));
    return {};
}

} // namespace content
