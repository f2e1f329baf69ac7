#include "platform/fonts/line_segments.h"

#include "platform/fonts/characters.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <cstdint>

namespace platform {
namespace {

// A text as ICU reads it, closed at the end of the scope.
class IcuText {
public:
    explicit IcuText(std::string_view utf8)
    {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&m_text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    }
    IcuText(const IcuText&) = delete;
    IcuText& operator=(const IcuText&) = delete;
    ~IcuText() { utext_close(&m_text); }
    UText* get() { return &m_text; }

private:
    UText m_text = UTEXT_INITIALIZER;
};

Segment measured(const FontSet& fonts,
                 std::string_view utf8,
                 const TextStyle& style,
                 std::size_t begin,
                 std::size_t end)
{
    Segment segment{begin, begin, end, {}, {}, BreakAfter::allowed};
    char32_t last = 0;
    for (std::size_t at = begin; at < end;) {
        last = next_character(utf8, at);
        if (!is_breaking_space(last))
            segment.content_end = at;
    }
    if (last == kSoftHyphen)
        segment.after = BreakAfter::with_hyphen;
    const std::size_t length = segment.content_end - begin;
    segment.content = extent(fonts, utf8.substr(begin, length), style);
    segment.space =
        extent(fonts, utf8.substr(segment.content_end, end - segment.content_end), style);
    return segment;
}

bool is_katakana(char32_t c)
{
    return (c >= U'\u30A1' && c <= U'\u30FA') || c == U'\u30FC';
}

// Kinsoku lets a line end inside a foreign word (スマー|トファクトリー); readers of a screen should
// not have to put it together. A word that is longer than the line is still cut.
bool inside_katakana_word(std::string_view utf8, std::size_t at)
{
    if (at < 3 || at >= utf8.size())
        return false;
    std::size_t before = at - 3; // katakana take three bytes
    std::size_t after = at;
    return is_katakana(next_character(utf8, before)) && is_katakana(next_character(utf8, after));
}

} // namespace

bool is_breaking_space(char32_t character)
{
    const auto c = static_cast<UChar32>(character);
    return u_isUWhiteSpace(c) != 0 && c != 0xA0 && c != 0x202F;
}

Extent extent(const FontSet& fonts, std::string_view utf8, const TextStyle& style)
{
    Extent sum;
    each_character(utf8, style.region, [&](char32_t c, std::size_t, std::size_t) {
        const GlyphSource glyph = fonts.glyph(style.face, style.region, c);
        if (glyph.font != nullptr)
            sum = sum + Extent{static_cast<double>(glyph.advance), 1.0};
    });
    return sum;
}

std::vector<Segment> cut_segments(const FontSet& fonts,
                                  std::string_view utf8,
                                  const TextStyle& style,
                                  icu::BreakIterator* rules)
{
    std::vector<Segment> segments;
    if (utf8.empty())
        return segments;
    if (rules == nullptr)
        return {measured(fonts, utf8, style, 0, utf8.size())};

    IcuText text(utf8);
    UErrorCode status = U_ZERO_ERROR;
    rules->setText(text.get(), status);
    std::size_t begin = 0;
    for (auto next = rules->next(); next != icu::BreakIterator::DONE; next = rules->next()) {
        const auto end = static_cast<std::size_t>(next);
        if (inside_katakana_word(utf8, end))
            continue;
        segments.push_back(measured(fonts, utf8, style, begin, end));
        const int kind = rules->getRuleStatus();
        if (kind >= UBRK_LINE_HARD && kind < UBRK_LINE_HARD_LIMIT)
            segments.back().after = BreakAfter::forced;
        begin = end;
    }
    return segments;
}

} // namespace platform
