#include "content/catalogue/names.h"

#include "content/catalogue/limits.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <utility>

namespace content {
namespace {

constexpr std::array<std::pair<PictureLayer, std::string_view>, kPictureLayerCount> kLayers{{
    {PictureLayer::flat, "flat"},
    {PictureLayer::bg, "bg"},
    {PictureLayer::far_, "far"},
    {PictureLayer::mid, "mid"},
    {PictureLayer::subject, "subject"},
    {PictureLayer::fg, "fg"},
}};

constexpr std::array<std::pair<RecognitionKind, std::string_view>, 5> kRecognitions{{
    {RecognitionKind::unesco, "unesco"},
    {RecognitionKind::national_heritage, "national_heritage"},
    {RecognitionKind::provincial_heritage, "provincial_heritage"},
    {RecognitionKind::geographical_indication, "geographical_indication"},
    {RecognitionKind::other, "other"},
}};

template <typename Table, typename Value> std::string_view name_in(const Table& table, Value value)
{
    for (const auto& [one, name] : table)
        if (one == value)
            return name;
    return {};
}

template <typename Value, std::size_t N>
std::optional<Value> find_in(const std::array<std::pair<Value, std::string_view>, N>& table,
                             std::string_view name)
{
    for (const auto& [value, its_name] : table)
        if (its_name == name)
            return value;
    return std::nullopt;
}

bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

} // namespace

std::string_view name_of(PictureLayer layer)
{
    return name_in(kLayers, layer);
}

std::optional<PictureLayer> parse_layer(std::string_view name)
{
    return find_in(kLayers, name);
}

std::string_view name_of(RecognitionKind kind)
{
    return name_in(kRecognitions, kind);
}

std::optional<RecognitionKind> parse_recognition(std::string_view name)
{
    return find_in(kRecognitions, name);
}

bool is_id(std::string_view text)
{
    if (text.empty() || text.size() > kMaxIdBytes || text.front() == '-' || text.back() == '-')
        return false;
    if (text.find("--") != std::string_view::npos)
        return false;
    return std::all_of(
        text.begin(), text.end(), [](char c) { return c == '-' || is_letter_or_digit(c); });
}

bool is_key(std::string_view text)
{
    return !text.empty() && text.size() <= kMaxIdBytes &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return c == '-' || c == '_' || c == '.' || is_letter_or_digit(c);
           });
}

bool is_clean_text(std::string_view text)
{
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, size, c);
        if (c < 0 || c == 0x7F || (c < 0x20 && c != '\n' && c != '\t'))
            return false;
    }
    return true;
}

} // namespace content
