// Reading the parts of one line of a journey: choices, numbers, names, places. Only for
// journey.cpp.
#pragma once
#include "content/catalogue/language.h"
#include "kiosk/core/journey/words.h"
#include "kiosk/core/place.h"
#include "platform/base/clock.h"
#include "platform/base/result.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk {

using Words = std::span<const std::string_view>;

// One line on its way to a command; says where it stands when it is wrong.
struct JourneyLine {
    std::string_view file;
    int number = 0;
    Words words;

    [[nodiscard]] auto fail(std::string_view what) const { return fail_at(file, number, what); }
    [[nodiscard]] base::Status count(std::size_t words_wanted, std::string_view form) const
    {
        if (words.size() != words_wanted)
            return fail(fmt::format("write: {}", form));
        return {};
    }
};

// What words may stand somewhere, and what they mean.
template <typename Item, std::size_t N>
using Names = std::array<std::pair<std::string_view, Item>, N>;

template <typename Item, std::size_t N> std::string list_names(const Names<Item, N>& names)
{
    std::string text;
    for (const auto& [name, item] : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

template <typename Item, std::size_t N>
base::Result<Item>
choose(const Names<Item, N>& names, std::string_view word, const JourneyLine& line)
{
    for (const auto& [name, item] : names)
        if (name == word)
            return item;
    return line.fail(fmt::format("\"{}\" is not one of: {}", shown(word), list_names(names)));
}

// All fail with file:line and what is allowed.
[[nodiscard]] base::Result<int>
parse_whole(std::string_view word, int most, const JourneyLine& line);
[[nodiscard]] base::Result<base::Duration> parse_ms(std::string_view word, const JourneyLine& line);
[[nodiscard]] base::Result<float> parse_units(std::string_view word, const JourneyLine& line);
[[nodiscard]] base::Result<float> parse_percent(std::string_view word, const JourneyLine& line);
[[nodiscard]] base::Result<std::string> parse_name(std::string_view word, const JourneyLine& line);
[[nodiscard]] base::Result<content::Language> parse_tag(std::string_view word,
                                                        const JourneyLine& line);
[[nodiscard]] base::Result<Place> parse_address(std::string_view word, const JourneyLine& line);

} // namespace kiosk
