#include "content/author/text_stamp.h"

#include <fmt/format.h>

#include <charconv>

namespace content {
namespace {

// FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv
std::uint32_t mark_of(std::string_view text)
{
    std::uint32_t mark = 0x811C9DC5U;
    for (const char c : text)
        mark = (mark ^ static_cast<unsigned char>(c)) * 0x01000193U;
    return mark;
}

} // namespace

std::optional<TextStamp> TextStamp::parse(std::string_view text)
{
    TextStamp stamp;
    bool first = true;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        if (one.empty())
            continue;
        const std::size_t colon = one.find(':');
        const auto language = parse_language(one.substr(0, colon));
        if (colon == std::string_view::npos || !language)
            return std::nullopt;
        const std::string_view hex = one.substr(colon + 1);
        std::uint32_t mark = 0;
        const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), mark, 16);
        if (error != std::errc{} || end != hex.data() + hex.size() || hex.size() != 8)
            return std::nullopt;
        if (first)
            stamp.m_source = *language;
        first = false;
        stamp.m_marks.at(static_cast<std::size_t>(*language)) = mark;
    }
    return first ? std::nullopt : std::optional(stamp);
}

std::string TextStamp::of(const Localised& text, std::span<const Language> languages)
{
    std::string out;
    for (const Language language : languages)
        out += fmt::format("{}{}:{:08x}",
                           out.empty() ? "" : " ",
                           short_tag(language),
                           mark_of(text.get(language)));
    return out;
}

bool TextStamp::matches(Language language, std::string_view text) const
{
    const auto& mark = m_marks.at(static_cast<std::size_t>(language));
    return mark && *mark == mark_of(text);
}

} // namespace content
