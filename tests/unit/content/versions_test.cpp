#include "content/catalogue/pack_name.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace {

using content::compare_versions;

// Section 11 of semver.org, and lengths that no integer holds.
constexpr std::array kRising{"not a version",
                             "v1.0.0",
                             "0.0.1",
                             "0.9.0",
                             "0.10.0",
                             "1.0.0-alpha",
                             "1.0.0-alpha.1",
                             "1.0.0-alpha.beta",
                             "1.0.0-beta",
                             "1.0.0-beta.2",
                             "1.0.0-beta.11",
                             "1.0.0-rc.1",
                             "1.0.0",
                             "1.0.1",
                             "1.2.0",
                             "1.10.0",
                             "2.0.0",
                             "99999999999999999999.0.0",
                             "100000000000000000000.0.0"};

TEST(Versions, CompareAsSemverSays)
{
    for (std::size_t a = 0; a < kRising.size(); ++a)
        for (std::size_t b = 0; b < kRising.size(); ++b)
            EXPECT_EQ(compare_versions(kRising[a], kRising[b]), a <=> b)
                << kRising[a] << " and " << kRising[b];
}

TEST(Versions, AreThreeNumbersAndMaybeAPreRelease)
{
    for (const char* good : {"0.0.0", "1.20.300", "1.0.0-rc.1", "1.0.0-a-b.0", "1.0.0--"})
        EXPECT_TRUE(content::is_version(good)) << good;
    for (const char* bad : {"",
                            "1",
                            "1.0",
                            "1.0.0.0",
                            "01.0.0",
                            "1.00.0",
                            "1..0",
                            ".1.0.0",
                            "1.0.0.",
                            "1.0.0-",
                            "1.0.0-a..b",
                            "1.0.0-01",
                            "1.0.0+build",
                            "1.0.0-a/b",
                            "1.0.0 ",
                            "-1.0.0",
                            "current",
                            ".."})
        EXPECT_FALSE(content::is_version(bad)) << bad;
    EXPECT_FALSE(content::is_version("1.0." + std::string(100, '1')));
}

} // namespace
