#include "content/build/text_places.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace content {
namespace {

std::uint64_t sum_of(std::string_view text)
{
    return std::hash<std::string_view>{}(text);
}

} // namespace

std::uint32_t TextPlaces::number_of(const std::string& file)
{
    // A file is read from its beginning to its end.
    if (m_files.empty() || m_files.back() != file)
        m_files.push_back(file);
    return static_cast<std::uint32_t>(m_files.size() - 1);
}

void TextPlaces::add(Language language, std::string_view text, const Place& place)
{
    if (!text.empty())
        m_entries.push_back({sum_of(text), number_of(place.file), place.line, language});
}

void TextPlaces::append(const TextPlaces& others)
{
    const auto first = static_cast<std::uint32_t>(m_files.size());
    m_files.insert(m_files.end(), others.m_files.begin(), others.m_files.end());
    for (Entry entry : others.m_entries) {
        entry.file += first;
        m_entries.push_back(entry);
    }
}

void TextPlaces::sort()
{
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry& a, const Entry& b) {
        return std::tie(a.sum, a.language, m_files[a.file], a.line) <
               std::tie(b.sum, b.language, m_files[b.file], b.line);
    });
}

std::vector<Place> TextPlaces::find(Language language, std::string_view text) const
{
    const std::uint64_t sum = sum_of(text);
    std::vector<Place> places;
    for (auto at = std::lower_bound(m_entries.begin(),
                                    m_entries.end(),
                                    std::tie(sum, language),
                                    [](const Entry&entry, const auto&wanted) {
                                        return std::tie(entry.sum, entry.language) < wanted;
                                    });
         at != m_entries.end() && at->sum == sum && at->language == language;
         ++at)
        places.push_back({m_files[at->file], at->line, language});
    return places;
}

} // namespace content
