// How a title sounds in Latin letters, so that it can be found without an input method: pinyin for
// Chinese, romaji for Japanese kana. Used when the index is written.
#pragma once
#include "platform/base/result.h"

#include <unicode/translit.h>

#include <memory>
#include <string>
#include <string_view>

namespace content {

class Sounds {
public:
    // Errors: unsupported (ICU without its transliteration data).
    [[nodiscard]] static base::Result<Sounds> create();

    // "xi hu long jing" gives the words to index: from every syllable on in one ("xihulongjing
    // hulongjing longjing jing"), the syllables, and the initials from every syllable on ("xhlj hlj
    // lj"). Tone marks and capitals do not matter; ü is indexed as u and as v, which is how it is
    // typed. Without pinyin the title's usual reading by ICU is taken.
    [[nodiscard]] std::string chinese(std::string_view title, std::string_view pinyin) const;

    // "龍井茶（ロンジン）" gives "ronjin": each run of kana as one word.
    [[nodiscard]] std::string japanese(std::string_view title) const;

private:
    Sounds() = default;
    std::unique_ptr<icu::Transliterator> m_han_to_latin;
    std::unique_ptr<icu::Transliterator> m_kana_to_latin;
};

} // namespace content
