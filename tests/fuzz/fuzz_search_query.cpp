// Any bytes as a query: never an error, never a mark that cuts a character.
#include "content/catalogue/database.h"
#include "content/search/search.h"
#include "content/search/search_index.h"

#include <unicode/utf8.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

content::Search small_index()
{
    content::SearchDocument document;
    document.id.value = "west-lake-longjing";
    document.pinyin = "xi hu long jing";
    document.text = {{{"西湖龙井", "十大手法", "清明前的嫩芽"},
                      {"West Lake Longjing Tea", "Ten gestures", "Café, ﬁne and AND OR NOT"},
                      {"西湖龍井茶（ロンジン）", "十の手法", "ｶﾞ"},
                      {"Longjing-Tee", "Drachenbrunnen", "Grüner Straße"}}};
    const auto file = std::filesystem::temp_directory_path() /
                      ("fuzz-search-query-" + std::to_string(getpid()) + ".pavpack");
    {
        auto database = content::Database::create(file);
        if (!database || !content::write_search_index(database->handle(), {&document, 1}))
            std::abort();
    }
    auto search = content::Search::open(file);
    std::filesystem::remove(file); // stays open
    if (!search)
        std::abort();
    return std::move(*search);
}

bool cuts_a_character(const std::string& text, std::size_t at)
{
    return at > text.size() || (at < text.size() && U8_IS_TRAIL(text[at]));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static content::Search search = small_index();
    const std::string_view query(reinterpret_cast<const char*>(data), size);
    const auto visitor = content::kLanguages.at(size % content::kLanguageCount);
    const auto hits = search.find_on_worker(query, visitor, 10, content::CancelToken());
    if (!hits)
        std::abort();
    for (const content::SearchHit& hit : *hits)
        for (const auto& [begin, end] : hit.matched)
            if (begin >= end || cuts_a_character(hit.title, begin) ||
                cuts_a_character(hit.title, end))
                std::abort();
    return 0;
}
