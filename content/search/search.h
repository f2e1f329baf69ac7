// Full-text search over the exhibits of a pack, as the visitor types. Works on a worker, which owns
// its Search and with it a connection of its own. Words of a query must all be found; the last one
// may be unfinished. Chinese is also found by pinyin or its initials, Japanese kana by romaji.
#pragma once
#include "content/catalogue/exhibit.h"
#include "content/catalogue/language.h"
#include "content/search/cancel_token.h"
#include "platform/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace content {

struct SearchHit {
    ExhibitId id;
    std::string hall;
    Language language = Language::zh; // of the text that matched
    double rank = 0.0;                // smaller is better; compares within one answer only
    std::string title;                // in `language`
    std::vector<std::pair<std::size_t, std::size_t>>
        matched; // bytes [begin, end) of `title` to highlight
    bool by_sound =
        false; // found by pinyin or romaji: the title's own letters are not what was typed
};

class Search {
public:
    // Opens the pack read-only, taking it as Catalogue::open has checked it. Errors: not_found,
    // bad_content (no search tables), unsupported (an SQLite without FTS5).
    [[nodiscard]] static base::Result<Search> open(const std::filesystem::path& pack);
    Search(Search&&) noexcept;
    Search& operator=(Search&&) noexcept;
    ~Search();

    // Best first, one hit for each exhibit, `limit` at most: matches in a title or its sound before
    // matches in the texts; within these the visitor's language first; then by BM25; then in the
    // order of the index. The query may be any bytes; its first 64 characters and 8 words count,
    // and without a word in it there is no hit. A list of candidates that is very long is ranked
    // only so far (first in the order of the index), so that a query stays well under 30 ms.
    // Errors: cancelled, bad_content (a damaged index), io.
    [[nodiscard]] base::Result<std::vector<SearchHit>> find_on_worker(std::string_view query,
                                                                      Language visitor,
                                                                      std::size_t limit,
                                                                      const CancelToken& cancel);

private:
    struct Parts;
    explicit Search(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace content
