#include "kiosk/core/scroll.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

constexpr ScrollExtent kText{1000.0F, 0.0F};
constexpr ScrollExtent kPages{8.0F, 1.0F};

Scroll to_rest(Scroll scroll, const ScrollExtent& extent, float* seconds = nullptr)
{
    float passed = 0.0F;
    while (scroll.moving() && passed < 30.0F) {
        scroll = advance(scroll, 1.0F / 60.0F, extent);
        passed += 1.0F / 60.0F;
    }
    if (seconds != nullptr)
        *seconds = passed;
    return scroll;
}

TEST(Scroll, FollowsTheFingerOneToOne)
{
    const Scroll scroll = drag(grab({}), 120.0F, kText);
    EXPECT_FLOAT_EQ(scroll.offset, 120.0F);
    EXPECT_TRUE(scroll.held);
}

TEST(Scroll, ResistsBeyondItsEndsAndComesBack)
{
    Scroll scroll = drag(grab({}), -30.0F, kText);
    scroll = drag(scroll, -90.0F, kText);
    EXPECT_FLOAT_EQ(scroll.offset, -60.0F);
    scroll = to_rest(release(scroll, 0.0F, kText), kText);
    EXPECT_FLOAT_EQ(scroll.offset, 0.0F);
}

TEST(Scroll, AFlingRunsOutByFrictionWithoutLeavingTheText)
{
    float seconds = 0.0F;
    const Scroll scroll = to_rest(release(grab({}), 800.0F, kText), kText, &seconds);
    EXPECT_GT(scroll.offset, 300.0F);
    EXPECT_LE(scroll.offset, 1000.0F);
    EXPECT_LT(seconds, 4.0F);
}

TEST(Scroll, AHardFlingStopsAtTheEnd)
{
    const Scroll scroll = to_rest(release(grab({}), 20'000.0F, kText), kText);
    EXPECT_FLOAT_EQ(scroll.offset, 1000.0F);
}

TEST(Scroll, AFlickTurnsOnePageAndAHardFlingSeveral)
{
    Scroll from{2.0F, 0.0F, std::nullopt, true};
    from.offset = 2.1F;
    EXPECT_FLOAT_EQ(to_rest(release(from, 0.6F, kPages), kPages).offset, 3.0F);
    EXPECT_FLOAT_EQ(to_rest(release(from, 0.0F, kPages), kPages).offset, 2.0F);
    EXPECT_GT(to_rest(release(from, 15.0F, kPages), kPages).offset, 3.5F);
    EXPECT_FLOAT_EQ(to_rest(release(from, -0.6F, kPages), kPages).offset, 2.0F);
}

TEST(Scroll, SettlesOnAPageForAnyFling)
{
    for (float velocity = -40.0F; velocity <= 40.0F; velocity += 0.37F) {
        const float offset =
            to_rest(release({4.3F, 0.0F, std::nullopt, true}, velocity, kPages), kPages).offset;
        EXPECT_FLOAT_EQ(offset, static_cast<float>(static_cast<int>(offset + 0.5F))) << velocity;
        EXPECT_GE(offset, 0.0F);
        EXPECT_LE(offset, 8.0F);
    }
}

TEST(Scroll, AFingerStopsAFling)
{
    Scroll scroll = release(grab({}), 3000.0F, kText);
    scroll = advance(scroll, 0.1F, kText);
    const float here = scroll.offset;
    scroll = grab(scroll);
    scroll = advance(scroll, 1.0F, kText);
    EXPECT_FLOAT_EQ(scroll.offset, here);
}

TEST(Scroll, TheSpringIsTheSameForManySmallStepsAndOneLarge)
{
    const Scroll start = scroll_to({}, 5.0F, kPages);
    Scroll fine = start;
    for (int i = 0; i < 100; ++i)
        fine = advance(fine, 0.001F, kPages);
    const Scroll coarse = advance(start, 0.1F, kPages);
    EXPECT_NEAR(fine.offset, coarse.offset, 1e-3F);
}

TEST(Scroll, ComesBackWhenTheContentBecameShorter)
{
    const Scroll scroll = advance({900.0F, 0.0F, std::nullopt, false}, 0.016F, {200.0F, 0.0F});
    EXPECT_FLOAT_EQ(to_rest(scroll, {200.0F, 0.0F}).offset, 200.0F);
}

} // namespace
} // namespace kiosk
