// Breaks texts into lines by the rules of their language, and remembers the result, so that a text
// that stands still costs one look-up a frame. One object for the whole program, on the main
// thread. All lengths are px.
#pragma once
#include "platform/fonts/text_style.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

enum class Balance {
    no,
    yes, // for titles: as narrow as the number of lines allows, so that they are about equally long
};

struct Paragraph {
    // ICU locale of the text: "zh", "en", "ja", "de". Chinese and Japanese break strictly: no line
    // starts with 、。）ー or a small kana, and none ends with （「.
    std::string_view locale = "en";
    float max_width = 0.0F;
    int max_lines = 0; // 0: no limit; else the last line ends in "…" when something did not fit
    Balance balance = Balance::no;
};

struct TextLine {
    std::uint32_t begin = 0; // of TextBlock::text, in bytes: what is drawn
    std::uint32_t end = 0;
    std::uint32_t source_begin = 0; // of the text that was given, in bytes
    std::uint32_t source_end = 0;
    float width = 0.0F;
};

// Every line is at most max_width wide, except that at least one character stands on each.
struct TextBlock {
    // As drawn: soft hyphens and spaces at line ends gone, hyphens and "…" put in, bad UTF-8 left
    // out.
    std::string text;
    std::vector<TextLine> lines; // none for an empty text
    float width = 0.0F;          // of the longest line
    float height = 0.0F;         // lines times TextStyle::line
    bool clipped = false;        // did not fit max_lines
    bool broke_word = false;     // a word had to be cut where the language has no break

    [[nodiscard]] std::string_view line(std::size_t index) const
    {
        return std::string_view(text).substr(lines[index].begin,
                                             lines[index].end - lines[index].begin);
    }
};

// Width of one line: soft hyphens and characters that no font has take no room, line breaks count
// as spaces.
[[nodiscard]] float measure(const FontSet& fonts, std::string_view utf8, const TextStyle& style);

class TextLayout {
public:
    // Keeps a reference to `fonts`.
    explicit TextLayout(const FontSet& fonts);
    TextLayout(TextLayout&&) noexcept;
    TextLayout& operator=(TextLayout&&) noexcept;
    ~TextLayout();

    // A soft hyphen (U+00AD) is a place to break that shows as "-" only at a line's end; "\n" ends
    // a line. A word that is longer than a line is cut after a hyphen or bracket, else between any
    // two characters. Of texts over 1 MiB only the beginning is laid out.
    // The block stays where it is until new_frame().
    [[nodiscard]] const TextBlock&
    lines(std::string_view utf8, const TextStyle& style, const Paragraph& paragraph);

    // The first of `sizes` (largest first, px per em) at which no word is cut and the text fits
    // `paragraph`; the last one if none does. style.line is taken in proportion to style.size.
    [[nodiscard]] TextStyle fit_size(std::string_view utf8,
                                     const TextStyle& style,
                                     const Paragraph& paragraph,
                                     std::span<const float> sizes);

    // At the start of a frame: forgets what the last frames did not use, once there are more than
    // 2048 blocks.
    void new_frame();

    [[nodiscard]] std::size_t cached() const; // blocks in memory

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace platform
