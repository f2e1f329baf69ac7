#include "content/search/sound.h"
#include "search_fixture.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace {

using search_test::documents;

class SearchIndex : public search_test::SearchFixture {};

std::string bytes_of(const std::filesystem::path& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

TEST_F(SearchIndex, IsTheSameBytesForTheSameDocuments)
{
    std::vector<content::SearchDocument> many;
    for (int i = 0; i < 300; ++i)
        for (content::SearchDocument document : documents()) {
            document.id.value += std::to_string(i);
            many.push_back(document);
        }
    write(many);
    write(many, "-again");
    EXPECT_GT(bytes_of(file()).size(), 10000U);
    EXPECT_TRUE(bytes_of(file()) == bytes_of(file("-again")));
}

TEST_F(SearchIndex, RefusesADatabaseThatHasOneAlready)
{
    auto database = content::Database::create(file());
    ASSERT_TRUE(database);
    ASSERT_TRUE(content::write_search_index(database->handle(), documents()));
    const auto again = content::write_search_index(database->handle(), documents());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, base::ErrorCode::bad_content);
}

TEST_F(SearchIndex, MayBeEmpty)
{
    write({});
    EXPECT_THAT(ids("tea", content::Language::en), testing::IsEmpty());
}

TEST(SearchSounds, AreTheReadingFromEverySyllableOnItsSyllablesAndInitials)
{
    const auto sounds = content::Sounds::create();
    ASSERT_TRUE(sounds) << sounds.error().what;
    EXPECT_EQ(sounds->chinese("西湖龙井", "Xī hú lóng jǐng"),
              "xihulongjing xi xhlj hulongjing hu hlj longjing long lj jing");
    EXPECT_EQ(sounds->chinese("绿茶", "lǜ chá"), "lucha lu lc cha lvcha lv lc cha");
    EXPECT_EQ(sounds->chinese("", ""), "");
}

TEST(SearchSounds, ReadATitleByIcuWhereThePinyinIsMissing)
{
    const auto sounds = content::Sounds::create();
    ASSERT_TRUE(sounds) << sounds.error().what;
    EXPECT_EQ(sounds->chinese("龙井", ""), sounds->chinese("龙井", "long jing"));
}

TEST(SearchSounds, AreRomajiForRunsOfKanaOnly)
{
    const auto sounds = content::Sounds::create();
    ASSERT_TRUE(sounds) << sounds.error().what;
    EXPECT_EQ(sounds->japanese("西湖龍井茶（ロンジン）"), "ronjin");
    EXPECT_EQ(sounds->japanese("シルクのロボット"), "shirukunorobotto");
    EXPECT_EQ(sounds->japanese("茶"), "");
}

TEST(SearchSounds, StayBoundedForAVeryLongTitle)
{
    const auto sounds = content::Sounds::create();
    ASSERT_TRUE(sounds) << sounds.error().what;
    std::string title;
    for (int i = 0; i < 5000; ++i)
        title += "龙";
    EXPECT_LT(sounds->chinese(title, "").size(), 5000U);
}

} // namespace
