#include "content/search/words.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <string>
#include <utility>

namespace content {
namespace {

// NFKC_Casefold of a text, and for every byte of it the bytes of the source it came from.
class Folded {
public:
    explicit Folded(std::string_view source)
    {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* const normalizer =
            icu::Normalizer2::getNFKCCasefoldInstance(status);
        if (U_FAILURE(status) != 0)
            return;
        icu::StringByteSink<std::string> sink(&m_text);
        const icu::StringPiece piece(source.data(), static_cast<std::int32_t>(source.size()));
        normalizer->normalizeUTF8(0, piece, sink, &m_edits, status);
        if (U_FAILURE(status) != 0)
            m_text.clear();
        m_edit = m_edits.getFineIterator();
        advance();
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

    // Where in the source the byte range [begin, end) came from. Ranges must be asked for in
    // ascending order.
    [[nodiscard]] std::pair<std::size_t, std::size_t> source(std::int32_t begin, std::int32_t end)
    {
        seek(begin);
        const std::int32_t from = in_edit(begin, m_edit.sourceIndex());
        seek(end - 1);
        const std::int32_t to = m_edit.hasChange() != 0 ? m_edit.sourceIndex() + m_edit.oldLength()
                                                        : in_edit(end, m_edit.sourceIndex());
        return {static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
    }

private:
    void advance()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_more = m_edit.next(status) != 0;
    }
    void seek(std::int32_t position)
    {
        while (m_more && m_edit.destinationIndex() + m_edit.newLength() <= position)
            advance();
    }
    [[nodiscard]] std::int32_t in_edit(std::int32_t position, std::int32_t source) const
    {
        return m_edit.hasChange() != 0 ? source : source + position - m_edit.destinationIndex();
    }

    std::string m_text;
    icu::Edits m_edits;
    icu::Edits::Iterator m_edit;
    bool m_more = false;
};

enum class CharacterKind { separator, spaced, ideographic };

constexpr UChar32 kProlongedSound = 0x30FC; // "ー": of no script, but written inside Katakana words

CharacterKind kind_of(UChar32 c)
{
    if (c < 0)
        return CharacterKind::separator;
    if (c < 0x80)
        return u_isalnum(c) != 0 ? CharacterKind::spaced : CharacterKind::separator;
    if (c == kProlongedSound)
        return CharacterKind::ideographic;
    const std::uint32_t mask = U_GET_GC_MASK(c);
    if ((mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) == 0)
        return CharacterKind::separator;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA)
        return CharacterKind::ideographic;
    return CharacterKind::spaced;
}

bool is_accent(UChar32 c)
{
    return c >= 0x0300 && c <= 0x036F;
}

void append(std::string& out, UChar32 c)
{
    icu::UnicodeString(c).toUTF8String(out);
}

// Appends the character without its accent.
void append_bare(std::string& out, UChar32 c)
{
    const bool may_be_accented = (c >= 0xC0 && c < 0x0530) || (c >= 0x1E00 && c < 0x2000);
    if (is_accent(c))
        return;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfd =
        may_be_accented ? icu::Normalizer2::getNFDInstance(status) : nullptr;
    icu::UnicodeString parts;
    if (nfd == nullptr || nfd->getDecomposition(c, parts) == 0)
        return append(out, c);
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
        if (!is_accent(parts.char32At(i)))
            append(out, parts.char32At(i));
}

UChar32 as_hiragana(UChar32 c)
{
    return c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c;
}

UChar32 next_character(const std::string& text, std::int32_t& at)
{
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    return c;
}

} // namespace

bool for_each_word(std::string_view text, const WordSink& sink)
{
    Folded folded(text);
    const std::string& source = folded.text();
    const auto size = static_cast<std::int32_t>(source.size());
    std::string word;
    const auto give = [&](std::int32_t begin, std::int32_t end, WordScript script) {
        if (word.empty())
            return true; // an accent on nothing
        const auto [from, to] = folded.source(begin, end);
        const bool go_on = sink({word, from, to, script});
        word.clear();
        return go_on;
    };
    std::int32_t begin = 0;
    std::int32_t at = 0;
    while (at < size) {
        const std::int32_t here = at;
        const UChar32 c = next_character(source, at);
        const CharacterKind kind = kind_of(c);
        if (kind == CharacterKind::spaced) {
            if (word.empty())
                begin = here;
            append_bare(word, c);
            continue;
        }
        if (!give(begin, here, WordScript::spaced))
            return false;
        if (kind == CharacterKind::separator)
            continue;
        append(word, as_hiragana(c));
        if (!give(here, at, WordScript::ideographic))
            return false;
    }
    return give(begin, size, WordScript::spaced);
}

} // namespace content
