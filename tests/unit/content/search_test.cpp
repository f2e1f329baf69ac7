#include "search_fixture.h"

#include <gmock/gmock.h>
#include <unicode/utf8.h>

namespace {

using content::Language;
using search_test::documents;
using search_test::marked;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class Search : public search_test::SearchFixture {
protected:
    void SetUp() override { write(documents()); }
};

TEST_F(Search, FindsAnExhibitByItsTitleInEveryLanguageAndByItsSound)
{
    for (const char* query : {"西湖龙井",
                              "西湖",
                              "湖龙",
                              "龙",
                              "龙井",
                              "West Lake",
                              "wes lak",
                              "longjing",
                              "LONGJ",
                              "Drachenbrunnen",
                              "drachenb",
                              "ロンジン",
                              "ろんじん",
                              "ﾛﾝｼﾞﾝ",
                              "龍井",
                              "ronjin",
                              "xihulongjing",
                              "xihulong",
                              "xihu longjing",
                              "xi hu long jing",
                              "xihu",
                              "xhlj",
                              "xh",
                              "hulongjing",
                              "lj",
                              "Westsee tee",
                              "gruner strasse",
                              "GRÜNER",
                              "cafe",
                              "清明前",
                              "hot wok"})
        for (const Language visitor : content::kLanguages)
            EXPECT_THAT(ids(query, visitor), Contains("west-lake-longjing")) << query;
}

TEST_F(Search, NeedsEveryWordOfTheQuery)
{
    EXPECT_THAT(ids("longjing silk", Language::en), ElementsAre("hangzhou-silk"));
    EXPECT_THAT(ids("longjing robot", Language::en), IsEmpty());
}

TEST_F(Search, TakesChineseCharactersAsAPhraseNotAsASet)
{
    EXPECT_THAT(ids("湖西", Language::zh), IsEmpty());
    EXPECT_THAT(ids("龙湖井", Language::zh), IsEmpty());
    EXPECT_THAT(ids("井 西湖", Language::zh), Contains("west-lake-longjing"));
}

TEST_F(Search, PutsATitleBeforeAText)
{
    EXPECT_THAT(ids("西湖", Language::zh), ElementsAre("west-lake-longjing", "hangzhou-silk"));
    EXPECT_THAT(ids("longjing", Language::en), ElementsAre("west-lake-longjing", "hangzhou-silk"));
}

TEST_F(Search, PutsAWholeWordBeforeABeginning)
{
    EXPECT_EQ(ids("tee", Language::de).front(), "west-lake-longjing"); // not "Teehaus"
}

TEST_F(Search, PutsAShortTitleBeforeALongOne)
{
    EXPECT_EQ(ids("tea", Language::en).front(), "green-tea");
}

TEST_F(Search, PrefersTheVisitorsLanguageOfTheSameExhibit)
{
    EXPECT_EQ(first("longjing", Language::en).language, Language::en);
    EXPECT_EQ(first("longjing", Language::de).language, Language::de);
    EXPECT_EQ(first("longjing", Language::de).title, "Longjing-Tee vom Westsee");
    EXPECT_EQ(first("西湖", Language::ja).language, Language::ja);
    EXPECT_EQ(first("西湖", Language::en).language, Language::zh);
}

TEST_F(Search, PrefersTheVisitorsLanguageAmongExhibits)
{
    std::vector<content::SearchDocument> two(2);
    two[0].id.value = "english";
    two[0].text[1].title = "Porcelain";
    two[1].id.value = "german";
    two[1].text[3].title = "Porcelain";
    write(two);
    EXPECT_THAT(ids("porcelain", Language::en), ElementsAre("english", "german"));
    EXPECT_THAT(ids("porcelain", Language::de), ElementsAre("german", "english"));
}

TEST_F(Search, GivesOneHitForEachExhibitAndNoMoreThanAskedFor)
{
    content::Search search = open();
    const auto hits = search.find_on_worker("西", Language::zh, 1, content::CancelToken());
    ASSERT_TRUE(hits);
    EXPECT_EQ(hits->size(), 1U);
    EXPECT_THAT(ids("hangzhou", Language::en), ElementsAre("hangzhou-silk"));
}

TEST_F(Search, MarksWholeWordsAndPhrasesInTheTitle)
{
    EXPECT_THAT(marked(first("lake longj", Language::en)), ElementsAre("Lake", "Longjing"));
    EXPECT_THAT(marked(first("湖龙", Language::zh)), ElementsAre("湖龙"));
    EXPECT_THAT(marked(first("ﾛﾝｼﾞﾝ", Language::ja)), ElementsAre("ロンジン"));
    EXPECT_THAT(marked(first("drachenbrunnen", Language::de)), IsEmpty());
}

TEST_F(Search, SaysWhenATitleWasFoundByItsSound)
{
    const content::SearchHit hit = first("xhlj", Language::zh);
    EXPECT_TRUE(hit.by_sound);
    EXPECT_EQ(hit.title, "西湖龙井");
    EXPECT_EQ(hit.hall, "industries");
    EXPECT_THAT(hit.matched, IsEmpty());
    EXPECT_FALSE(first("西湖", Language::zh).by_sound);
    EXPECT_FALSE(first("drachenbrunnen", Language::de).by_sound);
}

TEST_F(Search, FindsUmlautPinyinAsItIsTypedAndReadsATitleWithoutPinyin)
{
    EXPECT_THAT(ids("lvcha", Language::zh), ElementsAre("green-tea"));
    EXPECT_THAT(ids("lucha", Language::zh), ElementsAre("green-tea"));
    content::SearchDocument document;
    document.id.value = "porcelain";
    document.text[0].title = "青瓷";
    write({document});
    EXPECT_THAT(ids("qingci", Language::zh), ElementsAre("porcelain"));
}

TEST_F(Search, ShowsAnotherTitleWhereTheTextFoundHasNone)
{
    content::SearchDocument document;
    document.id.value = "untitled";
    document.text[1].title = "Ink stick";
    document.text[3].body = "Tusche";
    write({document});
    EXPECT_EQ(first("tusche", Language::de).title, "Ink stick");
}

TEST_F(Search, FindsNothingForNothing)
{
    for (const char* query : {"", " ", "\t\n", "…", "\"", "-", "*", "（）", "!!!"})
        EXPECT_THAT(ids(query, Language::en), IsEmpty()) << query;
}

TEST_F(Search, FindsNothingWhenNothingIsAskedFor)
{
    content::Search search = open();
    const auto hits = search.find_on_worker("tea", Language::en, 0, content::CancelToken());
    ASSERT_TRUE(hits);
    EXPECT_THAT(*hits, IsEmpty());
}

TEST_F(Search, StopsWhenCancelledAndWorksAgainAfterwards)
{
    content::Search search = open();
    const content::CancelToken token;
    const content::CancelToken copy = token; // the visitor's side of it
    copy.cancel();
    const auto hits = search.find_on_worker("tea", Language::en, 10, token);
    ASSERT_FALSE(hits);
    EXPECT_EQ(hits.error().code, base::ErrorCode::cancelled);
    const auto again = search.find_on_worker("tea", Language::en, 10, content::CancelToken());
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->empty());
}

TEST_F(Search, RefusesAFileThatIsNotThereOrHasNoIndex)
{
    const auto missing = content::Search::open(file("-missing"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, base::ErrorCode::not_found);
    {
        auto database = content::Database::create(file("-again"));
        ASSERT_TRUE(database && database->run("CREATE TABLE t(x)"));
    }
    const auto bare = content::Search::open(file("-again"));
    ASSERT_FALSE(bare);
    EXPECT_EQ(bare.error().code, base::ErrorCode::bad_content);
}

} // namespace
