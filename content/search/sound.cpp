#include "content/search/sound.h"

#include "content/search/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace content {
namespace {

constexpr std::size_t kSyllables =
    24; // of a title that are indexed; the words grow with the square

std::unique_ptr<icu::Transliterator> transliterator(const char16_t* id)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance(icu::UnicodeString(id), UTRANS_FORWARD, status));
    return U_SUCCESS(status) != 0 ? std::move(made) : nullptr;
}

icu::UnicodeString decomposed(std::string_view text)
{
    const auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
    return U_SUCCESS(status) != 0 ? nfd->normalize(source, status) : source;
}

std::string utf8(const icu::UnicodeString& text)
{
    std::string out;
    text.toUTF8String(out);
    return out;
}

// "lǜ" as it is typed where a keyboard has no ü: "lv". The tone stays.
std::string with_v(std::string_view pinyin)
{
    icu::UnicodeString text = decomposed(pinyin);
    text.findAndReplace(u"u\u0308", u"v");
    text.findAndReplace(u"U\u0308", u"v");
    return utf8(text);
}

std::vector<std::string> syllables_of(std::string_view pinyin)
{
    std::vector<std::string> syllables;
    for_each_word(pinyin, [&](const Word& word) {
        if (word.script == WordScript::spaced)
            syllables.emplace_back(word.text);
        return syllables.size() < kSyllables;
    });
    return syllables;
}

void append_word(std::string& out, std::string_view word)
{
    if (!out.empty())
        out += ' ';
    out += word;
}

void append_readings(std::string& out, const std::vector<std::string>& syllables)
{
    for (std::size_t from = 0; from < syllables.size(); ++from) {
        std::string joined;
        std::string initials;
        for (std::size_t i = from; i < syllables.size(); ++i) {
            joined += syllables[i];
            initials += syllables[i].front();
        }
        append_word(out, joined);
        if (from + 1 < syllables.size()) {
            append_word(out, syllables[from]);
            append_word(out, initials);
        }
    }
}

} // namespace

base::Result<Sounds> Sounds::create()
{
    Sounds sounds;
    sounds.m_han_to_latin = transliterator(u"Han-Latin");
    sounds.m_kana_to_latin = transliterator(u"[[:Katakana:][:Hiragana:]ー] Any-Latin");
    if (sounds.m_han_to_latin == nullptr || sounds.m_kana_to_latin == nullptr)
        return base::fail(base::ErrorCode::unsupported,
                          "this ICU cannot write Chinese and Japanese in Latin letters: install "
                          "its full data");
    return sounds;
}

std::string Sounds::chinese(std::string_view title, std::string_view pinyin) const
{
    std::string reading(pinyin);
    if (reading.empty()) {
        icu::UnicodeString text = decomposed(title);
        m_han_to_latin->transliterate(text);
        reading = utf8(text);
    }
    std::string out;
    const std::vector<std::string> as_u = syllables_of(reading);
    append_readings(out, as_u);
    if (const std::vector<std::string> as_v = syllables_of(with_v(reading)); as_v != as_u)
        append_readings(out, as_v);
    return out;
}

std::string Sounds::japanese(std::string_view title) const
{
    const auto text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(title.data(), static_cast<std::int32_t>(title.size())));
    icu::UnicodeString kana; // other characters as spaces: they end a word
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(c, &status);
        const bool is_kana =
            script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || c == 0x30FC;
        kana.append(is_kana ? c : UChar32{u' '});
    }
    m_kana_to_latin->transliterate(kana);
    std::string out;
    for_each_word(utf8(kana), [&](const Word& word) {
        if (word.text.size() > 1 && word.script == WordScript::spaced)
            append_word(out, word.text); // a single vowel is a particle, not a word
        return true;
    });
    return out;
}

} // namespace content
