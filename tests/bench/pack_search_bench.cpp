// How long a search in a real pack takes: bench_pack_search FILE.pavpack
// 2000 queries from the titles of its cards: first two letters, first word, whole title, in turn in
// every language.
#include "content/catalogue/catalogue.h"
#include "content/search/search.h"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <chrono>
#include <random>

namespace {

constexpr std::size_t kQueries = 2000;
constexpr std::size_t kHits = 24;

std::string query_from(const std::string& title, std::size_t kind)
{
    if (kind == 2)
        return title;
    if (kind == 1)
        return title.substr(0, title.find(' '));
    std::string letters;
    icu::UnicodeString::fromUTF8(title).tempSubString(0, 2).toUTF8String(letters);
    return letters;
}

int run(const char* file)
{
    const auto catalogue = content::Catalogue::open(file);
    auto search = content::Search::open(file);
    if (!catalogue || !search || catalogue->cards().empty()) {
        fmt::print(stderr, "{}: no pack that can be searched\n", file);
        return 1;
    }
    std::mt19937 dice(63);
    std::vector<double> ms;
    for (std::size_t i = 0; i < kQueries; ++i) {
        const auto cards = catalogue->cards();
        const content::Language language = content::kLanguages[i % content::kLanguageCount];
        const std::string query =
            query_from(cards[dice() % cards.size()].title.in(language), i % 3);
        const auto start = std::chrono::steady_clock::now();
        const auto hits = search->find_on_worker(query, language, kHits, {});
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        if (!hits || hits->empty()) {
            fmt::print(stderr, "\"{}\" finds nothing\n", query);
            return 1;
        }
        ms.push_back(took.count());
    }
    std::sort(ms.begin(), ms.end());
    fmt::print("search: {} exhibits, p50 {:.1f} ms, p99 {:.1f} ms\n",
               catalogue->cards().size(),
               ms[kQueries / 2],
               ms[kQueries * 99 / 100]);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        fmt::print(stderr, "usage: bench_pack_search FILE.pavpack\n");
        return 2;
    }
    return run(argv[1]);
}
