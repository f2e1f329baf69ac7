// A small index in a real file, for the tests of the search.
#pragma once
#include "content/catalogue/database.h"
#include "content/search/search.h"
#include "content/search/search_index.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace search_test {

inline content::SearchDocument longjing()
{
    content::SearchDocument document;
    document.id.value = "west-lake-longjing";
    document.hall = "industries";
    document.pinyin = "xī hú lóng jǐng";
    document.text = {{
        {"西湖龙井", "十大手法，一口热锅", "清明前的嫩芽在铁锅里炒制，色绿、香郁、味甘、形美。"},
        {"West Lake Longjing Tea", "Ten gestures in a hot wok", "Café owners buy the tender buds."},
        {"西湖龍井茶（ロンジン）", "熱い鍋の十の手法", "清明の前に摘んだ芽を釜で炒る。"},
        {"Longjing-Tee vom Westsee", "Der Drachenbrunnen", "Grüner Tee aus der Straße am See."},
    }};
    return document;
}

inline content::SearchDocument silk()
{
    content::SearchDocument document;
    document.id.value = "hangzhou-silk";
    document.hall = "industries";
    document.pinyin = "hang zhou si chou";
    document.text = {{
        {"杭州丝绸", "千年丝路", "西湖边的织机声不绝于耳，龙井村外也养蚕。"},
        {"Hangzhou Silk",
         "A thousand years of looms",
         "Woven near West Lake; longjing grows next to it."},
        {"杭州シルク", "千年の織機", "西湖のほとりで織られる絹。"},
        {"Seide aus Hangzhou", "Tausend Jahre", "Gewebt nahe dem Westsee."},
    }};
    return document;
}

inline content::SearchDocument green_tea()
{
    content::SearchDocument document;
    document.id.value = "green-tea";
    document.hall = "industries";
    document.pinyin = "lǜ chá";
    document.text = {{
        {"绿茶", "", ""},
        {"Tea", "Green", "Everything about tea, tea and tea."},
        {"緑茶", "", ""},
        {"Teehaus", "", ""},
    }};
    return document;
}

inline std::vector<content::SearchDocument> documents()
{
    return {longjing(), silk(), green_tea()};
}

// Writes the index beside other tests' files, under the running test's own name.
class SearchFixture : public testing::Test {
protected:
    [[nodiscard]] std::filesystem::path file(const std::string& suffix = "") const
    {
        const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
        return std::filesystem::path(testing::TempDir()) /
               (std::string(test->test_suite_name()) + "-" + test->name() + suffix + ".pavpack");
    }

    void write(const std::vector<content::SearchDocument>& all,
               const std::string& suffix = "") const
    {
        auto database = content::Database::create(file(suffix));
        ASSERT_TRUE(database) << database.error().what;
        const auto written = content::write_search_index(database->handle(), all);
        ASSERT_TRUE(written) << written.error().what;
    }

    [[nodiscard]] content::Search open() const
    {
        auto search = content::Search::open(file());
        EXPECT_TRUE(search) << search.error().what;
        return std::move(*search);
    }

    // The ids that are found, best first.
    [[nodiscard]] std::vector<std::string> ids(std::string_view query,
                                               content::Language visitor) const
    {
        content::Search search = open();
        const auto hits = search.find_on_worker(query, visitor, 10, content::CancelToken());
        EXPECT_TRUE(hits) << query;
        std::vector<std::string> found;
        if (hits)
            for (const content::SearchHit& hit : *hits)
                found.push_back(hit.id.value);
        return found;
    }

    [[nodiscard]] content::SearchHit first(std::string_view query, content::Language visitor) const
    {
        content::Search search = open();
        const auto hits = search.find_on_worker(query, visitor, 10, content::CancelToken());
        EXPECT_TRUE(hits && !hits->empty()) << query;
        return hits && !hits->empty() ? hits->front() : content::SearchHit{};
    }

    void TearDown() override
    {
        for (const char* suffix : {"", "-again"})
            std::filesystem::remove(file(suffix));
    }
};

// The parts of the title that are marked.
inline std::vector<std::string> marked(const content::SearchHit& hit)
{
    std::vector<std::string> parts;
    for (const auto& [begin, end] : hit.matched)
        parts.push_back(hit.title.substr(begin, end - begin));
    return parts;
}

} // namespace search_test
