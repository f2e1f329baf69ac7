// Goes through a text character by character as layout and drawing see it.
#pragma once
#include "platform/fonts/font_set.h"

#include <cstddef>
#include <string_view>

namespace platform {

constexpr char32_t kEllipsis = U'\u2026';
constexpr char32_t kSoftHyphen = U'\u00AD';

// The character at `offset`, which moves behind it; U+FFFD for bad UTF-8. Before the end only; at
// most 2 GiB.
[[nodiscard]] char32_t next_character(std::string_view utf8, std::size_t& offset);

// Calls visit(char32_t, begin, end) with byte offsets. Left out: bad UTF-8 (U+FFFD). White space is
// U+0020, and the full-width "…" is three full stops in Western text.
template <typename Visit> void each_character(std::string_view utf8, Region region, Visit visit)
{
    for (std::size_t begin = 0, end = 0; begin < utf8.size(); begin = end) {
        const char32_t c = next_character(utf8, end);
        if (c == U'\uFFFD')
            continue;
        const bool spelled_out = c == kEllipsis && region == Region::latin;
        const bool space =
            c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u2028' || c == U'\u2029';
        for (int left = spelled_out ? 3 : 1; left > 0; --left)
            visit(spelled_out ? U'.' : space ? U' ' : c, begin, end);
    }
}

} // namespace platform
