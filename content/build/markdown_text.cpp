#include "content/build/markdown_text.h"

#include <unicode/utf8.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace content {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kEntities{{
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&quot;", "\""},
    {"&nbsp;", "\u00A0"},
    {"&shy;", "\u00AD"},
}};

std::optional<std::string> encode(std::uint32_t code)
{
    if (code < 0x20 || code == 0x7F || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return std::nullopt;
    std::array<std::uint8_t, 4> bytes{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, code);
    return std::string(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
}

} // namespace

std::string trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

std::string without_closing_mark(std::string_view text)
{
    for (const std::string_view mark : {".", ":", "。", "："})
        if (text.ends_with(mark))
            return trimmed(text.substr(0, text.size() - mark.size()));
    return std::string(text);
}

std::optional<std::string> decode_entity(std::string_view entity)
{
    for (const auto& [name, text] : kEntities)
        if (name == entity)
            return std::string(text);
    if (!entity.starts_with("&#") || !entity.ends_with(";"))
        return std::nullopt;
    const bool hex = entity.size() > 2 && (entity[2] == 'x' || entity[2] == 'X');
    const char* first = entity.data() + (hex ? 3 : 2);
    const char* last = entity.data() + entity.size() - 1;
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(first, last, code, hex ? 16 : 10);
    if (error != std::errc{} || end != last)
        return std::nullopt;
    return encode(code);
}

} // namespace content
