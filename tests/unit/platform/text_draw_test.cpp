#include "font_fixture.h"
#include "platform/fonts/draw_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace platform {
namespace {

constexpr Ink kInk{IM_COL32(31, 29, 26, 255)};

class TextDrawTest : public FontTest {
protected:
    ImDrawList& list() { return *ImGui::GetBackgroundDrawList(); }

    // The quads that were drawn: left, top, right, bottom.
    std::vector<std::array<float, 4>> quads()
    {
        std::vector<std::array<float, 4>> found;
        for (int i = 0; i + 3 < list().VtxBuffer.Size; i += 4) {
            const ImVec2 low = list().VtxBuffer[i].pos;
            const ImVec2 high = list().VtxBuffer[i + 2].pos;
            found.push_back({low.x, low.y, high.x, high.y});
        }
        return found;
    }
};

TEST_F(TextDrawTest, CentresTheContentAreaInTheLineAsChromiumDoes)
{
    // "Ceramics" of the hall's mockup: top 42, baseline of the picture 90.
    EXPECT_EQ(baseline(fonts(), {Face::serif_bold, Region::sc, 48.0F, 56.0F}), 48.0F);
    EXPECT_EQ(baseline(fonts(), {Face::serif_bold, Region::sc, 112.0F, 128.0F}), 112.0F);
    EXPECT_EQ(baseline(fonts(), {Face::sans, Region::sc, 26.0F, 36.0F}), 29.0F);
}

TEST_F(TextDrawTest, AFlatLetterStandsOnTheBaseline)
{
    const TextStyle style{Face::sans, Region::sc, 48.0F, 60.0F};
    draw_text(list(), fonts(), {100.0F, 200.0F}, style, kInk, "H");
    ASSERT_EQ(quads().size(), 1U);
    EXPECT_EQ(quads()[0][3], 200.0F + baseline(fonts(), style));
}

TEST_F(TextDrawTest, GlyphsLieOnWholePixelsAtWholeAndFractionalSizes)
{
    for (const float size : {22.0F, 27.5F}) {
        draw_text(list(),
                  fonts(),
                  {10.3F, 20.6F},
                  {Face::sans, Region::latin, size, 30.0F},
                  kInk,
                  "Illicit Tea");
    }
    ASSERT_EQ(quads().size(), 20U);
    for (const auto& quad : quads()) {
        for (const float edge : quad)
            EXPECT_NEAR(edge, std::round(edge), 0.01F);
    }
}

TEST_F(TextDrawTest, ReturnsWhereTheTextEnds)
{
    const TextStyle style{Face::sans, Region::latin, 28.0F, 43.0F, 1.0F};
    const float end = draw_text(list(), fonts(), {100.0F, 0.0F}, style, kInk, "Longjing");
    EXPECT_NEAR(end, 100.0F + measure(fonts(), "Longjing", style), 0.01F);
}

TEST_F(TextDrawTest, ScalesAboutTheGivenPointWithTheGlyphsOfItsOwnSize)
{
    const TextStyle style{Face::serif_bold, Region::sc, 40.0F, 50.0F};
    draw_text(list(), fonts(), {100.0F, 100.0F}, style, kInk, "湖");
    draw_text(list(), fonts(), {100.0F, 100.0F}, style, Ink{kInk.colour, 2.0F}, "湖");
    ASSERT_EQ(quads().size(), 2U);
    for (std::size_t edge = 0; edge < 4; ++edge)
        EXPECT_NEAR(quads()[1][edge] - 100.0F, 2 * (quads()[0][edge] - 100.0F), 0.01F);
    EXPECT_EQ(list().VtxBuffer[0].uv.x, list().VtxBuffer[4].uv.x);
}

TEST_F(TextDrawTest, DrawsNothingForSpacesInvisibleAndMissingCharacters)
{
    draw_text(list(), fonts(), {0.0F, 0.0F}, {}, kInk, " \u00AD\u200B\U00012000\xFF\n");
    EXPECT_TRUE(quads().empty());
}

TEST_F(TextDrawTest, DrawsNothingWithoutSizeOrColour)
{
    draw_text(list(), fonts(), {0.0F, 0.0F}, {Face::sans, Region::sc, 0.0F, 0.0F}, kInk, "龙");
    draw_text(list(), fonts(), {0.0F, 0.0F}, {}, Ink{IM_COL32(255, 0, 0, 0)}, "龙");
    draw_text(list(), fonts(), {0.0F, 0.0F}, {}, Ink{kInk.colour, 0.0F}, "龙");
    EXPECT_TRUE(quads().empty());
}

TEST_F(TextDrawTest, AWesternEllipsisIsThreeFullStops)
{
    draw_text(list(), fonts(), {0.0F, 0.0F}, {Face::sans, Region::latin}, kInk, "…");
    EXPECT_EQ(quads().size(), 3U);
}

TEST_F(TextDrawTest, AlignsEachLineOfABlock)
{
    TextLayout layout(fonts());
    const TextStyle style{Face::sans, Region::sc, 20.0F, 30.0F};
    const TextBlock& block = layout.lines("西湖\n茶", style, {"zh", 200.0F});
    draw_block(list(), fonts(), {0.0F, 0.0F}, style, kInk, block, Align::left, 200.0F);
    draw_block(list(), fonts(), {0.0F, 0.0F}, style, kInk, block, Align::centre, 200.0F);
    draw_block(list(), fonts(), {0.0F, 0.0F}, style, kInk, block, Align::right, 200.0F);
    const auto found = quads();
    ASSERT_EQ(found.size(), 9U);
    EXPECT_EQ(found[3][0] - found[0][0], 80.0F);  // 西: (200 - 40) / 2
    EXPECT_EQ(found[8][0] - found[2][0], 180.0F); // 茶: 200 - 20
    EXPECT_EQ(found[5][1], found[2][1]);
}

TEST_F(TextDrawTest, LeavesOutLinesOfABlockThatAreOffTheScreen)
{
    TextLayout layout(fonts());
    const TextStyle style{Face::sans, Region::sc, 20.0F, 30.0F};
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "茶\n";
    const TextBlock& block = layout.lines(text, style, {"zh", 200.0F});
    list().PushClipRect({0.0F, 0.0F}, {1920.0F, 1080.0F});
    draw_block(list(), fonts(), {0.0F, -1500.0F}, style, kInk, block);
    list().PopClipRect();
    EXPECT_GE(quads().size(), 36U);
    EXPECT_LE(quads().size(), 40U);
}

TEST_F(TextDrawTest, VerticalCharactersStandOneEmAndTheirSpacingApart)
{
    const TextStyle style{Face::serif_bold, Region::sc, 112.0F, 112.0F, 4.0F};
    draw_vertical(list(), fonts(), {1810.0F, 40.0F}, style, kInk, "湖湖湖");
    const auto found = quads();
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[1][1] - found[0][1], 116.0F);
    EXPECT_EQ(found[2][1] - found[1][1], 116.0F);
    EXPECT_GE(found[0][1], 40.0F); // inside its em square
    EXPECT_LE(found[0][3], 40.0F + 112.0F);
    EXPECT_GE(found[0][0], 1810.0F - 56.0F);
    EXPECT_LE(found[0][2], 1810.0F + 56.0F);
    EXPECT_EQ(measure_vertical(fonts(), "湖湖湖", style), 348.0F);
}

TEST_F(TextDrawTest, VerticalPunctuationTakesItsVerticalForm)
{
    const TextStyle style{Face::serif_bold, Region::sc, 100.0F, 100.0F};
    for (const std::string_view mark : {"（", "—", "《", "“"}) {
        list()._ResetForNewFrame();
        draw_vertical(list(), fonts(), {500.0F, 0.0F}, style, kInk, mark);
        ASSERT_EQ(quads().size(), 1U);
        const auto quad = quads()[0];
        if (mark == "—")
            EXPECT_GT(quad[3] - quad[1], quad[2] - quad[0]);
        else
            EXPECT_GT(quad[1], 30.0F) << mark; // opening marks sit at the foot of their square
    }
}

TEST_F(TextDrawTest, LatinLettersInVerticalTextAreUprightAndCentred)
{
    const TextStyle style{Face::sans, Region::sc, 50.0F, 50.0F};
    draw_vertical(list(), fonts(), {500.0F, 0.0F}, style, kInk, "G1");
    const auto found = quads();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_NEAR((found[0][0] + found[0][2]) / 2, 500.0F, 3.0F);
    EXPECT_GT(found[1][1], found[0][3]);
}

} // namespace
} // namespace platform
