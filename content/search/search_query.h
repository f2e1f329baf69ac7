// What a visitor typed, taken apart: as FTS5 expressions that cannot be malformed, and as marks in
// a title that was found. Inside content/search only.
#pragma once
#include "content/search/words.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace content {

inline constexpr std::size_t kQueryCharacters = 64; // the rest of a longer query is not read
inline constexpr std::size_t kQueryTerms =
    8; // likewise; every term must be found, so each costs a list

// How sure it is that a word was typed to its end.
enum class WordEnd { closed, open };

// One word of a spaced script, or a run of ideographic characters, which are found as a phrase.
struct QueryTerm {
    std::vector<std::string> words;
    WordScript script = WordScript::spaced;
    WordEnd end = WordEnd::closed; // open: the query ends in it
};

[[nodiscard]] std::vector<QueryTerm> parse_query(std::string_view query);

// In titles every word counts from its beginning ("wes lak"), a short one only while it is typed;
// whole words rank higher.
[[nodiscard]] std::string title_expression(const std::vector<QueryTerm>& terms);
// In the texts only the word being typed counts from its beginning, from three letters on.
[[nodiscard]] std::string text_expression(const std::vector<QueryTerm>& terms);

struct TitleMarks {
    std::vector<std::pair<std::size_t, std::size_t>> ranges; // bytes [begin, end), ascending, apart
    std::size_t terms_found = 0;
};
// Where a title answers title_expression: whole words, or phrases of characters.
[[nodiscard]] TitleMarks mark_title(std::string_view title, const std::vector<QueryTerm>& terms);

} // namespace content
