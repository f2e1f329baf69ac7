// What a frame writes, for checks: every text, where it stands and whether it fits its place. A
// canvas with a log lays texts out but does not draw them, so that a check of thousands of screens
// needs no glyphs and sees the pictures behind the words.
#pragma once
#include "content/catalogue/language.h"
#include "kiosk/ui/theme.h"
#include "platform/base/geometry.h"

#include <string>
#include <vector>

namespace kiosk {

enum class TextFit {
    fits,
    shortened, // ends in "…": did not fit its number of lines
    too_high,  // more lines than its column has room for
    word_cut,  // a word was longer than the line
};

struct WrittenText {
    std::string utf8;
    content::Language language = content::Language::zh;
    base::Rect place;  // units, from the first line's top to the last one's bottom
    float size = 0.0F; // units per em
    Colour colour = 0;
    TextFit fit = TextFit::fits;
};

using TextLog = std::vector<WrittenText>;

} // namespace kiosk
