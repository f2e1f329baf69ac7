#include "content/author/cell_values.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace content {
namespace {

template <typename Number> std::optional<Number> parsed(std::string_view text)
{
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<int> whole_number_of(std::string_view text)
{
    return parsed<int>(text);
}

std::optional<double> decimal_of(std::string_view text)
{
    return parsed<double>(text);
}

std::string with_point(std::string_view text)
{
    std::string out(text);
    if (std::count(out.begin(), out.end(), ',') == 1 && out.find('.') == std::string::npos)
        std::replace(out.begin(), out.end(), ',', '.');
    return out;
}

std::optional<bool> yes_or_no(std::string_view text)
{
    constexpr std::array<std::string_view, 8> kYes{
        "true", "yes", "1", "x", "wahr", "ja", "是", "はい"};
    constexpr std::array<std::string_view, 7> kNo{
        "false", "no", "0", "falsch", "nein", "否", "いいえ"};
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (std::find(kYes.begin(), kYes.end(), lower) != kYes.end())
        return true;
    if (std::find(kNo.begin(), kNo.end(), lower) != kNo.end())
        return false;
    return std::nullopt;
}

std::vector<std::string> words_of(std::string_view text)
{
    constexpr std::string_view kBetween = " ;,\t\n";
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find_first_not_of(kBetween, at), text.size());
        const std::size_t end = std::min(text.find_first_of(kBetween, begin), text.size());
        if (end > begin)
            words.emplace_back(text.substr(begin, end - begin));
        at = end;
    }
    return words;
}

} // namespace content
