#include "tests/golden/compare.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>

namespace {

using platform::Pixels;

constexpr int kWidth = 960;
constexpr int kHeight = 540;

Pixels paper()
{
    Pixels picture{
        kWidth, kHeight, std::vector<std::uint8_t>(std::size_t{kWidth} * kHeight * 4, 240)};
    return picture;
}

void fill(Pixels& picture, int x, int y, int width, int height, std::uint8_t grey)
{
    for (int v = y; v < y + height; ++v)
        for (int u = x; u < x + width; ++u)
            for (int channel = 0; channel < 3; ++channel)
                picture.rgba[static_cast<std::size_t>((v * kWidth + u) * 4 + channel)] = grey;
}

// Strokes one pixel wide with edges of `edge`, as a line of text has them.
Pixels with_text(std::uint8_t left, std::uint8_t right)
{
    Pixels picture = paper();
    for (int line = 0; line < 20; ++line)
        for (int stroke = 0; stroke < 100; ++stroke) {
            fill(picture, 50 + stroke * 6, 40 + line * 20, 1, 10, left);
            fill(picture, 51 + stroke * 6, 40 + line * 20, 1, 10, 30);
            fill(picture, 52 + stroke * 6, 40 + line * 20, 1, 10, right);
        }
    return picture;
}

TEST(GoldenCompare, TheSamePictureIsTheSame)
{
    EXPECT_TRUE(golden::compare(paper(), paper()).same());
}

TEST(GoldenCompare, OtherGreysOnTheEdgesOfLettersAreTheSame)
{
    EXPECT_TRUE(golden::compare(with_text(120, 200), with_text(135, 185)).same());
}

TEST(GoldenCompare, NoiseOfAFewStepsIsTheSame)
{
    Pixels noisy = paper();
    std::mt19937 random(1);
    for (std::size_t i = 0; i < noisy.rgba.size(); ++i)
        noisy.rgba[i] = static_cast<std::uint8_t>(noisy.rgba[i] + random() % 3 - 1);
    EXPECT_TRUE(golden::compare(paper(), noisy).same());
}

TEST(GoldenCompare, FindsAMissingControl)
{
    Pixels icon = paper();
    fill(icon, 500, 300, 27, 27, 150);
    EXPECT_FALSE(golden::compare(icon, paper()).same());
}

TEST(GoldenCompare, FindsAMissingLineOfText)
{
    Pixels line = with_text(120, 200);
    fill(line, 40, 40, 700, 12, 240);
    EXPECT_FALSE(golden::compare(with_text(120, 200), line).same());
}

TEST(GoldenCompare, FindsAPanelThatMovedByTwoPixels)
{
    Pixels here = paper();
    Pixels there = paper();
    fill(here, 100, 100, 400, 200, 180);
    fill(there, 102, 100, 400, 200, 180);
    EXPECT_FALSE(golden::compare(here, there).same());
}

TEST(GoldenCompare, FindsAGroundOfASlightlyOtherColour)
{
    Pixels darker = paper();
    fill(darker, 0, 0, kWidth, kHeight / 2, 236);
    EXPECT_FALSE(golden::compare(paper(), darker).same());
}

TEST(GoldenCompare, FindsAnotherSize)
{
    Pixels taller = paper();
    taller.height /= 2;
    taller.width *= 2;
    EXPECT_FALSE(golden::compare(paper(), taller).same());
}

} // namespace
