// The tables of the search, shared by what writes them (search_index.cpp) and what asks them
// (search.cpp).
//
// A row of full text is one exhibit in one language: its rowid is exhibit number * 4 + language.
// `search_title` holds only what a title is found by and is asked first: small lists, and indexes
// for one to three typed letters. `search_text` holds everything. Both are contentless (the texts
// themselves are elsewhere in the pack) and keep word positions, because Chinese and Japanese words
// are phrases of single characters.
#pragma once
#include "content/catalogue/language.h"

#include <cstdint>

namespace content {

inline constexpr const char* kSearchSchema = R"sql(
CREATE TABLE search_exhibit (number INTEGER PRIMARY KEY, id TEXT NOT NULL, hall TEXT NOT NULL,
    title_zh TEXT NOT NULL, title_en TEXT NOT NULL, title_ja TEXT NOT NULL, title_de TEXT NOT NULL);
CREATE VIRTUAL TABLE search_title USING fts5(title, sound,
    content = '', tokenize = 'pavilion', prefix = '1 2 3');
CREATE VIRTUAL TABLE search_text USING fts5(title, subtitle, body, sound,
    content = '', tokenize = 'pavilion', prefix = '3');
)sql";

// A letter of the body is worth 1.
inline constexpr const char* kRankTitle = "pavilion_rank(search_title, 10.0, 5.0)";
inline constexpr const char* kRankText = "pavilion_rank(search_text, 10.0, 3.0, 1.0, 5.0)";

[[nodiscard]] constexpr std::int64_t search_row(std::int64_t exhibit, Language language)
{
    return exhibit * static_cast<std::int64_t>(kLanguageCount) +
           static_cast<std::int64_t>(language);
}

} // namespace content
