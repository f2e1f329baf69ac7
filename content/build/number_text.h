// Finds the numbers in a text as people of each language write them.
#pragma once
#include "content/catalogue/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

// A number may be read in more than one way ("1,127" is one number or, in a date, two): each
// reading is the values that must all be known.
struct NumberInText {
    std::string written; // "42,286"
    std::size_t digits = 0;
    std::vector<std::vector<double>> readings;
};

// Names with digits behind a latin letter (X30) or with a leading nought (009) are none, nor are
// centuries. Digits of full width are
// digits; signs are left out.
[[nodiscard]] std::vector<NumberInText> numbers_in(std::string_view text, Language language);

} // namespace content
