// What visitors, cats and broken keyboards type, and what a tampered index answers.
#include "search_fixture.h"

#include <gmock/gmock.h>
#include <unicode/utf8.h>

#include <random>

namespace {

using content::Language;

class HostileSearch : public search_test::SearchFixture {
protected:
    void SetUp() override { write(search_test::documents()); }
};

bool at_a_character(const std::string& text, std::size_t at)
{
    return at == text.size() || !U8_IS_TRAIL(text[at]);
}

void expect_whole_characters(const content::SearchHit& hit)
{
    std::size_t before = 0;
    for (const auto& [begin, end] : hit.matched) {
        EXPECT_LE(before, begin);
        EXPECT_LT(begin, end);
        ASSERT_LE(end, hit.title.size());
        EXPECT_TRUE(at_a_character(hit.title, begin) && at_a_character(hit.title, end))
            << hit.title;
        before = end;
    }
}

void expect_harmless(content::Search& search, std::string_view query)
{
    for (const Language visitor : content::kLanguages) {
        const auto hits = search.find_on_worker(query, visitor, 10, content::CancelToken());
        ASSERT_TRUE(hits) << query << ": " << hits.error().what;
        for (const content::SearchHit& hit : *hits)
            expect_whole_characters(hit);
    }
}

std::vector<std::string> nasty()
{
    using namespace std::string_literals;
    return {
        "\""s,
        "\"\""s,
        "\"tea"s,
        "tea\""s,
        "'"s,
        "tea' OR '1'='1"s,
        "'; DROP TABLE search_text; --"s,
        "*"s,
        "tea*"s,
        "*tea"s,
        "te*a"s,
        "**"s,
        "^tea"s,
        "^"s,
        "-tea"s,
        "+tea"s,
        "tea + lake"s,
        "tea AND"s,
        "AND"s,
        "OR"s,
        "NOT"s,
        "NOT tea"s,
        "tea NOT lake"s,
        "NEAR(tea lake, 2)"s,
        "NEAR("s,
        "NEAR"s,
        "title:tea"s,
        "title : tea"s,
        "{title sound}: tea"s,
        "-{title}: tea"s,
        "sound:"s,
        ":"s,
        "{"s,
        "}"s,
        "("s,
        ")"s,
        "((((((((((tea"s,
        "()"s,
        "tea)"s,
        ","s,
        "\\"s,
        "tea\\"s,
        "?1"s,
        ":x"s,
        "@x $y"s,
        "%"s,
        "tea\0lake"s,
        "\0"s,
        "\0\0\0"s,
        "\xFF\xFE"s,
        "\xC3"s,
        "tea\xE8\xA5"s,
        "\xED\xA0\x80"s,
        "\xF4\x90\x80\x80"s,
        "\xC0\x80"s,
        "\u202Etea"s,
        "\u200B\u200Btea\u200D"s,
        "\uFEFFtea"s,
        "e\u0301\u0301\u0301"s,
        "\u0301\u0302"s,
        "\u3099\u309A"s,
        "ー"s,
        "々"s,
        "𠀀𠀁"s,
        "🍵🐉"s,
        "👩‍👩‍👧"s,
        "ﷺ"s,
        "㍿㌔"s,
        "ＡＮＤ"s,
        "＂tea＂"s,
        "ǅ İ ı ſ"s,
        "t e a l a k e w e s t x y z"s,
    };
}

TEST_F(HostileSearch, NeverTakesAQueryForSyntax)
{
    content::Search search = open();
    for (const std::string& query : nasty())
        expect_harmless(search, query);
}

TEST_F(HostileSearch, ReadsAroundPunctuationOfTheSyntax)
{
    for (const char* query : {"\"tea", "tea*", "^tea", "tea)", "(tea", "-tea", "tea\"\"", "tea;--"})
        EXPECT_EQ(ids(query, Language::en).front(), "green-tea") << query;
}

TEST_F(HostileSearch, ReadsOnlyTheBeginningOfAVeryLongQuery)
{
    content::Search search = open();
    for (const char* part : {"tea ", "西湖", "\"", "a", "\xFF", "(", "e\u0301", "ﷺ", "OR "}) {
        std::string query;
        while (query.size() < 10000)
            query += part;
        expect_harmless(search, query);
    }
    EXPECT_THAT(ids("tea" + std::string(10000, ' ') + "nothing", Language::en),
                testing::Contains("green-tea"));
}

TEST_F(HostileSearch, SurvivesRandomBytesAndRandomCharacters)
{
    content::Search search = open();
    std::mt19937 random(20240501);
    const std::string alphabet = "西湖龙井ロンジンtea \"*()^:-'éüß";
    for (int round = 0; round < 2000; ++round) {
        std::string query;
        for (std::size_t i = random() % 30; i > 0; --i)
            query += round % 2 == 0 ? static_cast<char>(random() % 256)
                                    : alphabet[random() % alphabet.size()];
        expect_harmless(search, query);
    }
}

TEST_F(HostileSearch, IndexesTextsThatAreNotUtf8)
{
    content::SearchDocument document = search_test::green_tea();
    document.text[1].title = "Tea\xFF\xC3 \xE8\xA5 cup";
    document.pinyin = "\xFF\xFEl\xC3";
    write({document});
    content::Search search = open();
    const auto hits = search.find_on_worker("cup", Language::en, 10, content::CancelToken());
    ASSERT_TRUE(hits);
    EXPECT_EQ(hits->size(), 1U);
}

TEST_F(HostileSearch, CallsAnIndexThatNamesUnknownExhibitsBadContent)
{
    {
        auto database = content::Database::create(file());
        ASSERT_TRUE(database);
        ASSERT_TRUE(content::write_search_index(database->handle(), search_test::documents()));
        ASSERT_TRUE(database->run("DELETE FROM search_exhibit"));
    }
    content::Search search = open();
    const auto hits = search.find_on_worker("tea", Language::en, 10, content::CancelToken());
    ASSERT_FALSE(hits);
    EXPECT_EQ(hits.error().code, base::ErrorCode::bad_content);
}

TEST_F(HostileSearch, CallsADamagedIndexBadContent)
{
    {
        auto database = content::Database::create(file());
        ASSERT_TRUE(database);
        ASSERT_TRUE(content::write_search_index(database->handle(), search_test::documents()));
        ASSERT_TRUE(database->run("UPDATE search_title_data SET block = x'00' WHERE id > 10"));
    }
    content::Search search = open();
    const auto hits = search.find_on_worker("tea", Language::en, 10, content::CancelToken());
    ASSERT_FALSE(hits);
    EXPECT_EQ(hits.error().code, base::ErrorCode::bad_content);
}

} // namespace
