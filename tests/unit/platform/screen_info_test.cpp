#include "platform/base/file.h"
#include "platform/window/screen_info.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <numeric>

namespace {

using base::Size;
using platform::ScreenSize;
using Edid = std::array<std::byte, 128>;

// A block with the fields that matter: the sizes in centimetres, and the first detailed timing.
struct EdidFields {
    int cm_w = 94;
    int cm_h = 53;
    int px_w = 1920;
    int px_h = 1080;
    int mm_w = 941;
    int mm_h = 529;
};

void put(Edid& edid, std::size_t index, int value)
{
    edid.at(index) = static_cast<std::byte>(value & 255);
}

void seal(Edid& edid)
{
    put(edid, 127, 0);
    int sum = 0;
    for (const std::byte value : edid)
        sum += std::to_integer<int>(value);
    put(edid, 127, 256 - sum % 256);
}

Edid make_edid(const EdidFields& fields)
{
    Edid edid{};
    for (std::size_t i = 1; i <= 6; ++i)
        put(edid, i, 255);
    put(edid, 21, fields.cm_w);
    put(edid, 22, fields.cm_h);
    put(edid, 54, 0x02); // pixel clock 148.5 MHz
    put(edid, 55, 0x3A);
    put(edid, 56, fields.px_w);
    put(edid, 58, fields.px_w / 256 * 16);
    put(edid, 59, fields.px_h);
    put(edid, 61, fields.px_h / 256 * 16);
    put(edid, 66, fields.mm_w);
    put(edid, 67, fields.mm_h);
    put(edid, 68, fields.mm_w / 256 * 16 + fields.mm_h / 256);
    seal(edid);
    return edid;
}

TEST(Edid, TakesTheMillimetresOfTheDetailedTiming)
{
    const auto screen = platform::parse_edid(make_edid({}));
    ASSERT_TRUE(screen);
    EXPECT_EQ(screen->mm, (Size{941, 529}));
    EXPECT_EQ(screen->px, (Size{1920, 1080}));
}

TEST(Edid, TakesTheCentimetresWhereTheTimingHasNoSizeOrAnAbsurdOne)
{
    EXPECT_EQ(platform::parse_edid(make_edid({.mm_w = 0, .mm_h = 0}))->mm, (Size{940, 530}));
    EXPECT_EQ(platform::parse_edid(make_edid({.mm_w = 160, .mm_h = 90}))->mm, (Size{940, 530}));
    EXPECT_EQ(platform::parse_edid(make_edid({.mm_w = 4095, .mm_h = 1}))->mm, (Size{940, 530}));
}

TEST(Edid, KnowsNoSizeOfAProjectorOrAnAspectRatio)
{
    EXPECT_FALSE(platform::parse_edid(make_edid({.cm_w = 0, .cm_h = 0})));
    EXPECT_FALSE(platform::parse_edid(make_edid({.cm_w = 79, .cm_h = 0}))); // 1.4: ratio 1.78
    EXPECT_FALSE(platform::parse_edid(make_edid({.cm_w = 16, .cm_h = 9, .mm_w = 160, .mm_h = 90})));
    EXPECT_FALSE(
        platform::parse_edid(make_edid({.cm_w = 160, .cm_h = 90, .mm_w = 1600, .mm_h = 900})));
}

TEST(Edid, RefusesDamagedBlocks)
{
    Edid wrong_sum = make_edid({});
    put(wrong_sum, 21, 70);
    EXPECT_FALSE(platform::parse_edid(wrong_sum));

    Edid wrong_header = make_edid({});
    put(wrong_header, 0, 1);
    seal(wrong_header);
    EXPECT_FALSE(platform::parse_edid(wrong_header));

    const Edid whole = make_edid({});
    EXPECT_FALSE(platform::parse_edid(std::span(whole).first(127)));
    EXPECT_FALSE(platform::parse_edid({}));
    Edid noise{};
    noise.fill(std::byte{0xFF});
    EXPECT_FALSE(platform::parse_edid(noise));
}

TEST(Edid, IsReadFromEveryConnectedDisplay)
{
    std::string name = (std::filesystem::temp_directory_path() / "pavilion.XXXXXX").string();
    const std::filesystem::path drm = ::mkdtemp(name.data());
    for (const char* folder : {"card0", "card0-HDMI-A-1", "card0-DP-1", "renderD128"})
        std::filesystem::create_directory(drm / folder);
    ASSERT_TRUE(base::write_file_atomically(drm / "card0-HDMI-A-1" / "edid", make_edid({})));
    ASSERT_TRUE(base::write_file_atomically(drm / "card0-DP-1" / "edid", std::string_view{}));
    const auto screens = platform::read_edids(drm);
    std::filesystem::remove_all(drm);
    ASSERT_EQ(screens.size(), 1U);
    EXPECT_EQ(screens[0].mm, (Size{941, 529}));
    EXPECT_TRUE(platform::read_edids(drm).empty()); // the folder is gone
}

TEST(PixelsPerMillimetre, ComeFromTheOnlyDisplayWhateverItsMode)
{
    const std::array screens{ScreenSize{{941, 529}, {3840, 2160}}};
    EXPECT_NEAR(platform::px_per_mm_from_edids(screens, {1920, 1080}), 2.04F, 0.01F);
}

TEST(PixelsPerMillimetre, AreTheSameForAScreenThatStandsUpright)
{
    const std::array screens{ScreenSize{{941, 529}, {1920, 1080}}};
    EXPECT_NEAR(platform::px_per_mm_from_edids(screens, {1080, 1920}), 2.04F, 0.01F);
}

TEST(PixelsPerMillimetre, ComeFromTheDisplayOfThatModeAmongSeveral)
{
    const std::array screens{ScreenSize{{941, 529}, {3840, 2160}},
                             ScreenSize{{344, 194}, {1920, 1080}}};
    EXPECT_NEAR(platform::px_per_mm_from_edids(screens, {1920, 1080}), 5.58F, 0.01F);
    EXPECT_EQ(platform::px_per_mm_from_edids(screens, {1280, 800}), 0);
    const std::array alike{screens[0], screens[0]};
    EXPECT_EQ(platform::px_per_mm_from_edids(alike, {3840, 2160}), 0);
    EXPECT_EQ(platform::px_per_mm_from_edids({}, {1920, 1080}), 0);
}

TEST(PixelsPerMillimetre, AreNotBelievedWhenPixelsWouldBeFarFromSquare)
{
    const std::array screens{ScreenSize{{500, 500}, {1920, 1080}}};
    EXPECT_EQ(platform::px_per_mm_from_edids(screens, {1920, 1080}), 0);
}

TEST(PixelsPerMillimetre, ComeFromTheConfiguredDiagonal)
{
    EXPECT_NEAR(platform::px_per_mm_from_diagonal({1920, 1080}, 43 * 25.4F), 2.017F, 0.001F);
    EXPECT_EQ(platform::px_per_mm_from_diagonal({1920, 1080}, 0), 0);
}

TEST(PixelsPerMillimetre, TakeDpiOnlyWhenItIsNotMadeUp)
{
    EXPECT_NEAR(platform::px_per_mm_from_dpi(254, 254), 10, 0.001F);
    EXPECT_EQ(platform::px_per_mm_from_dpi(96, 96), 0);
    EXPECT_EQ(platform::px_per_mm_from_dpi(50, 100), 0);
    EXPECT_EQ(platform::px_per_mm_from_dpi(0, 0), 0);
    EXPECT_EQ(platform::px_per_mm_from_dpi(5000, 5000), 0);
}

} // namespace
