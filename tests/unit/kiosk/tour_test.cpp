#include "kiosk/core/journey/tour.h"
#include "paper_kiosk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace kiosk {

namespace {

using testing::Contains;
using testing::IsEmpty;

TourMaterial material()
{
    return {{{"industries",
              {{"tea", {"longjing"}},
               {"silk", {"brocade"}},
               {"paper", {"not-on-screen"}},
               {"stone", {"seal"}}},
              {}},
             {"robots", {}, {"g1", "go2"}},
             {"factory", {}, {"line"}}},
            {content::Language::zh, content::Language::de}};
}

std::set<std::string> targets_of(const std::vector<TourStop>& stops, std::string_view prefix)
{
    std::set<std::string> found;
    for (const TourStop& stop : stops)
        if (stop.target.starts_with(prefix))
            found.insert(stop.target);
    return found;
}

// Runs kiosk and tour together; gives the places in the order in which they were seen.
class Show {
public:
    Show()
        : m_tour(material(), 7)
    {
        kiosk.frame({});
    }

    void run(int seconds)
    {
        for (int i = 0; i < seconds * 60; ++i)
            frame({});
    }

    void frame(std::vector<base::Contact> real)
    {
        const auto scripted =
            m_tour.step(kiosk.look(), real.empty() ? RealTouch::no : RealTouch::yes);
        touched = touched || !scripted.empty();
        real.insert(real.end(), scripted.begin(), scripted.end());
        kiosk.frame(std::move(real));
        warned = warned || kiosk.state.session.phase == SessionPhase::warning;
        const std::string place = to_string(kiosk.state.place);
        if (places.empty() || places.back() != place)
            places.push_back(place);
        captions.insert(m_tour.caption());
    }

    const Tour& tour() const { return m_tour; }

    PaperKiosk kiosk;
    std::vector<std::string> places;
    std::set<std::string> captions;
    bool touched = false;
    bool warned = false;

private:
    Tour m_tour;
};

} // namespace

TEST(TourPlan, EachRoundShowsOtherFamiliesUntilAllWereSeen)
{
    const auto first = targets_of(plan_round(material(), 7, 0), "family:");
    const auto second = targets_of(plan_round(material(), 7, 1), "family:");
    EXPECT_EQ(first.size(), 3U);
    EXPECT_NE(first, second);
    std::set<std::string> both = first;
    both.insert(second.begin(), second.end());
    EXPECT_EQ(both.size(), 4U);
    EXPECT_EQ(plan_round(material(), 7, 1), plan_round(material(), 7, 1));
    EXPECT_NE(targets_of(plan_round(material(), 7, 0), "exhibit:g"),
              targets_of(plan_round(material(), 7, 1), "exhibit:g"));
}

TEST(TourPlan, SpeaksAnotherLanguageEachRound)
{
    EXPECT_THAT(targets_of(plan_round(material(), 7, 0), "language:"),
                testing::ElementsAre("language:de"));
    EXPECT_THAT(targets_of(plan_round(material(), 7, 1), "language:"),
                testing::ElementsAre("language:zh"));
}

TEST(TourPlan, LooksAtEverythingLongEnoughToRead)
{
    for (const TourStop& stop : plan_round(material(), 1, 0)) {
        if (stop.target.starts_with("exhibit:")) {
            EXPECT_GE(stop.dwell, std::chrono::seconds{4}) << stop.target;
        }
        EXPECT_LE(stop.dwell, std::chrono::seconds{6}) << stop.target;
    }
}

TEST(TourPlan, APackWithNothingStillMakesATour)
{
    EXPECT_FALSE(plan_round({}, 1, 0).empty());
}

TEST(Tour, GoesThroughAllHallsAndComesHomeForever)
{
    Show show;
    show.run(600);
    for (const char* place :
         {"home", "hall/industries", "robots", "robots/g1", "robots/go2", "factory", "glance"})
        EXPECT_THAT(show.places, Contains(place));
    EXPECT_GE(std::count(show.places.begin(), show.places.end(), "glance"), 3);
    EXPECT_THAT(show.captions, Contains("label of exhibit:g1"));
    EXPECT_FALSE(show.warned) << "its touches keep the session awake";
    EXPECT_NE(show.kiosk.state.session.phase, SessionPhase::idle);
}

TEST(Tour, ShowsAttractFirst)
{
    Show show;
    show.run(5);
    EXPECT_EQ(show.places, std::vector<std::string>{"attract"});
    EXPECT_FALSE(show.touched);
    show.run(4);
    EXPECT_EQ(show.places.back(), "home");
}

TEST(Tour, ARealTouchEndsItAtOnceAndItGoesOnAfterTheIdleTime)
{
    Show show;
    show.run(40);
    ASSERT_TRUE(show.tour().running());
    show.frame({{1, {}, base::ContactPhase::down, {1900, 1070}, show.kiosk.now}});
    EXPECT_FALSE(show.tour().running());
    EXPECT_EQ(show.tour().visible_finger().alpha, 0.0F);
    show.frame({{1, {}, base::ContactPhase::up, {1900, 1070}, show.kiosk.now}});
    const std::string place = to_string(show.kiosk.state.place);
    show.touched = false;
    show.run(75);
    EXPECT_FALSE(show.touched);
    EXPECT_EQ(to_string(show.kiosk.state.place), place);
    show.run(14); // 60 s, the warning of 20 s, attract, the greeting
    EXPECT_TRUE(show.tour().running());
    EXPECT_TRUE(show.touched);
    EXPECT_EQ(show.places.back(), "home");
}

TEST(Tour, ATouchWhileItPressesTakesThePressBack)
{
    Show show;
    show.run(4);
    while (!show.tour().visible_finger().pressed)
        show.frame({});
    show.frame({{1, {}, base::ContactPhase::down, {1900, 1070}, show.kiosk.now}});
    EXPECT_EQ(show.kiosk.gestures.contacts().size(), 1U);
    EXPECT_EQ(to_string(show.kiosk.state.place), "attract");
}

TEST(Tour, GoesOnWhereATargetIsMissing)
{
    Show show;
    show.run(6);
    show.kiosk.state.place = glance_place(); // nobody knows why
    show.run(60);
    EXPECT_EQ(show.places[1], "glance");
    EXPECT_GE(show.places.size(), 3U);
}

} // namespace kiosk
