// "Did you mean": only for what is close, never a guess out of thin air.
#include "content/build/near_miss.h"

#include <gtest/gtest.h>

namespace content {
namespace {

const std::vector<std::string> kCities{"hangzhou", "huzhou", "ningbo", "quzhou", "taizhou"};

TEST(NearMiss, FindsAWordWithOneOrTwoMistakes)
{
    EXPECT_EQ(near_miss("hangzou", kCities), "hangzhou");
    EXPECT_EQ(near_miss("hagnzhou", kCities), "hangzhou");
    EXPECT_EQ(near_miss("Ningbo", kCities), "ningbo");
    EXPECT_EQ(near_miss("ningpo", kCities), "ningbo");
    EXPECT_EQ(near_miss("hangzhouuu", kCities), "hangzhou");
}

TEST(NearMiss, GuessesNothingFarAway)
{
    EXPECT_EQ(near_miss("shanghai", kCities), std::nullopt);
    EXPECT_EQ(near_miss("", kCities), std::nullopt);
    EXPECT_EQ(near_miss("ab", {"cd"}), std::nullopt);
    EXPECT_EQ(near_miss("hangzhou", {"hangzhou"}), std::nullopt);
    EXPECT_EQ(near_miss(std::string(5000, 'h'), kCities), std::nullopt);
    EXPECT_EQ(near_miss("hangzou", std::vector<std::string>(2001, "hangzhou")), std::nullopt);
}

TEST(NearMiss, MakesAnIdOfAName)
{
    EXPECT_EQ(id_like("West Lake_Tea"), "west-lake-tea");
    EXPECT_EQ(id_like("-G 1-"), "g-1");
    EXPECT_EQ(id_like("茶"), "");
    EXPECT_EQ(id_like(std::string(200, 'A')).size(), 64U);
}

} // namespace
} // namespace content
