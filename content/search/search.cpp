#include "content/search/search.h"

#include "content/catalogue/database.h"
#include "content/catalogue/limits.h"
#include "content/search/rank.h"
#include "content/search/search_query.h"
#include "content/search/search_schema.h"
#include "content/search/tokenizer.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace content {
namespace {

// Rows that are ranked at most. Measured by bench_search with 100,000 exhibits.
constexpr int kTitleCandidates = 4000;
constexpr int kTextCandidates = 3000;

constexpr int kCancelOperations =
    200; // of SQLite's machine between looks at the token: some microseconds

// What a hit is worth before BM25: smaller is better.
enum class Standing { title_visitor, title_other, text_visitor, text_other };
constexpr double kStandingStep = 1000.0; // over any BM25: 16 phrases of at most 2.2

struct Candidate {
    std::int64_t exhibit = 0;
    Language language = Language::zh;
    double rank = 0.0;
};

bool is_title(double rank)
{
    return rank <= kStandingStep * static_cast<double>(Standing::title_other);
}

// The best row of each exhibit.
class Candidates {
public:
    Candidates(Language visitor, const CancelToken& cancel)
        : m_visitor(visitor)
        , m_cancel(cancel)
    {
    }

    // Takes at most `most` rows, as FTS5 finds them: in the order of the index.
    [[nodiscard]] base::Status
    collect(Statement& match, const std::string& expression, int most, Standing in_visitors)
    {
        match.bind(1, std::string_view(expression));
        base::Result<bool> more = true;
        for (int i = 0; i < most && !m_cancel.cancelled(); ++i) {
            more = match.step();
            if (!more || !*more)
                break;
            add(match.integer(0), match.real(1), in_visitors);
        }
        match.reset();
        if (m_cancel.cancelled())
            return base::fail(base::ErrorCode::cancelled, "search: cancelled");
        if (!more)
            return tl::unexpected<base::Error>(more.error());
        return {};
    }

    [[nodiscard]] std::size_t size() const { return m_best.size(); }

    [[nodiscard]] std::vector<Candidate> best(std::size_t limit) const
    {
        std::vector<Candidate> best;
        best.reserve(m_best.size());
        for (const auto& [exhibit, candidate] : m_best)
            best.push_back(candidate);
        const std::size_t count = std::min(limit, best.size());
        std::partial_sort(best.begin(),
                          best.begin() + static_cast<std::ptrdiff_t>(count),
                          best.end(),
                          [](const Candidate& a, const Candidate& b) {
                              return std::tie(a.rank, a.exhibit) < std::tie(b.rank, b.exhibit);
                          });
        best.resize(count);
        return best;
    }

private:
    void add(std::int64_t row, double score, Standing in_visitors)
    {
        constexpr auto kCount = static_cast<std::int64_t>(kLanguageCount);
        const std::int64_t exhibit = row / kCount;
        const auto language = static_cast<Language>(std::max<std::int64_t>(row, 0) % kCount);
        const double standing =
            static_cast<double>(in_visitors) + (language == m_visitor ? 0.0 : 1.0);
        const Candidate candidate{exhibit, language, kStandingStep * standing - score};
        const auto [place, is_new] = m_best.try_emplace(exhibit, candidate);
        if (!is_new && candidate.rank < place->second.rank)
            place->second = candidate;
    }

    std::unordered_map<std::int64_t, Candidate> m_best;
    Language m_visitor;
    const CancelToken& m_cancel;
};

// While it lives, the connection's statements stop once the token is cancelled.
class CancelWatch {
public:
    CancelWatch(sqlite3* connection, const CancelToken& token)
        : m_connection(connection)
    {
        const auto look = [](void* watched) -> int {
            return static_cast<const CancelToken*>(watched)->cancelled() ? 1 : 0;
        };
        sqlite3_progress_handler(
            connection, kCancelOperations, look, const_cast<CancelToken*>(&token));
    }
    ~CancelWatch() { sqlite3_progress_handler(m_connection, 0, nullptr, nullptr); }
    CancelWatch(const CancelWatch&) = delete;
    CancelWatch& operator=(const CancelWatch&) = delete;

private:
    sqlite3* m_connection;
};

std::string match_sql(const char* table, const char* rank)
{
    return fmt::format("SELECT rowid, {1} FROM {0} WHERE {0} MATCH ?1", table, rank);
}

} // namespace

struct Search::Parts {
    Database database;
    Statement in_title;
    Statement in_text;
    Statement exhibit;

    [[nodiscard]] base::Result<SearchHit>
    hit(const Candidate& candidate, const std::vector<QueryTerm>& terms, Language visitor);
};

base::Result<SearchHit> Search::Parts::hit(const Candidate& candidate,
                                           const std::vector<QueryTerm>& terms,
                                           Language visitor)
{
    exhibit.reset();
    exhibit.bind(1, candidate.exhibit);
    TRY_SET(const bool found, exhibit.step());
    if (!found)
        return base::fail(base::ErrorCode::bad_content,
                          "search: the index names an exhibit that it does not hold, build the "
                          "pack again");
    for (int column = 0; column < 6; ++column)
        if (exhibit.text(column).size() > kMaxTextBytes)
            return base::fail(base::ErrorCode::bad_content,
                              "search: a title of the index is too long, build the pack again");
    SearchHit hit;
    hit.id.value = exhibit.text(0);
    hit.hall = exhibit.text(1);
    hit.language = candidate.language;
    hit.rank = candidate.rank;
    const auto title = [this](Language language) {
        return std::string(exhibit.text(2 + static_cast<int>(language)));
    };
    hit.title = title(candidate.language);
    // A text without a title was found: any title is better than none.
    for (const Language other : {visitor, Language::en, Language::zh, Language::ja, Language::de})
        if (hit.title.empty())
            hit.title = title(other);
    TitleMarks marks = mark_title(hit.title, terms);
    hit.matched = std::move(marks.ranges);
    hit.by_sound = is_title(hit.rank) && marks.terms_found < terms.size();
    return hit;
}

base::Result<Search> Search::open(const std::filesystem::path& pack)
{
    TRY_SET(Database database, Database::open_pack(pack));
    TRY(register_tokenizer(database.handle()));
    TRY(register_rank(database.handle()));
    // Mapped pages are checked cell by cell each time they are touched, cached ones once: a fifth
    // of the time.
    TRY(database.run("PRAGMA mmap_size = 0"));
    TRY_SET(Statement in_title, database.prepare(match_sql("search_title", kRankTitle)));
    TRY_SET(Statement in_text, database.prepare(match_sql("search_text", kRankText)));
    TRY_SET(Statement exhibit,
            database.prepare("SELECT id, hall, title_zh, title_en, title_ja, title_de "
                             "FROM search_exhibit WHERE number = ?1"));
    return Search(std::make_unique<Parts>(
        Parts{std::move(database), std::move(in_title), std::move(in_text), std::move(exhibit)}));
}

Search::Search(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}
Search::Search(Search&&) noexcept = default;
Search& Search::operator=(Search&&) noexcept = default;
Search::~Search() = default;

base::Result<std::vector<SearchHit>> Search::find_on_worker(std::string_view query,
                                                            Language visitor,
                                                            std::size_t limit,
                                                            const CancelToken& cancel)
{
    std::vector<SearchHit> hits;
    const std::vector<QueryTerm> terms = parse_query(query);
    if (terms.empty() || limit == 0)
        return hits;
    Parts& parts = *m_parts;
    const CancelWatch watch(parts.database.handle(), cancel);
    Candidates candidates(visitor, cancel);
    TRY(candidates.collect(
        parts.in_title, title_expression(terms), kTitleCandidates, Standing::title_visitor));
    if (candidates.size() < limit)
        TRY(candidates.collect(
            parts.in_text, text_expression(terms), kTextCandidates, Standing::text_visitor));
    for (const Candidate& candidate : candidates.best(limit)) {
        TRY_SET(SearchHit hit, parts.hit(candidate, terms, visitor));
        hits.push_back(std::move(hit));
    }
    return hits;
}

} // namespace content
