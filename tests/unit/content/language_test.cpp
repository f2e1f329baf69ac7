#include "content/catalogue/exhibit.h"
#include "content/catalogue/language.h"

#include <gtest/gtest.h>

namespace content {
namespace {

TEST(Language, IsReadFromShortRegionalAndFullTags)
{
    EXPECT_EQ(parse_language("zh"), Language::zh);
    EXPECT_EQ(parse_language("zh-Hans"), Language::zh);
    EXPECT_EQ(parse_language("zh_CN.UTF-8"), Language::zh);
    EXPECT_EQ(parse_language("de_DE"), Language::de);
    EXPECT_EQ(parse_language("EN-gb"), Language::en);
    EXPECT_EQ(parse_language("ja.UTF-8"), Language::ja);
}

TEST(Language, IsNothingForOtherTags)
{
    for (const char* tag : {"", "fr", "C", "POSIX", "e", "eng", "-en", "den"})
        EXPECT_EQ(parse_language(tag), std::nullopt) << tag;
}

TEST(Language, NamesItself)
{
    EXPECT_EQ(bcp47(Language::zh), "zh-Hans");
    for (const Language language : kLanguages) {
        EXPECT_EQ(parse_language(short_tag(language)), language);
        EXPECT_EQ(parse_language(bcp47(language)), language);
    }
}

TEST(Localised, FallsBackToEnglishThenChineseThenAnything)
{
    Localised text;
    EXPECT_TRUE(text.empty());
    EXPECT_EQ(text.in(Language::de), "");
    text.get(Language::ja) = "J";
    EXPECT_EQ(text.in(Language::de), "J");
    text.get(Language::zh) = "Z";
    EXPECT_EQ(text.in(Language::de), "Z");
    text.get(Language::en) = "E";
    EXPECT_EQ(text.in(Language::de), "E");
    text.get(Language::de) = "D";
    EXPECT_EQ(text.in(Language::de), "D");
    EXPECT_EQ(text.in(Language::zh), "Z");
}

TEST(Exhibit, ShowsTheStoryOfTheLanguageAVisitorWouldFallBackTo)
{
    Exhibit exhibit;
    EXPECT_TRUE(exhibit.story_in(Language::ja).empty());
    exhibit.story[static_cast<std::size_t>(Language::zh)] = {{"", {"Z"}}};
    EXPECT_EQ(exhibit.story_in(Language::ja)[0].paragraphs[0], "Z");
    exhibit.story[static_cast<std::size_t>(Language::ja)] = {{"", {"J"}}};
    EXPECT_EQ(exhibit.story_in(Language::ja)[0].paragraphs[0], "J");
}

} // namespace
} // namespace content
