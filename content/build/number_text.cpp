#include "content/build/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace content {
namespace {

constexpr std::size_t kMostDigits = 15; // what a double holds exactly

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Digits of full width ("２０") as plain ones.
std::string with_plain_digits(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool wide = at + 2 < text.size() && text.substr(at, 2) == "\xEF\xBC" &&
                          text[at + 2] >= '\x90' && text[at + 2] <= '\x99';
        out += wide ? static_cast<char>(text[at + 2] - '\x90' + '0') : text[at];
        at += wide ? 2 : 0;
    }
    return out;
}

// "1,127.5" -> groups 1 127 5 and marks , . between them.
struct Written {
    std::vector<std::string> groups;
    std::vector<char> marks; // ',', '.' or ' ' for any blank
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::size_t digits_at(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end]))
        ++end;
    return end - at;
}

// The mark between groups of one number, and its bytes; a blank stands only before three digits.
std::pair<char, std::size_t> mark_at(std::string_view text, std::size_t at)
{
    constexpr std::array<std::string_view, 4> kBlanks{" ", "\u00A0", "\u2009", "\u202F"};
    if (at + 1 < text.size() && (text[at] == ',' || text[at] == '.') && is_digit(text[at + 1]))
        return {text[at], 1};
    for (const std::string_view blank : kBlanks)
        if (text.substr(at).starts_with(blank) && digits_at(text, at + blank.size()) == 3)
            return {' ', blank.size()};
    return {'\0', 0};
}

Written written_at(std::string_view text, std::size_t at)
{
    Written written;
    written.begin = at;
    while (true) {
        const std::size_t digits = digits_at(text, at);
        written.groups.emplace_back(text.substr(at, digits));
        at += digits;
        written.end = at;
        const auto [mark, bytes] = mark_at(text, at);
        const bool grouped = written.groups.size() > 1 || digits <= 3;
        if (bytes == 0 || (mark == ' ' && !grouped))
            return written;
        written.marks.push_back(mark);
        at += bytes;
    }
}

double value_of(const std::string& digits)
{
    return std::strtod(digits.substr(0, kMostDigits).c_str(), nullptr);
}

bool grouped_by_three(const Written& written, std::size_t count)
{
    for (std::size_t i = 1; i < count; ++i)
        if (written.groups[i].size() != 3)
            return false;
    return written.groups.front().size() <= 3;
}

std::vector<std::vector<double>> readings_of(const Written& written)
{
    const std::size_t count = written.groups.size();
    if (count == 1)
        return {{value_of(written.groups.front())}};
    std::vector<std::vector<double>> readings;
    const auto whole = [&](std::size_t groups) {
        std::string all;
        for (std::size_t i = 0; i < groups; ++i)
            all += written.groups[i];
        return all;
    };
    if (grouped_by_three(written, count))
        readings.push_back({value_of(whole(count))});
    if (written.marks.back() != ' ' && (count == 2 || grouped_by_three(written, count - 1)))
        readings.push_back({std::strtod(
            fmt::format("{}.{}", whole(count - 1), written.groups.back()).c_str(), nullptr)});
    // A date (12.5.2008) or a list.
    const bool long_group = std::any_of(written.groups.begin(),
                                        written.groups.end(),
                                        [](const std::string& group) { return group.size() > 3; });
    const bool blank =
        std::find(written.marks.begin(), written.marks.end(), ' ') != written.marks.end();
    if (count > 2 || long_group || blank) {
        std::vector<double>& each = readings.emplace_back();
        for (const std::string& group : written.groups)
            if (group.size() > 1)
                each.push_back(value_of(group));
    }
    return readings;
}

// "万" behind a number, maybe after a blank or 多, 余; 1 where none stands there.
double multiplier_at(std::string_view text, std::size_t at, std::size_t& end)
{
    struct Word {
        std::string_view text;
        double times;
    };
    constexpr std::array<Word, 15> kWords{{{"万", 1e4},
                                           {"萬", 1e4},
                                           {"亿", 1e8},
                                           {"億", 1e8},
                                           {"千", 1e3},
                                           {"百", 1e2},
                                           {"thousand", 1e3},
                                           {"million", 1e6},
                                           {"billion", 1e9},
                                           {"Tausend", 1e3},
                                           {"tausend", 1e3},
                                           {"Million", 1e6},
                                           {"Mio", 1e6},
                                           {"Milliarde", 1e9},
                                           {"Mrd", 1e9}}};
    for (const std::string_view between : {" ", "\u00A0", "\u202F", "多", "余", "餘"})
        if (text.substr(at).starts_with(between))
            at += between.size();
    for (const Word& word : kWords)
        if (text.substr(at).starts_with(word.text)) {
            end = at + word.text.size();
            return word.times;
        }
    return 1;
}

// What may stand between two centuries: "19、20世纪", "18至19世紀".
std::string_view without_connection(std::string_view text)
{
    constexpr std::array<std::string_view, 11> kConnections{
        "、", "至", "到", "和", "与", "から", "～", "〜", "—", "–", "-"};
    for (const std::string_view one : kConnections)
        if (text.starts_with(one))
            return text.substr(one.size());
    return text;
}

// "8th century", "19世纪", "19. Jahrhundert", "12th and 13th centuries".
bool is_century(std::string_view text, const Written& written, Language language)
{
    constexpr std::size_t kNear = 40; // bytes: "bis zum Ende des 13. Jahrhunderts"
    if (written.groups.size() > 1 || value_of(written.groups.front()) > 21)
        return false;
    std::string_view behind = text.substr(written.end, kNear);
    if (language == Language::en || language == Language::de)
        return behind.find("centur") != std::string_view::npos ||
               behind.find("Jahrhundert") != std::string_view::npos ||
               behind.find("Jh.") != std::string_view::npos;
    const std::string_view next = without_connection(behind);
    if (next.size() < behind.size())
        behind = next.substr(digits_at(next, 0));
    return behind.starts_with("世纪") || behind.starts_with("世紀");
}

// "80" of "20世纪80年代" is 1980 too.
double of_its_century(std::string_view text, std::size_t begin, double decade)
{
    for (const std::string_view word : {"世纪", "世紀"}) {
        if (!text.substr(0, begin).ends_with(word))
            continue;
        std::size_t first = begin - word.size();
        while (first > 0 && is_digit(text[first - 1]))
            --first;
        return (value_of(std::string(text.substr(first, begin - word.size() - first))) - 1) * 100 +
               decade;
    }
    return decade;
}

NumberInText number_of(std::string_view text, const Written& written, std::size_t& end)
{
    NumberInText number;
    number.written = text.substr(written.begin, written.end - written.begin);
    for (const std::string& group : written.groups)
        number.digits += group.size();
    number.readings = readings_of(written);
    const double times = multiplier_at(text, written.end, end);
    if (times > 1 && number.readings.front().size() == 1)
        for (std::size_t i = number.readings.size(); i-- > 0;)
            if (number.readings[i].size() == 1)
                number.readings.push_back({number.readings[i].front() * times});
    if (written.groups.size() == 1) {
        const double decade = value_of(written.groups.front());
        number.readings.push_back({of_its_century(text, written.begin, decade)});
    }
    return number;
}

} // namespace

std::vector<NumberInText> numbers_in(std::string_view given, Language language)
{
    const std::string text = with_plain_digits(given);
    const bool ideographic = language == Language::zh || language == Language::ja;
    std::vector<NumberInText> all;
    double sum = 0; // of "4万2,286", which is one number
    std::size_t first_of_sum = 0;
    std::size_t next = std::string::npos; // where a part of it would go on
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]))
            continue;
        const Written written = written_at(text, at);
        at = written.end - 1;
        const bool name = (written.begin > 0 && is_letter(text[written.begin - 1])) ||
                          (text[written.begin] == '0' && written.groups.front().size() > 1);
        if (name || is_century(text, written, language))
            continue;
        std::size_t end = written.end;
        NumberInText number = number_of(text, written, end);
        const double value = number.readings.front().empty() ? 0 : number.readings.front().front();
        std::size_t ignored = 0;
        const double part = value * multiplier_at(text, written.end, ignored);
        const bool goes_on = ideographic && written.begin == next;
        sum = goes_on ? sum + part : part;
        first_of_sum = goes_on ? first_of_sum : all.size();
        next = end > written.end ? end : std::string::npos;
        all.push_back(std::move(number));
        if (goes_on)
            for (std::size_t i = first_of_sum; i < all.size(); ++i)
                all[i].readings.push_back({sum});
    }
    return all;
}

} // namespace content
