// The shapes that punctuation takes in vertical Chinese and Japanese text. Private to
// platform/fonts.
#pragma once

namespace platform {

// From Unicode's blocks Vertical Forms (U+FE10) and CJK Compatibility Forms (U+FE30), which stand
// in the same order as here; the character itself where it has none. A prolonged sound mark (ー)
// becomes a vertical dash.
[[nodiscard]] char32_t vertical_form(char32_t character);

} // namespace platform
