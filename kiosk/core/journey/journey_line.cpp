#include "kiosk/core/journey/journey_line.h"

namespace kiosk {

namespace {

constexpr int kMaxMs = 600'000;
constexpr float kMaxUnits = 20'000.0F;
constexpr std::size_t kMaxName = 160;

} // namespace

base::Result<int> parse_whole(std::string_view word, int most, const JourneyLine& line)
{
    const auto number = parse_number<int>(word, 0, most);
    if (!number)
        return line.fail(
            fmt::format("\"{}\" is not a whole number from 0 to {}", shown(word), most));
    return *number;
}

base::Result<base::Duration> parse_ms(std::string_view word, const JourneyLine& line)
{
    TRY_SET(const int ms, parse_whole(word, kMaxMs, line));
    return base::Duration{std::chrono::milliseconds{ms}};
}

base::Result<float> parse_units(std::string_view word, const JourneyLine& line)
{
    const auto units = parse_number<float>(word, -kMaxUnits, kMaxUnits);
    if (!units)
        return line.fail(fmt::format("\"{}\" is not a length in canvas units", shown(word)));
    return *units;
}

base::Result<float> parse_percent(std::string_view word, const JourneyLine& line)
{
    const bool sign = word.ends_with('%');
    const auto percent =
        parse_number<float>(word.substr(0, word.size() - (sign ? 1 : 0)), 0.0F, 100.0F);
    if (!sign || !percent)
        return line.fail(
            fmt::format("\"{}\" is not a part of the screen such as 50%", shown(word)));
    return *percent / 100.0F;
}

base::Result<std::string> parse_name(std::string_view word, const JourneyLine& line)
{
    if (word.size() > kMaxName)
        return line.fail(fmt::format("\"{}\" is too long for a name", shown(word)));
    return std::string(word);
}

base::Result<content::Language> parse_tag(std::string_view word, const JourneyLine& line)
{
    const auto language = content::parse_language(word);
    if (!language)
        return line.fail(fmt::format("\"{}\" is not one of: zh, en, ja, de", shown(word)));
    return *language;
}

base::Result<Place> parse_address(std::string_view word, const JourneyLine& line)
{
    base::Result<Place> place = parse_place(word);
    if (!place)
        return line.fail(place.error().what);
    return place;
}

} // namespace kiosk
