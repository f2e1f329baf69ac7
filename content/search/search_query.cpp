#include "content/search/search_query.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace content {
namespace {

constexpr std::size_t kPrefixLetters = 3; // shorter beginnings of words say too little

std::string_view first_characters(std::string_view text, std::size_t count)
{
    text = text.substr(0, count * U8_MAX_LENGTH);
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    std::int32_t at = 0;
    for (std::size_t i = 0; i < count && at < size; ++i)
        U8_FWD_1(bytes, at, size);
    return text.substr(0, static_cast<std::size_t>(at));
}

bool has_letters(std::string_view word, std::size_t count)
{
    return first_characters(word, count - 1).size() < word.size();
}

bool may_go_on_in_title(const QueryTerm& term)
{
    return term.script == WordScript::spaced &&
           (term.end == WordEnd::open || has_letters(term.words.front(), kPrefixLetters));
}

bool may_go_on_in_text(const QueryTerm& term)
{
    return term.script == WordScript::spaced && term.end == WordEnd::open &&
           has_letters(term.words.front(), kPrefixLetters);
}

// Words are letters, digits and marks, so nothing in them can end the quotation.
std::string quoted(const QueryTerm& term)
{
    std::string out = "\"";
    for (const std::string& word : term.words)
        out += word;
    return out + '"';
}

void append_term(std::string& expression, const std::string& term)
{
    if (!expression.empty())
        expression += " AND ";
    expression += term;
}

struct TitleWord {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool answers(const TitleWord& word, const std::string& wanted, const QueryTerm& term)
{
    if (may_go_on_in_title(term))
        return word.text.starts_with(wanted);
    return word.text == wanted;
}

bool phrase_at(const std::vector<TitleWord>& title, std::size_t at, const QueryTerm& term)
{
    if (term.words.size() > title.size() - at)
        return false;
    for (std::size_t i = 0; i < term.words.size(); ++i)
        if (!answers(title[at + i], term.words[i], term))
            return false;
    return true;
}

void merge(std::vector<std::pair<std::size_t, std::size_t>>& ranges)
{
    std::sort(ranges.begin(), ranges.end());
    std::size_t kept = 0;
    for (const auto& range : ranges) {
        if (kept > 0 && range.first <= ranges[kept - 1].second)
            ranges[kept - 1].second = std::max(ranges[kept - 1].second, range.second);
        else
            ranges[kept++] = range;
    }
    ranges.resize(kept);
}

} // namespace

std::vector<QueryTerm> parse_query(std::string_view query)
{
    query = first_characters(query, kQueryCharacters);
    std::vector<QueryTerm> terms;
    std::size_t previous_end = query.size() + 1;
    for_each_word(query, [&](const Word& word) {
        const bool goes_on = word.script == WordScript::ideographic && !terms.empty() &&
                             terms.back().script == WordScript::ideographic &&
                             word.begin == previous_end;
        previous_end = word.end;
        if (!goes_on && terms.size() == kQueryTerms)
            return false;
        if (!goes_on)
            terms.push_back({{}, word.script, WordEnd::closed});
        terms.back().words.emplace_back(word.text);
        terms.back().end = word.end == query.size() ? WordEnd::open : WordEnd::closed;
        return true;
    });
    return terms;
}

std::string title_expression(const std::vector<QueryTerm>& terms)
{
    std::string expression;
    for (const QueryTerm& term : terms) {
        const std::string word = quoted(term);
        append_term(expression,
                    may_go_on_in_title(term) ? "(" + word + " OR " + word + " *)" : word);
    }
    return expression;
}

std::string text_expression(const std::vector<QueryTerm>& terms)
{
    std::string expression;
    for (const QueryTerm& term : terms)
        append_term(expression, may_go_on_in_text(term) ? quoted(term) + " *" : quoted(term));
    return expression;
}

TitleMarks mark_title(std::string_view title, const std::vector<QueryTerm>& terms)
{
    std::vector<TitleWord> words;
    for_each_word(title, [&](const Word& word) {
        words.push_back({std::string(word.text), word.begin, word.end});
        return true;
    });
    TitleMarks marks;
    for (const QueryTerm& term : terms) {
        const std::size_t before = marks.ranges.size();
        for (std::size_t at = 0; at < words.size(); ++at)
            if (phrase_at(words, at, term))
                marks.ranges.emplace_back(words[at].begin, words[at + term.words.size() - 1].end);
        marks.terms_found += marks.ranges.size() > before ? 1U : 0U;
    }
    merge(marks.ranges);
    return marks;
}

} // namespace content
