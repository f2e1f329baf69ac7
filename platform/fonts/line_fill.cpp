#include "platform/fonts/line_fill.h"

#include "platform/fonts/characters.h"
#include "platform/fonts/font_face.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

namespace platform {
namespace {

// Sums of floats differ by less than this when they are added in another order.
constexpr float kRoundingPx = 0.01F;

// Titles are balanced; an article is not, and would take long.
constexpr std::size_t kLongestTitle = 200;

bool continues_cluster(char32_t c)
{
    return is_ignorable(c) ||
           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_EXTEND) != 0;
}

bool is_good_cut_after(char32_t c)
{
    const auto kind = u_charType(static_cast<UChar32>(c));
    return kind == U_DASH_PUNCTUATION || kind == U_END_PUNCTUATION || c == U'/' || c == U'_' ||
           c == U'.' || c == U'@';
}

// Whether a line would come out that must not end so: "（".
bool is_opening(char32_t c)
{
    return u_charType(static_cast<UChar32>(c)) == U_START_PUNCTUATION;
}

struct Cut {
    std::size_t end = 0;
    Extent width;
    bool inside_word = false; // not at a hyphen or bracket, where a cut does no harm
};

// Cuts [begin, end), in which the language has no break, where it still fits: at least one cluster.
Cut cut_word(const Composition& text, std::size_t begin, std::size_t end, float max_width)
{
    Extent width;
    std::optional<Cut> any;
    std::optional<Cut> good;
    char32_t previous = 0;
    for (std::size_t at = begin, next = begin; at < end; at = next) {
        const char32_t c = next_character(text.utf8, next);
        if (at > begin && !continues_cluster(c)) {
            any = Cut{at, width, true};
            if (is_good_cut_after(previous) || (is_opening(c) && !is_opening(previous)))
                good = Cut{at, width, false};
        }
        width = width + extent(text.fonts, text.utf8.substr(at, next - at), text.style);
        if (any && width.px(text.style) > max_width + kRoundingPx)
            return good ? *good : *any;
        previous = c;
    }
    return {end, width, false};
}

class Filler {
public:
    Filler(const Composition& text, float max_width)
        : m_text(text)
        , m_width(max_width > 0.0F ? max_width : 0.0F)
        , m_hyphen(extent(text.fonts, "-", text.style))
    {
        start_segment(0);
    }

    [[nodiscard]] bool done() const { return m_at == m_text.segments.size(); }
    [[nodiscard]] bool broke_word() const { return m_broke_word; }
    FilledLine next();

private:
    [[nodiscard]] bool fits(Extent extent) const
    {
        return extent.px(m_text.style) <= m_width + kRoundingPx;
    }
    [[nodiscard]] std::optional<std::size_t> last_that_fits() const;
    void start_segment(std::size_t index);

    const Composition& m_text;
    float m_width;
    Extent m_hyphen;
    std::size_t m_at = 0;    // segment
    std::size_t m_begin = 0; // where the line starts, inside that segment
    Extent m_rest;           // from there to the end of the segment's content
    bool m_broke_word = false;
};

void Filler::start_segment(std::size_t index)
{
    m_at = index;
    if (done())
        return;
    m_begin = m_text.segments[index].begin;
    m_rest = m_text.segments[index].content;
}

std::optional<std::size_t> Filler::last_that_fits() const
{
    std::optional<std::size_t> best;
    Extent width;
    for (std::size_t i = m_at; i < m_text.segments.size(); ++i) {
        const Segment& segment = m_text.segments[i];
        width = width + (i == m_at ? m_rest : segment.content);
        if (!fits(width))
            break;
        const bool hyphen =
            segment.after == BreakAfter::with_hyphen && i + 1 < m_text.segments.size();
        if (!hyphen || fits(width + m_hyphen))
            best = i;
        if (segment.after == BreakAfter::forced)
            break;
        width = width + segment.space;
    }
    return best;
}

FilledLine Filler::next()
{
    const std::size_t begin = m_begin;
    if (const auto last = last_that_fits()) {
        const Segment& segment = m_text.segments[*last];
        start_segment(*last + 1);
        return {begin, segment.content_end, segment.after == BreakAfter::with_hyphen && !done()};
    }
    const Segment& segment = m_text.segments[m_at];
    const Cut cut = cut_word(m_text, begin, segment.content_end, m_width);
    m_broke_word = m_broke_word || cut.inside_word;
    m_begin = cut.end;
    m_rest = m_rest - cut.width;
    if (cut.end == segment.content_end) // a single wide character, or no room for the hyphen
        start_segment(m_at + 1);
    return {begin, cut.end, false};
}

} // namespace

FilledLines fill_lines(const Composition& text, float max_width, int max_lines)
{
    FilledLines filled;
    Filler filler(text, max_width);
    while (!filler.done() && !filled.more) {
        filled.lines.push_back(filler.next());
        filled.more = static_cast<int>(filled.lines.size()) == max_lines && !filler.done();
    }
    filled.broke_word = filler.broke_word();
    return filled;
}

float balanced_width(const Composition& text, float max_width, int max_lines)
{
    const FilledLines widest = fill_lines(text, max_width, max_lines);
    if (widest.lines.size() < 2 || widest.more || widest.broke_word ||
        text.segments.size() > kLongestTitle)
        return max_width;
    Extent whole;
    for (const Segment& segment : text.segments)
        whole = whole + segment.content + segment.space;
    float enough = std::min(max_width, whole.px(text.style));
    for (float too_narrow = 0.0F; enough - too_narrow > 1.0F;) {
        const float tried = (enough + too_narrow) / 2;
        const FilledLines filled = fill_lines(text, tried, static_cast<int>(widest.lines.size()));
        (filled.more || filled.broke_word ? too_narrow : enough) = tried;
    }
    return enough;
}

FilledLine
cut_for_ellipsis(const Composition& text, std::size_t begin, float max_width, std::string_view mark)
{
    const float room =
        std::max(max_width, 0.0F) - extent(text.fonts, mark, text.style).px(text.style);
    std::size_t cluster_end = begin;
    std::size_t word_end = begin;
    float word_width = 0.0F;
    auto segment = std::partition_point(text.segments.begin(),
                                        text.segments.end(),
                                        [&](const Segment& s) { return s.end <= begin; });
    Extent width;
    for (std::size_t at = begin, next = begin; at < text.utf8.size(); at = next) {
        const char32_t c = next_character(text.utf8, next);
        width = width + extent(text.fonts, text.utf8.substr(at, next - at), text.style);
        const bool line_ends = segment != text.segments.end() && at >= segment->content_end &&
                               segment->after == BreakAfter::forced;
        if (width.px(text.style) > room + kRoundingPx || line_ends)
            break;
        std::size_t after = next;
        const bool whole =
            next == text.utf8.size() || !continues_cluster(next_character(text.utf8, after));
        if (whole && !is_breaking_space(c) && !is_opening(c))
            cluster_end = next;
        while (segment != text.segments.end() && segment->content_end < next)
            ++segment;
        if (segment != text.segments.end() && segment->content_end == next) {
            word_end = cluster_end;
            word_width = width.px(text.style);
        }
    }
    return {begin, word_width >= room / 2 ? word_end : cluster_end, false};
}

} // namespace platform
