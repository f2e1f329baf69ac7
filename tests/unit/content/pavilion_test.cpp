// The default pack as a work of its own: 63 industries, five robots and the factory, told in four
// languages.
#include "content/build/build.h"
#include "source_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <set>

namespace content {
namespace {

const CheckedSource& pavilion()
{
    static const CheckedSource read = read_and_check(PAVILION_SOURCE_DIR "/assets/pavilion");
    return read;
}

std::vector<const ExhibitSource*> exhibits_of(std::string_view hall)
{
    std::vector<const ExhibitSource*> all;
    for (const ExhibitSource& exhibit : pavilion().source.exhibits)
        if (exhibit.exhibit.card.hall == hall)
            all.push_back(&exhibit);
    return all;
}

// Words in English and German, characters without spaces in Chinese and Japanese.
int length_of(const Section& section, Language language)
{
    const bool letters = language == Language::en || language == Language::de;
    int length = 0;
    for (const std::string& paragraph : section.paragraphs) {
        const auto text = icu::UnicodeString::fromUTF8(paragraph);
        bool in_word = false;
        for (int i = 0; i < text.length(); ++i) {
            const bool space = text[i] == ' ' || text[i] == '\n';
            length += letters ? (!space && !in_word ? 1 : 0) : (space ? 0 : 1);
            in_word = !space;
        }
    }
    return length;
}

struct Bounds {
    int least;
    int most;
};

// What a visitor reads standing up: a section in about 15 to 30 seconds.
Bounds bounds_of(Language language)
{
    switch (language) {
    case Language::zh:
        return {80, 180};
    case Language::en:
        return {40, 90};
    case Language::ja:
        return {95, 235};
    case Language::de:
        return {34, 88};
    }
    return {0, 0};
}

TEST(Pavilion, HasNoFaults)
{
    EXPECT_THAT(pavilion().faults, testing::IsEmpty());
}

TEST(Pavilion, HasSixtyThreeIndustriesInNineFamiliesFiveRobotsAndAFactory)
{
    const auto industries = exhibits_of("industries");
    EXPECT_EQ(industries.size(), 63U);
    EXPECT_EQ(exhibits_of("robots").size(), 5U);
    EXPECT_EQ(exhibits_of("factory").size(), 1U);
    std::map<std::string, int> families;
    for (const ExhibitSource* exhibit : industries)
        ++families[exhibit->exhibit.card.family];
    EXPECT_EQ(families.size(), 9U);
    for (const auto& [family, count] : families)
        EXPECT_EQ(count, 7) << family;
    EXPECT_EQ(pavilion().source.cities.size(), 11U);
}

TEST(Pavilion, TellsEveryStoryInTwoToFourSectionsThatCanBeReadStanding)
{
    for (const ExhibitSource& source : pavilion().source.exhibits)
        for (const Language language : kLanguages) {
            const std::string where =
                source.exhibit.card.id.value + ", " + std::string(short_tag(language));
            const auto& story = source.exhibit.story[static_cast<std::size_t>(language)];
            EXPECT_GE(story.size(), 2U) << where;
            EXPECT_LE(story.size(), 4U) << where;
            const Bounds bounds = bounds_of(language);
            for (const Section& section : story) {
                EXPECT_GE(length_of(section, language), bounds.least)
                    << where << ": " << section.heading;
                EXPECT_LE(length_of(section, language), bounds.most)
                    << where << ": " << section.heading;
            }
        }
}

TEST(Pavilion, ShowsHowEachIndustryIsMadeInFourToSevenSteps)
{
    for (const ExhibitSource* source : exhibits_of("industries")) {
        const auto& steps = source->exhibit.steps;
        EXPECT_GE(steps.size(), 4U) << source->exhibit.card.id.value;
        EXPECT_LE(steps.size(), 7U) << source->exhibit.card.id.value;
        for (const Step& step : steps)
            EXPECT_NE(step.pictogram, "") << source->exhibit.card.id.value;
    }
}

TEST(Pavilion, SaysNothingInTheSameWordsInTwoLanguages)
{
    for (const ExhibitSource& source : pavilion().source.exhibits) {
        std::multiset<std::string> texts;
        for (const Language language : kLanguages) {
            texts.insert(source.exhibit.subtitle.get(language));
            for (const Section& section : source.exhibit.story[static_cast<std::size_t>(language)])
                for (const std::string& paragraph : section.paragraphs)
                    texts.insert(paragraph);
            for (const Step& step : source.exhibit.steps)
                texts.insert(step.text.get(language));
        }
        for (const std::string& text : texts)
            EXPECT_EQ(texts.count(text), 1U) << source.exhibit.card.id.value << ": " << text;
    }
}

TEST(Pavilion, DescribesEveryPictureOfAnExhibitInEveryLanguage)
{
    for (const ExhibitSource& source : pavilion().source.exhibits) {
        EXPECT_TRUE(source.has_art) << source.exhibit.card.id.value;
        for (const std::size_t picture : source.pictures)
            for (const Language language : kLanguages)
                EXPECT_TRUE(pavilion().source.pictures.at(picture).alt.has(language))
                    << pavilion().source.pictures.at(picture).file;
    }
}

TEST(Pavilion, LeadsOnToThreeOthersFromEveryExhibit)
{
    std::set<std::string> ids;
    for (const ExhibitSource& source : pavilion().source.exhibits)
        ids.insert(source.exhibit.card.id.value);
    for (const ExhibitSource& source : pavilion().source.exhibits) {
        EXPECT_EQ(source.exhibit.related.size(), 3U) << source.exhibit.card.id.value;
        for (const ExhibitId& other : source.exhibit.related)
            EXPECT_TRUE(ids.contains(other.value)) << other.value;
    }
}

TEST(Pavilion, PlacesEveryIndustryInACityOfTheMap)
{
    for (const ExhibitSource* source : exhibits_of("industries")) {
        const Card& card = source->exhibit.card;
        EXPECT_TRUE(std::any_of(pavilion().source.cities.begin(),
                                pavilion().source.cities.end(),
                                [&](const City& city) { return city.id == card.city; }))
            << card.id.value;
        EXPECT_NE(card.latitude, 0.0) << card.id.value;
        EXPECT_NE(pavilion().source.geojson.find('"' + card.city + '"'), std::string::npos)
            << card.city;
    }
}

TEST(Glossary, FindsAnExhibitThatUsesAnotherName)
{
    const source_test::SourceFolder folder;
    folder.write("glossary.yaml",
                 "- {zh: First wok, en: Emerald leaf, ja: First wok, de: First WOK}\n");
    const std::vector<Fault> faults = check_source(folder.source());
    const auto about = [](const Fault& fault) {
        return to_string(fault).find("Emerald leaf") != std::string::npos;
    };
    ASSERT_TRUE(std::any_of(faults.begin(), faults.end(), about));
    const Fault& fault = *std::find_if(faults.begin(), faults.end(), about);
    EXPECT_EQ(fault.place.language, Language::en);
    EXPECT_THAT(fault.place.file, testing::EndsWith("/en.md"));
    EXPECT_THAT(fault.todo, testing::HasSubstr("glossary.yaml:1"));
}

TEST(Glossary, AsksForEveryLanguageOfAName)
{
    const source_test::SourceFolder folder;
    folder.write("glossary.yaml", "- {zh: 茶, en: Tea}\n");
    const std::vector<Fault> faults = check_source(folder.source());
    EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [](const Fault& fault) {
        return fault.place.file == "glossary.yaml" && fault.place.line == 1;
    }));
}

} // namespace
} // namespace content
