// The renderer knows a text, an editor wants its line.
#include "content/build/build.h"
#include "source_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace content {
namespace {

using source_test::SourceFolder;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> shown(const Source& source, Language language, std::string_view text)
{
    std::vector<std::string> all;
    for (const Place& place : places_of(source, language, text)) {
        EXPECT_EQ(place.language, language);
        all.push_back(place.file + ":" + std::to_string(place.line));
    }
    return all;
}

TEST(TextPlaces, AreKnownForEveryKindOfText)
{
    const SourceFolder folder;
    const CheckedSource checked = read_and_check(folder.source());
    ASSERT_THAT(checked.faults, IsEmpty());
    const auto en = [&](std::string_view text) {
        return shown(checked.source, Language::en, text);
    };
    const std::string page = "halls/crafts/green-tea/en.md:";
    const std::string yaml = "halls/crafts/green-tea/exhibit.yaml:";
    EXPECT_THAT(en("Tea en"), ElementsAre(page + "2"));
    EXPECT_THAT(en("About Tea en"), ElementsAre(page + "3"));
    EXPECT_THAT(en("First paragraph goes on."), ElementsAre(page + "6"));
    EXPECT_THAT(en("A heading"), ElementsAre(page + "9"));
    EXPECT_THAT(en("Second."), ElementsAre(page + "11"));
    EXPECT_THAT(en("First wok"), ElementsAre(page + "15"));
    EXPECT_THAT(en("A rest."), ElementsAre(page + "16"));
    EXPECT_THAT(en("Xihu District"), ElementsAre(yaml + "4"));
    EXPECT_THAT(en("Tang"), ElementsAre(yaml + "9"));
    EXPECT_THAT(en("Tea making"), ElementsAre(yaml + "11"));
    EXPECT_THAT(en("42,286"), ElementsAre(yaml + "13"));
    EXPECT_THAT(en("A tea hill"), ElementsAre(yaml + "16"));
    EXPECT_THAT(en("Crafts en"), ElementsAre("halls/crafts/en.md:2"));
    EXPECT_THAT(en("Silk"), ElementsAre("halls/crafts/hall.yaml:5"));
    EXPECT_THAT(en("Hangzhou"), ElementsAre("map/cities.yaml:1"));
    EXPECT_THAT(en("Glance"), ElementsAre("glance.yaml:1"));
    EXPECT_THAT(en("Touch en"), ElementsAre("ui/en.po:4"));
    EXPECT_THAT(en("Small"), ElementsAre("pack.yaml:3"));
    EXPECT_THAT(en("no such text"), IsEmpty());
    EXPECT_THAT(en("Tea de"), IsEmpty());
}

TEST(TextPlaces, AreAllThereForATextThatStandsTwice)
{
    const SourceFolder folder;
    folder.replace("halls/crafts/lake-silk/en.md", "Silk en", "Tea en");
    const CheckedSource checked = read_and_check(folder.source());
    EXPECT_THAT(shown(checked.source, Language::en, "Tea en"),
                ElementsAre("halls/crafts/green-tea/en.md:2", "halls/crafts/lake-silk/en.md:2"));
    // One text for all languages, twice in one file.
    EXPECT_THAT(shown(checked.source, Language::ja, "same"),
                ElementsAre("glance.yaml:3", "glance.yaml:4"));
}

TEST(TextPlaces, LeadFromAPictureOfThePackToItsFile)
{
    const SourceFolder folder;
    const CheckedSource checked = read_and_check(folder.source());
    const base::Result<BuildReport> report = build_checked(checked, folder.options());
    ASSERT_TRUE(report.has_value() && report->written);
    const base::Result<Catalogue> catalogue = Catalogue::open(folder.pack());
    ASSERT_TRUE(catalogue.has_value()) << catalogue.error().what;
    const PictureSource* art =
        picture_source(checked.source, catalogue->card({"green-tea"})->picture);
    ASSERT_NE(art, nullptr);
    EXPECT_EQ(art->file, folder.source() / "halls/crafts/green-tea/art.svg");
    EXPECT_EQ(art->place.file, "halls/crafts/green-tea/exhibit.yaml");
    EXPECT_EQ(art->place.line, 15);
    EXPECT_EQ(picture_source(checked.source, {0}), nullptr);
    EXPECT_EQ(picture_source(checked.source, {99}), nullptr);
}

} // namespace
} // namespace content
