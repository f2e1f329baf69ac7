#include "font_fixture.h"
#include "platform/fonts/font_set.h"

#include <cstdlib>
#include <string>

namespace platform {
namespace {

using FontSetTest = FontTest;

TEST_F(FontSetTest, ReadsTheVerticalMetricsThatBrowsersUse)
{
    // hhea and OS/2 of Noto CJK 2.004 and 2.001.
    const FaceMetrics sans = fonts().metrics(Face::sans, Region::sc);
    EXPECT_FLOAT_EQ(sans.ascent, 1.160F);
    EXPECT_FLOAT_EQ(sans.descent, 0.288F);
    EXPECT_FLOAT_EQ(sans.em_ascent, 0.880F);
    const FaceMetrics serif = fonts().metrics(Face::serif_bold, Region::jp);
    EXPECT_FLOAT_EQ(serif.ascent, 1.151F);
    EXPECT_FLOAT_EQ(serif.descent, 0.286F);
}

TEST_F(FontSetTest, MapsAFontFileOnceForBothRegionsInsteadOfCopyingIt)
{
    for (const Face face : {Face::sans, Face::sans_bold, Face::serif_bold}) {
        const ImFontConfig& sc = *fonts().font(face, Region::sc)->Sources[0];
        const ImFontConfig& jp = *fonts().font(face, Region::jp)->Sources[0];
        EXPECT_EQ(sc.FontData, jp.FontData);
        EXPECT_NE(sc.FontNo, jp.FontNo);
        EXPECT_FALSE(sc.FontDataOwnedByAtlas);
    }
}

TEST_F(FontSetTest, AdvancesAreThoseOfTheGlyphsThatImGuiDraws)
{
    constexpr float kSize = 62.0F;
    for (const Face face : {Face::sans, Face::sans_bold, Face::serif_bold}) {
        ImFontBaked* baked = fonts().font(face, Region::sc)->GetFontBaked(kSize);
        for (const char32_t c : U"AVil mß–龙。…") {
            if (c == 0)
                continue;
            const float drawn = baked->GetCharAdvance(static_cast<ImWchar>(c)); // rounded to px
            EXPECT_NEAR(fonts().glyph(face, Region::sc, c).advance * kSize, drawn, 0.51F);
        }
    }
}

TEST_F(FontSetTest, AHanCharacterFillsOneEm)
{
    EXPECT_FLOAT_EQ(fonts().glyph(Face::serif_bold, Region::jp, U'湖').advance, 1.0F);
}

TEST_F(FontSetTest, WesternTextGetsNarrowQuotesAndChineseHanCharacters)
{
    const GlyphSource chinese = fonts().glyph(Face::sans, Region::sc, U'“');
    const GlyphSource western = fonts().glyph(Face::sans, Region::latin, U'“');
    EXPECT_FLOAT_EQ(chinese.advance, 1.0F);
    EXPECT_LT(western.advance, 0.6F);
    EXPECT_EQ(fonts().glyph(Face::sans, Region::latin, U'直').font,
              fonts().font(Face::sans, Region::sc));
    EXPECT_EQ(fonts().glyph(Face::sans, Region::jp, U'直').font,
              fonts().font(Face::sans, Region::jp));
}

TEST_F(FontSetTest, CountsEachCharacterThatNoFontHasOnce)
{
    constexpr char32_t kCuneiform = 0x12000;
    EXPECT_FALSE(fonts().has_glyph(Face::sans, Region::sc, kCuneiform));
    EXPECT_TRUE(fonts().has_glyph(Face::sans, Region::sc, U'龙'));
    EXPECT_EQ(fonts().missing_count(), 0U);
    EXPECT_EQ(fonts().glyph(Face::sans, Region::sc, kCuneiform).font, nullptr);
    EXPECT_EQ(fonts().glyph(Face::serif_bold, Region::jp, kCuneiform).font, nullptr);
    EXPECT_EQ(fonts().missing_count(), 1U);
}

TEST_F(FontSetTest, InvisibleCharactersTakeNoRoomAndAreNotMissing)
{
    for (const char32_t c : {U'\u00AD', U'\u200B', U'\u2060', U'\uFE0F', U'\u0007'}) {
        EXPECT_EQ(fonts().glyph(Face::sans, Region::sc, c).advance, 0.0F);
        EXPECT_TRUE(fonts().has_glyph(Face::sans, Region::sc, c));
    }
    EXPECT_EQ(fonts().missing_count(), 0U);
}

TEST_F(FontSetTest, AnImpossibleCharacterIsMissing)
{
    EXPECT_FALSE(fonts().has_glyph(Face::sans, Region::sc, 0xFFFFFFFF));
}

TEST_F(FontSetTest, TakesItsFontsBackWhenItIsDestroyed)
{
    const int before = ImGui::GetIO().Fonts->Fonts.Size;
    {
        auto second = FontSet::open();
        ASSERT_TRUE(second);
        EXPECT_EQ(ImGui::GetIO().Fonts->Fonts.Size, before + 6);
    }
    EXPECT_EQ(ImGui::GetIO().Fonts->Fonts.Size, before);
}

TEST_F(FontSetTest, WithoutTheFontsNamesThePackageToInstall)
{
    const char* set = std::getenv("XDG_DATA_DIRS");
    const std::string before = set == nullptr ? "" : set;
    ::setenv("XDG_DATA_DIRS", "/nowhere:/neither", 1);
    const auto opened = FontSet::open();
    if (set == nullptr)
        ::unsetenv("XDG_DATA_DIRS");
    else
        ::setenv("XDG_DATA_DIRS", before.c_str(), 1);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, base::ErrorCode::not_found);
    EXPECT_EQ(opened.error().what,
              "no Noto Sans CJK (NotoSansCJK-Regular.ttc): install fonts-noto-cjk");
}

} // namespace
} // namespace platform
