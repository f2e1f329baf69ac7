// Fills lines with the segments of a text, greedily. Private to platform/fonts.
#pragma once
#include "platform/fonts/line_segments.h"

#include <span>

namespace platform {

// Bytes of the text: [begin, end) is shown, with a "-" behind it if asked for.
struct FilledLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool hyphen = false;
};

struct FilledLines {
    std::vector<FilledLine> lines;
    bool broke_word = false;
    bool more = false; // stopped at max_lines with text left
};

// The text, what it is set in, and where it may break.
struct Composition {
    const FontSet& fonts;
    std::string_view utf8;
    TextStyle style;
    std::vector<Segment> segments;
};

// max_lines 0: all. Each line takes at least one character, so this ends at any width.
[[nodiscard]] FilledLines fill_lines(const Composition& text, float max_width, int max_lines);

// The narrowest width at which fill_lines() makes no more lines than at `max_width`.
[[nodiscard]] float balanced_width(const Composition& text, float max_width, int max_lines);

// How far a last line that starts at `begin` goes with `mark` ("…") behind it: to the end of a
// word, or into the word if that would leave less than half a line.
[[nodiscard]] FilledLine cut_for_ellipsis(const Composition& text,
                                          std::size_t begin,
                                          float max_width,
                                          std::string_view mark);

} // namespace platform
