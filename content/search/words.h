// Cuts any text into the words that search compares, folded so that what looks or types alike is
// alike. Used by the FTS5 tokenizer (both for the index and for queries) and by search itself to
// find the words again in a title.
#pragma once
#include <cstddef>
#include <functional>
#include <string_view>

namespace content {

// Spaced scripts are written as words (Latin, Greek, Hangul, digits ...). Ideographic ones (Han,
// Hiragana, Katakana) are written without spaces: there every character is a word of its own, and
// what belongs together is found as a phrase.
enum class WordScript { spaced, ideographic };

struct Word {
    std::string_view text; // folded UTF-8; valid during the call only
    std::size_t begin = 0; // the bytes of the given text it stands for, whole code points
    std::size_t end = 0;
    WordScript script = WordScript::spaced;
};

// Called for each word in order; false stops.
using WordSink = std::function<bool(const Word&)>;

// Folding is Unicode's NFKC_Casefold (full width, ligatures, ß to ss), then accents off Latin,
// Greek and Cyrillic letters (ü to u), then Katakana to Hiragana. A word is a run of letters,
// digits and their marks: "Longjing's" has the word "longjing", which ICU's word breaks would not
// give. Folding a folded word changes nothing. Text that is not UTF-8 is harmless: bad bytes
// separate words. False if the sink stopped it.
bool for_each_word(std::string_view text, const WordSink& sink);

} // namespace content
