#include "platform/fonts/text_layout.h"

#include "platform/fonts/characters.h"
#include "platform/fonts/font_face.h"
#include "platform/fonts/line_fill.h"

#include <unicode/locid.h>

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

namespace platform {
namespace {

constexpr std::size_t kCachedBlocks = 2048;
constexpr std::size_t kLongestText = std::size_t{1} << 20U;
constexpr std::string_view kEllipsisUtf8 = "…";

// What a block depends on; `Text` is a string in the cache and a view in a question, so that asking
// allocates nothing.
template <typename Text> struct BlockKey {
    Text text;
    Text locale;
    TextStyle style;
    float max_width;
    int max_lines;
    Balance balance;
};
using AskedKey = BlockKey<std::string_view>;
using KeptKey = BlockKey<std::string>;

void mix(std::size_t& hash, std::size_t value)
{
    hash ^= value + 0x9E3779B97F4A7C15U + (hash << 6U) + (hash >> 2U); // boost::hash_combine
}

struct HashKey {
    using is_transparent = void;
    template <typename Text> std::size_t operator()(const BlockKey<Text>& key) const
    {
        std::size_t hash = std::hash<std::string_view>{}(key.text);
        mix(hash, std::hash<std::string_view>{}(key.locale));
        for (const float value :
             {key.style.size, key.style.line, key.style.letter_spacing, key.max_width})
            mix(hash, std::hash<float>{}(value));
        mix(hash,
            static_cast<std::size_t>(key.style.face) * 16 +
                static_cast<std::size_t>(key.style.region));
        return hash;
    }
};

struct EqualKeys {
    using is_transparent = void;
    template <typename A, typename B>
    bool operator()(const BlockKey<A>& a, const BlockKey<B>& b) const
    {
        return a.style == b.style && a.max_width == b.max_width && a.max_lines == b.max_lines &&
               a.balance == b.balance && a.locale == b.locale && a.text == b.text;
    }
};

void append_visible(std::string& to, std::string_view utf8)
{
    for (std::size_t begin = 0, end = 0; begin < utf8.size(); begin = end) {
        const char32_t c = next_character(utf8, end);
        if (c != U'\uFFFD' && !is_ignorable(c))
            to += utf8.substr(begin, end - begin);
    }
}

void append_line(TextBlock& block,
                 const Composition& text,
                 FilledLine filled,
                 std::string_view mark)
{
    TextLine line;
    line.begin = static_cast<std::uint32_t>(block.text.size());
    append_visible(block.text, text.utf8.substr(filled.begin, filled.end - filled.begin));
    block.text += mark;
    line.end = static_cast<std::uint32_t>(block.text.size());
    line.source_begin = static_cast<std::uint32_t>(filled.begin);
    line.source_end = static_cast<std::uint32_t>(filled.end);
    line.width = measure(text.fonts, std::string_view(block.text).substr(line.begin), text.style);
    block.width = std::max(block.width, line.width);
    block.height += text.style.line;
    block.lines.push_back(line);
}

TextBlock compose(const Composition& text, const Paragraph& paragraph)
{
    const float width = paragraph.balance == Balance::yes
                            ? balanced_width(text, paragraph.max_width, paragraph.max_lines)
                            : paragraph.max_width;
    FilledLines filled = fill_lines(text, width, paragraph.max_lines);
    TextBlock block;
    block.clipped = filled.more;
    block.broke_word = filled.broke_word;
    if (filled.more)
        filled.lines.back() =
            cut_for_ellipsis(text, filled.lines.back().begin, width, kEllipsisUtf8);
    for (std::size_t i = 0; i < filled.lines.size(); ++i) {
        const bool ellipsis = filled.more && i + 1 == filled.lines.size();
        const FilledLine& line = filled.lines[i];
        append_line(block, text, line, ellipsis ? kEllipsisUtf8 : line.hyphen ? "-" : "");
    }
    return block;
}

} // namespace

float measure(const FontSet& fonts, std::string_view utf8, const TextStyle& style)
{
    return extent(fonts, utf8, style).px(style);
}

struct TextLayout::State {
    struct Kept {
        TextBlock block;
        std::uint64_t last_used = 0;
    };

    const FontSet* fonts;
    std::map<std::string, std::unique_ptr<icu::BreakIterator>, std::less<>> rules; // by locale
    std::unordered_map<KeptKey, Kept, HashKey, EqualKeys> blocks;
    std::uint64_t frame = 1;

    icu::BreakIterator* rules_of(std::string_view locale);
};

icu::BreakIterator* TextLayout::State::rules_of(std::string_view locale)
{
    if (const auto known = rules.find(locale); known != rules.end())
        return known->second.get();
    const std::string name(locale);
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createLineInstance(icu::Locale((name + "@lb=strict").c_str()), status));
    if (U_FAILURE(status) != 0)
        made.reset();
    return rules.emplace(name, std::move(made)).first->second.get();
}

TextLayout::TextLayout(const FontSet& fonts)
    : m_state(std::make_unique<State>())
{
    m_state->fonts = &fonts;
}
TextLayout::TextLayout(TextLayout&&) noexcept = default;
TextLayout& TextLayout::operator=(TextLayout&&) noexcept = default;
TextLayout::~TextLayout() = default;

const TextBlock&
TextLayout::lines(std::string_view utf8, const TextStyle& style, const Paragraph& paragraph)
{
    utf8 = utf8.substr(0, kLongestText);
    const float width = paragraph.max_width > 0.0F ? paragraph.max_width : 0.0F; // NaN too
    const AskedKey key{
        utf8, paragraph.locale, style, width, paragraph.max_lines, paragraph.balance};
    auto found = m_state->blocks.find(key);
    if (found == m_state->blocks.end()) {
        const FontSet& fonts = *m_state->fonts;
        const Composition text{
            fonts,
            utf8,
            style,
            cut_segments(fonts, utf8, style, m_state->rules_of(paragraph.locale))};
        KeptKey kept{std::string(utf8),
                     std::string(paragraph.locale),
                     style,
                     width,
                     paragraph.max_lines,
                     paragraph.balance};
        found =
            m_state->blocks.emplace(std::move(kept), State::Kept{compose(text, paragraph)}).first;
    }
    found->second.last_used = m_state->frame;
    return found->second.block;
}

TextStyle TextLayout::fit_size(std::string_view utf8,
                               const TextStyle& style,
                               const Paragraph& paragraph,
                               std::span<const float> sizes)
{
    TextStyle tried = style;
    for (const float size : sizes) {
        tried.size = size;
        tried.line = style.line * size / style.size;
        const TextBlock& block = lines(utf8, tried, paragraph);
        if (!block.clipped && !block.broke_word && block.width <= paragraph.max_width)
            break;
    }
    return tried;
}

void TextLayout::new_frame()
{
    if (m_state->blocks.size() > kCachedBlocks) {
        std::erase_if(m_state->blocks,
                      [&](const auto& kept) { return kept.second.last_used != m_state->frame; });
    }
    ++m_state->frame;
}

std::size_t TextLayout::cached() const
{
    return m_state->blocks.size();
}

} // namespace platform
