#include "font_fixture.h"
#include "platform/fonts/text_layout.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace platform {
namespace {

constexpr TextStyle kBody{Face::sans, Region::sc, 20.0F, 30.0F};
constexpr TextStyle kLatin{Face::sans, Region::latin, 20.0F, 30.0F};
constexpr TextStyle kJapanese{Face::sans, Region::jp, 20.0F, 30.0F};

class TextLayoutTest : public FontTest {
protected:
    void SetUp() override
    {
        FontTest::SetUp();
        m_layout.emplace(fonts());
    }

    TextLayout& layout() { return *m_layout; }

    std::vector<std::string>
    lines(std::string_view text, const TextStyle& style, const Paragraph& paragraph)
    {
        const TextBlock& block = layout().lines(text, style, paragraph);
        std::vector<std::string> found;
        for (std::size_t i = 0; i < block.lines.size(); ++i)
            found.emplace_back(block.line(i));
        return found;
    }

    [[nodiscard]] float width(std::string_view text, const TextStyle& style) const
    {
        return measure(fonts(), text, style);
    }

private:
    std::optional<TextLayout> m_layout;
};

using Lines = std::vector<std::string>;

bool starts_with_any(std::string_view line, std::initializer_list<std::string_view> marks)
{
    return std::any_of(
        marks.begin(), marks.end(), [&](auto mark) { return line.starts_with(mark); });
}

bool ends_with_any(std::string_view line, std::initializer_list<std::string_view> marks)
{
    return std::any_of(marks.begin(), marks.end(), [&](auto mark) { return line.ends_with(mark); });
}

void expect_kinsoku(const Lines& lines)
{
    for (const std::string& line : lines) {
        EXPECT_FALSE(starts_with_any(line, {"、", "。", "，", "）", "」", "』", "》", "！",
                                            "？", "：", "；", "ー", "ッ", "ャ", "ュ", "ョ",
                                            "ァ", "っ", "ゃ", "々", "・", "”"}))
            << line;
        EXPECT_FALSE(ends_with_any(line, {"（", "「", "『", "《", "“"})) << line;
    }
}

TEST_F(TextLayoutTest, AWidthIsTheSumOfTheAdvances)
{
    float sum = 0.0F;
    for (const char32_t c : std::u32string_view(U"Tea 龙井, 3 g"))
        sum += fonts().glyph(Face::sans, Region::sc, c).advance * 20.0F;
    EXPECT_NEAR(width("Tea 龙井, 3 g", kBody), sum, 0.01F);
}

TEST_F(TextLayoutTest, LetterSpacingFollowsEveryCharacterButNotTheInvisibleOnes)
{
    TextStyle spaced = kBody;
    spaced.letter_spacing = 4.0F;
    EXPECT_FLOAT_EQ(width("西湖", spaced), 48.0F);
    EXPECT_FLOAT_EQ(width("西\u00AD湖\u200B", spaced), 48.0F);
}

TEST_F(TextLayoutTest, ChineseBreaksBetweenAnyTwoCharacters)
{
    EXPECT_EQ(lines("西湖龙井茶", kBody, {"zh", 40.0F}), (Lines{"西湖", "龙井", "茶"}));
}

TEST_F(TextLayoutTest, ChineseClosingPunctuationTakesItsCharacterToTheNextLine)
{
    EXPECT_EQ(lines("西湖龙井，茶", kBody, {"zh", 80.0F}), (Lines{"西湖龙", "井，茶"}));
}

TEST_F(TextLayoutTest, ChineseOpeningPunctuationGoesToTheNextLine)
{
    EXPECT_EQ(lines("西湖的《茶经》", kBody, {"zh", 80.0F}), (Lines{"西湖的", "《茶经》"}));
}

TEST_F(TextLayoutTest, NoChineseLineBeginsOrEndsWithForbiddenPunctuationAtAnyWidth)
{
    const std::string_view text = "他说：“西湖龙井的炒制，全凭手工！”（《茶经》、《茶谱》均有记载。"
                                  "）十大手法“缺一不可”；好茶？好水！";
    for (float wide = 120.0F; wide < 500.0F; wide += 7.0F) {
        expect_kinsoku(lines(text, kBody, {"zh", wide}));
        EXPECT_FALSE(layout().lines(text, kBody, {"zh", wide}).broke_word);
    }
}

TEST_F(TextLayoutTest, JapaneseForeignWordsStayWhole)
{
    EXPECT_EQ(lines("これシャッターと", kJapanese, {"ja", 100.0F}),
              (Lines{"これ", "シャッター", "と"}));
    EXPECT_EQ(lines("ジーカー・スマートファクトリー", kJapanese, {"ja", 220.0F}),
              (Lines{"ジーカー・", "スマートファクトリー"}));
}

TEST_F(TextLayoutTest, NoJapaneseLineBeginsOrEndsWithForbiddenCharactersAtAnyWidth)
{
    const std::string_view text =
        "シャッターを「西湖」で切ると、メッセージが（すぐに）表示されます。"
        "ロボット・ミュージアムへようこそ！人々は『絹の道』をキャラバンで行った。";
    for (float wide = 120.0F; wide < 500.0F; wide += 7.0F) {
        expect_kinsoku(lines(text, kJapanese, {"ja", wide}));
        EXPECT_FALSE(layout().lines(text, kJapanese, {"ja", wide}).broke_word);
    }
}

TEST_F(TextLayoutTest, LatinWordsAndNumbersInChineseTextStayWhole)
{
    const float wide = width("西湖G1", kBody) - 1.0F;
    EXPECT_EQ(lines("西湖G1机器人", kBody, {"zh", wide}), (Lines{"西湖", "G1机", "器人"}));
    EXPECT_EQ(lines("共有3,000元", kBody, {"zh", width("共有3,00", kBody)}),
              (Lines{"共有", "3,000元"}));
}

TEST_F(TextLayoutTest, SpacesAtALinesEndAreGoneAndTakeNoRoom)
{
    const float wide = width("West Lake", kLatin);
    const TextBlock& block = layout().lines("West Lake  Longjing", kLatin, {"en", wide});
    ASSERT_EQ(block.lines.size(), 2U);
    EXPECT_EQ(block.line(0), "West Lake");
    EXPECT_FLOAT_EQ(block.lines[0].width, wide);
    EXPECT_EQ(block.line(1), "Longjing");
    EXPECT_EQ(block.height, 60.0F);
}

TEST_F(TextLayoutTest, ASoftHyphenShowsOnlyWhereTheLineBreaks)
{
    const std::string_view word = "Seiden\u00ADweberei\u00ADmuseum";
    EXPECT_EQ(lines(word, kLatin, {"de", 400.0F}), (Lines{"Seidenwebereimuseum"}));
    EXPECT_EQ(lines(word, kLatin, {"de", width("Seidenweberei-", kLatin)}),
              (Lines{"Seidenweberei-", "museum"}));
    // The hyphen itself has to fit.
    EXPECT_EQ(lines(word, kLatin, {"de", width("Seidenweberei-", kLatin) - 1}),
              (Lines{"Seiden-", "weberei-", "museum"}));
}

TEST_F(TextLayoutTest, ASoftHyphenBesideASpaceOrAtTheEndShowsNothing)
{
    EXPECT_EQ(lines("Tee\u00AD", kLatin, {"de", 10.0F}).back().back(), 'e');
    EXPECT_EQ(lines("Tee\u00AD", kLatin, {"de", 100.0F}), (Lines{"Tee"}));
}

TEST_F(TextLayoutTest, AWordLongerThanTheLineIsCutAtABracketBeforeAnywhereElse)
{
    const float wide = width("Ganyao(kilns)Jia", kLatin);
    const TextBlock& block = layout().lines("Ganyao(kilns)Jiashan", kLatin, {"en", wide});
    ASSERT_EQ(block.lines.size(), 2U);
    EXPECT_EQ(block.line(0), "Ganyao(kilns)");
    EXPECT_FALSE(block.broke_word);
}

TEST_F(TextLayoutTest, AWordLongerThanTheLineIsCutBetweenCharactersAndSaysSo)
{
    const float wide = width("Donau", kLatin);
    const TextBlock& block = layout().lines("Donaudampf", kLatin, {"de", wide});
    ASSERT_EQ(block.lines.size(), 2U);
    EXPECT_EQ(block.line(0), "Donau");
    EXPECT_EQ(block.line(1), "dampf");
    EXPECT_TRUE(block.broke_word);
}

TEST_F(TextLayoutTest, ALetterAndItsAccentAreNotTornApart)
{
    for (const std::string& line : lines("e\u0301e\u0301e\u0301", kLatin, {"en", 1.0F}))
        EXPECT_EQ(line, "e\u0301");
}

TEST_F(TextLayoutTest, NoLineIsWiderThanAsked)
{
    const std::string_view text =
        "Die Seiden\u00ADweberei der Song-Zeit (960–1279) 与西湖龙井“茶”、"
        "Donaudampfschifffahrtsgesellschaftskapitän.";
    for (float wide = 21.0F; wide < 400.0F; wide += 3.0F) {
        const TextBlock& block = layout().lines(text, kBody, {"de", wide});
        for (const TextLine& line : block.lines)
            EXPECT_LE(line.width, wide + 0.1F);
        EXPECT_LE(block.width, wide + 0.1F);
    }
}

TEST_F(TextLayoutTest, LineFeedsEndLinesAndEmptyLinesStay)
{
    EXPECT_EQ(lines("Tea\r\n\nSilk\n", kLatin, {"en", 400.0F}), (Lines{"Tea", "", "Silk"}));
}

TEST_F(TextLayoutTest, TooManyLinesEndInAnEllipsis)
{
    const TextBlock& block = layout().lines("西湖龙井茶叶", kBody, {"zh", 60.0F, 1});
    ASSERT_EQ(block.lines.size(), 1U);
    EXPECT_EQ(block.line(0), "西湖…");
    EXPECT_TRUE(block.clipped);
    EXPECT_LE(block.width, 60.0F);
}

TEST_F(TextLayoutTest, AnEllipsisFollowsAWholeWordIfThatIsNotTooFarBack)
{
    const float wide = width("West Lake Long…", kLatin);
    EXPECT_EQ(lines("West Lake Longjing Tea", kLatin, {"en", wide, 1}), (Lines{"West Lake…"}));
    EXPECT_EQ(lines("A Donaudampfschiff", kLatin, {"de", wide, 1}).front().substr(0, 4), "A Do");
}

TEST_F(TextLayoutTest, WhatFitsGetsNoEllipsis)
{
    const TextBlock& block = layout().lines("西湖龙井", kBody, {"zh", 40.0F, 2});
    EXPECT_EQ(block.lines.size(), 2U);
    EXPECT_FALSE(block.clipped);
}

TEST_F(TextLayoutTest, ABalancedTitleBreaksEvenly)
{
    const float wide = width("West Lake Longjing", kLatin) + 1;
    const std::string_view title = "West Lake Longjing Tea";
    EXPECT_EQ(lines(title, kLatin, {"en", wide}), (Lines{"West Lake Longjing", "Tea"}));
    EXPECT_EQ(lines(title, kLatin, {"en", wide, 0, Balance::yes}),
              (Lines{"West Lake", "Longjing Tea"}));
    EXPECT_EQ(lines("Tea", kLatin, {"en", wide, 0, Balance::yes}), (Lines{"Tea"}));
}

TEST_F(TextLayoutTest, BalancingWorksWithoutALimitOfWidth)
{
    const float endless = std::numeric_limits<float>::infinity();
    EXPECT_EQ(lines("Tea\nSilk", kLatin, {"en", endless, 0, Balance::yes}), (Lines{"Tea", "Silk"}));
}

TEST_F(TextLayoutTest, FitSizeStepsDownUntilNoWordIsCut)
{
    const std::array sizes = {62.0F, 56.0F, 50.0F};
    const TextStyle title{Face::serif_bold, Region::latin, 62.0F, 70.0F};
    TextStyle middle = title;
    middle.size = 56.0F;
    const float wide = width("Seidenweberei", middle) + 1;
    const TextStyle fitted = layout().fit_size("Seidenweberei", title, {"de", wide, 2}, sizes);
    EXPECT_EQ(fitted.size, 56.0F);
    EXPECT_FLOAT_EQ(fitted.line, 70.0F * 56.0F / 62.0F);
    EXPECT_EQ(layout().fit_size("Tee", title, {"de", wide, 2}, sizes).size, 62.0F);
    EXPECT_EQ(layout().fit_size("Seidenweberei", title, {"de", 20.0F, 2}, sizes).size, 50.0F);
}

TEST_F(TextLayoutTest, AtNoWidthEachCharacterHasALineOfItsOwn)
{
    const float bad = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(lines("西湖", kBody, {"zh", 0.0F}), (Lines{"西", "湖"}));
    EXPECT_EQ(lines("Tea", kLatin, {"en", -5.0F}), (Lines{"T", "e", "a"}));
    EXPECT_EQ(lines("Tea", kLatin, {"en", bad}), (Lines{"T", "e", "a"}));
}

TEST_F(TextLayoutTest, AnEmptyTextHasNoLines)
{
    const TextBlock& block = layout().lines("", kBody, {"zh", 100.0F});
    EXPECT_TRUE(block.lines.empty());
    EXPECT_EQ(block.height, 0.0F);
    EXPECT_EQ(width("", kBody), 0.0F);
}

TEST_F(TextLayoutTest, BadUtf8IsLeftOut)
{
    EXPECT_EQ(lines("Te\xFF\xC3"
                    "a\xE8\xA5",
                    kLatin,
                    {"en", 100.0F}),
              (Lines{"Tea"}));
    EXPECT_FLOAT_EQ(width("\xFFTea", kLatin), width("Tea", kLatin));
}

TEST_F(TextLayoutTest, LinesKnowWhereTheyComeFromInTheSource)
{
    const TextBlock& block =
        layout().lines("Seiden\u00ADmuseum", kLatin, {"de", width("museum", kLatin)});
    ASSERT_EQ(block.lines.size(), 2U);
    EXPECT_EQ(block.lines[1].source_begin, std::string_view("Seiden\u00AD").size());
    EXPECT_EQ(block.lines[1].source_end, std::string_view("Seiden\u00ADmuseum").size());
}

TEST_F(TextLayoutTest, LaysOutAHundredKilobytesWithAndWithoutBreaks)
{
    std::string prose;
    while (prose.size() < 100'000)
        prose += "Longjing wird von Hand geröstet. 西湖龙井茶的炒制全凭手工。";
    EXPECT_GT(layout().lines(prose, kBody, {"zh", 600.0F}).lines.size(), 100U);
    const std::string word(100'000, 'w');
    EXPECT_EQ(layout().lines(word, kBody, {"en", 0.0F, 0, Balance::yes}).lines.size(), word.size());
}

TEST_F(TextLayoutTest, AStandingTextIsLaidOutOnce)
{
    const TextBlock* first = &layout().lines("西湖", kBody, {"zh", 100.0F});
    layout().new_frame();
    EXPECT_EQ(&layout().lines("西湖", kBody, {"zh", 100.0F}), first);
    EXPECT_EQ(layout().cached(), 1U);
    EXPECT_NE(&layout().lines("西湖", kBody, {"zh", 30.0F}), first);
    EXPECT_NE(&layout().lines("西湖", kJapanese, {"ja", 100.0F}), first);
}

TEST_F(TextLayoutTest, ForgetsTextsThatAreNoLongerShownOnceThereAreMany)
{
    for (int i = 0; i < 3000; ++i)
        std::ignore = layout().lines(std::to_string(i), kBody, {"en", 100.0F});
    layout().new_frame();
    EXPECT_EQ(layout().cached(), 3000U); // all of them were in the last frame
    std::ignore = layout().lines("0", kBody, {"en", 100.0F});
    layout().new_frame();
    EXPECT_EQ(layout().cached(), 1U);
}

} // namespace
} // namespace platform
