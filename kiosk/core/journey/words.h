// Reading the lines of journeys and recordings: words, bounded numbers, and errors that say where.
// Not for other files.
#pragma once
#include "platform/base/result.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kiosk {

// The words of one line, up to a '#' that begins a word; at most `most`, so a hostile line costs
// nothing.
[[nodiscard]] inline std::vector<std::string_view> split_words(std::string_view line,
                                                               std::size_t most)
{
    std::vector<std::string_view> words;
    constexpr std::string_view kBlank = " \t\r";
    while (words.size() < most) {
        const std::size_t begin = line.find_first_not_of(kBlank);
        if (begin == std::string_view::npos || line[begin] == '#')
            break;
        line.remove_prefix(begin);
        const std::size_t end = line.find_first_of(kBlank);
        words.push_back(line.substr(0, end));
        if (end == std::string_view::npos)
            break;
        line.remove_prefix(end);
    }
    return words;
}

// Takes the next line off `text`.
[[nodiscard]] inline std::string_view take_line(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

// The whole word as a number from `least` to `most`; nothing else is one (no spaces, no nan).
template <typename Number>
[[nodiscard]] std::optional<Number> parse_number(std::string_view word, Number least, Number most)
{
    Number number{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size() ||
        !(number >= least && number <= most))
        return std::nullopt;
    return number;
}

// A word from a file as an error shows it: short and printable.
[[nodiscard]] inline std::string shown(std::string_view word)
{
    constexpr std::size_t kShown = 40;
    std::string text;
    for (const char c : word.substr(0, kShown))
        text += c >= ' ' && c <= '~' ? c : '?';
    return word.size() > kShown ? text + "..." : text;
}

[[nodiscard]] inline auto fail_at(std::string_view file, int line, std::string_view what)
{
    return base::fail(base::ErrorCode::bad_content, fmt::format("{}:{}: {}", file, line, what));
}

} // namespace kiosk
