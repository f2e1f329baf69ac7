#include "kiosk/core/place.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(Place, EveryAddressReadsBackAsItself)
{
    for (const std::string address : {"attract",
                                      "home",
                                      "hall/industries",
                                      "hall/industries?family=tea",
                                      "exhibit/west-lake-longjing",
                                      "robots",
                                      "robots/g1",
                                      "factory",
                                      "factory/body-welding",
                                      "glance",
                                      "picks"}) {
        const base::Result<Place> place = parse_place(address);
        ASSERT_TRUE(place) << address;
        EXPECT_EQ(to_string(*place), address);
        EXPECT_EQ(*parse_place(to_string(*place)), *place);
    }
}

TEST(Place, WhatIsNoAddressIsRefusedWithTheFormsThatThereAre)
{
    for (const std::string address : {"",
                                      "nowhere",
                                      "home/x",
                                      "exhibit",
                                      "exhibit/",
                                      "exhibit/../../etc/passwd",
                                      "exhibit/Größe",
                                      "hall/industries?city=x",
                                      "hall/industries?family=",
                                      "attract?family=tea",
                                      "robots/g1/arm",
                                      "exhibit/a b"}) {
        const base::Result<Place> place = parse_place(address);
        ASSERT_FALSE(place) << address;
        EXPECT_EQ(place.error().code, base::ErrorCode::not_found);
        EXPECT_NE(place.error().what.find("there are attract, home"), std::string::npos);
    }
}

TEST(Place, AVeryLongAddressIsRefusedShortly)
{
    const base::Result<Place> place = parse_place("exhibit/" + std::string(1'000'000, 'a'));
    ASSERT_FALSE(place);
    EXPECT_LT(place.error().what.size(), 400U);
}

} // namespace
} // namespace kiosk
