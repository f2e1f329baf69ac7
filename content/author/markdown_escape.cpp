#include "content/author/page_texts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace content {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kWideSpaces{
    {{"\u00A0", "&nbsp;"}, {"\u3000", "&#12288;"}}};

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// "1." and "2)" begin a list, "# " a heading, "- " a bullet, "===" underlines: only at the start.
std::size_t marks_at_the_start(std::string_view text)
{
    const std::size_t digits =
        std::min(static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                          text.begin()),
                 text.size());
    if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')'))
        return digits;
    constexpr std::string_view kMarks = "#-+>=|~";
    return !text.empty() && kMarks.find(text.front()) != std::string_view::npos
               ? 0
               : std::string_view::npos;
}

bool begins_entity(std::string_view text)
{
    return text.size() > 1 && (text[1] == '#' || (text[1] >= 'a' && text[1] <= 'z') ||
                               (text[1] >= 'A' && text[1] <= 'Z'));
}

// White space of Unicode at an end would keep ** from being seen as bold; the reader trims only
// ASCII's.
std::string_view wide_space_as_entity(std::string_view text, std::size_t at)
{
    for (const auto& [space, entity] : kWideSpaces)
        if (text.substr(at).starts_with(space) && (at == 0 || at + space.size() == text.size()))
            return entity;
    return {};
}

} // namespace

std::string markdown_escaped(std::string_view text)
{
    constexpr std::string_view kMarks = "\\*_`[]<";
    const std::size_t start = marks_at_the_start(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (const std::string_view entity = wide_space_as_entity(text, at); !entity.empty()) {
            out += entity;
            at += entity == "&nbsp;" ? 1U : 2U;
            continue;
        }
        if (at == start || kMarks.find(text[at]) != std::string_view::npos ||
            (text[at] == '&' && begins_entity(rest)))
            out += '\\';
        out += text[at];
    }
    return out;
}

} // namespace content
