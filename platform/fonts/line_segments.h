// Cuts a text into the pieces between which its language may break a line, and measures them.
// Private to platform/fonts.
#pragma once
#include "platform/fonts/text_style.h"

#include <unicode/brkiter.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace platform {

// Width before the size is known.
struct Extent {
    double em = 0.0;
    double characters = 0.0; // each of which gets letter_spacing

    [[nodiscard]] float px(const TextStyle& style) const
    {
        return static_cast<float>(em * style.size + characters * style.letter_spacing);
    }
    friend Extent operator+(Extent a, Extent b)
    {
        return {a.em + b.em, a.characters + b.characters};
    }
    friend Extent operator-(Extent a, Extent b)
    {
        return {a.em - b.em, a.characters - b.characters};
    }
};

enum class BreakAfter {
    allowed,
    with_hyphen, // a soft hyphen: shows "-" if the line ends here
    forced,      // a line feed
};

// [begin, content_end) is shown, the white space up to `end` only if the line goes on. Bytes of the
// text.
struct Segment {
    std::size_t begin = 0;
    std::size_t content_end = 0;
    std::size_t end = 0;
    Extent content;
    Extent space;
    BreakAfter after = BreakAfter::allowed;
};

[[nodiscard]] Extent extent(const FontSet& fonts, std::string_view utf8, const TextStyle& style);

// White space that a line's end swallows: not the no-break spaces.
[[nodiscard]] bool is_breaking_space(char32_t character);

// Without an iterator (ICU found no rules) a text breaks nowhere.
[[nodiscard]] std::vector<Segment> cut_segments(const FontSet& fonts,
                                                std::string_view utf8,
                                                const TextStyle& style,
                                                icu::BreakIterator* rules);

} // namespace platform
