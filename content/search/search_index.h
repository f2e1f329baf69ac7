// Writes the full-text index of a pack. Used by content/build; read by search.h.
#pragma once
#include "content/catalogue/exhibit.h"
#include "content/catalogue/language.h"
#include "platform/base/result.h"

#include <array>
#include <span>
#include <string>

struct sqlite3;

namespace content {

struct SearchText {
    std::string title;
    std::string subtitle;
    std::string body;
};

struct SearchDocument {
    ExhibitId id;
    std::string hall;
    std::array<SearchText, kLanguageCount> text; // empty where there is no translation
    std::string pinyin; // of the Chinese title, a space between syllables; empty: read by ICU
};

// Creates the search tables in an open database, which must not have them, and fills them. The
// order of the documents is their importance: where a query finds more than can be ranked in time,
// the first ones are ranked. Same documents, same bytes. After an error the file is of no use:
// begin again. Errors: bad_content (the tables exist), io, unsupported (SQLite without FTS5, ICU
// without data).
[[nodiscard]] base::Status write_search_index(sqlite3* database,
                                              std::span<const SearchDocument> documents);

} // namespace content
