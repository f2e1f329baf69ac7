// Numbers in texts as people write them: none that was looked up is called unknown, none that was
// not gets by.
#include "content/build/number_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace content {
namespace {

// How many numbers of the text are not among the allowed ones.
std::size_t unknown_in(Language language, std::string_view text, const std::vector<double>& allowed)
{
    NumberCheck check;
    for (const double number : allowed)
        check.allow(number);
    Faults faults;
    check.check(text, {"x.md", 7, {}}, language, faults);
    return faults.sorted().size();
}

struct Natural {
    Language language;
    const char* text;
    std::vector<double> allowed;
};

TEST(NumberCheck, KnowsHowEachLanguageWritesNumbers)
{
    using enum Language;
    const std::vector<Natural> texts{
        {en, "In 1369 the kilns made 42,286 bowls.", {1369, 42286}},
        {en, "1,234,567.5 tonnes, half of 2.4", {1234567.5, 2.4}},
        {en, "1 234 567 of them", {1234567}},
        {en, "from 1127\u20131279, 80% and 10:30", {1127, 1279, 80, 10, 30}},
        {en, "in the 1980s", {1980}},
        {en, "4.2 million people", {4200000}},
        {en, "4.2 million people", {4.2}},
        {de, "42.286 Schalen, 2,4 m, 1.234.567,5 t", {42286, 2.4, 1234567.5}},
        {de, "42\u202F286 Schalen", {42286}},
        {de, "Am 12. Mai 1951", {12, 1951}},
        {de, "am 12.05.1951", {12, 5, 1951}},
        {de, "4,2 Millionen, 3 Mrd. Euro, die 1980er", {4200000, 1980}},
        {zh, "1369年，4.2万件，1300多万人", {1369, 42000, 13000000}},
        {zh, "20世纪80年代", {1980}},
        {zh, "20世纪80年代", {80}},
        {ja, "4万2,286点", {42286}},
        {ja, "1億2000万人", {120000000}},
        {ja, "１９８０年", {1980}},
        {en, "960 boats and 100 men", {960, 100}},
        {en, "about 5300 to 4300 years ago, 2200 BCE", {5300, 4300, -2200}},
    };
    for (const Natural& one : texts)
        EXPECT_EQ(unknown_in(one.language, one.text, one.allowed), 0U) << one.text;
}

TEST(NumberCheck, LeavesNamesCenturiesAndSingleDigitsAlone)
{
    using enum Language;
    const std::vector<Natural> texts{
        {en, "The X30, the H1 and the Zeekr 009 have 4 legs.", {}},
        {en, "from the 12th and 13th centuries to the 19th century", {}},
        {de, "vom 12. bis zum Ende des 13. Jahrhunderts, im 19. Jh.", {}},
        {zh, "12、13世纪，18至19世纪，二十八", {}},
        {ja, "8世紀から19世紀まで、三千年", {}},
        {en, "no number at all", {}},
        {en, "version 1.2.3", {}},
    };
    for (const Natural& one : texts)
        EXPECT_EQ(unknown_in(one.language, one.text, one.allowed), 0U) << one.text;
}

TEST(NumberCheck, FindsWhatNobodyLookedUp)
{
    using enum Language;
    const std::vector<Natural> texts{
        {en, "In 1370 they began.", {1369}},
        {en, "42,287 bowls", {42286}},
        {de, "2,5 m", {2.4, 25}},
        {zh, "4.3万件", {42000}},
        {zh, "20世纪70年代", {1980}},
        {ja, "4万2,287点", {42286}},
        {ja, "４５年", {46}},
        {en, "the 43rd year", {42}},
        {zh, "12个，8世纪", {}},
        {de, "Longjing 43", {}},
    };
    for (const Natural& one : texts)
        EXPECT_GE(unknown_in(one.language, one.text, one.allowed), 1U) << one.text;
}

TEST(NumberCheck, TakesNumbersOutOfOtherTexts)
{
    NumberCheck check;
    check.allow_all_in("1951年到1,960年", Language::zh);
    Faults faults;
    check.check("1951 and 1960", {"x.md", 1, {}}, Language::en, faults);
    EXPECT_TRUE(faults.empty());
}

TEST(NumberCheck, EndsWithManyDigits)
{
    EXPECT_EQ(unknown_in(Language::en, std::string(100'000, '7'), {7}), 1U);
    std::string groups = "1";
    for (int i = 0; i < 20'000; ++i)
        groups += ",000";
    EXPECT_EQ(unknown_in(Language::en, groups, {}), 1U);
}

} // namespace
} // namespace content
