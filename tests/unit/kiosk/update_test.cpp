#include "kiosk/core/update.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr base::TimePoint kStart{seconds{100}};

State at_attract()
{
    return update(initial_state({}), Tick{kStart});
}

State after(State state, std::initializer_list<Intent> intents)
{
    for (const Intent& intent : intents)
        state = update(std::move(state), intent);
    return state;
}

State tick(State state, base::Duration passed)
{
    const base::TimePoint then = state.now + passed;
    return update(std::move(state), Tick{then});
}

State at_home()
{
    return tick(after(at_attract(), {Touched{}, ChooseLanguage{content::Language::de}}),
                seconds{2});
}

const Place kTea = {Screen::exhibit, {}, {}, "west-lake-longjing", {}};

TEST(Update, ALanguageChosenAtAttractOpensHomeInThatLanguage)
{
    const State state = at_home();
    EXPECT_EQ(state.place, home_place());
    EXPECT_EQ(state.visitor.language, content::Language::de);
    EXPECT_EQ(state.session.phase, SessionPhase::active);
    EXPECT_EQ(state.session.number, 1U);
}

TEST(Update, ALanguageChosenElsewhereKeepsThePlace)
{
    const State state = after(at_home(),
                              {OpenPlace{kTea, {}, 2},
                               ChooseTab{ExhibitTab::figures},
                               ChooseLanguage{content::Language::ja}});
    EXPECT_EQ(state.place, kTea);
    EXPECT_EQ(state.exhibit.tab, ExhibitTab::figures);
    EXPECT_EQ(state.exhibit.step, 2);
    EXPECT_EQ(state.visitor.language, content::Language::ja);
    EXPECT_EQ(state.language_before, content::Language::de);
}

TEST(Update, BackReturnsToThePageOfTheHallThatWasLeft)
{
    State state = after(at_home(), {OpenPlace{hall_place("industries", "tea"), {}, 1}});
    state.extents.hall_strip = {8.0F, 1.0F};
    state = after(state, {ShowFamily{"folk", 8}});
    for (int i = 0; i < 120; ++i)
        state = tick(state, milliseconds{16});
    EXPECT_FLOAT_EQ(state.hall.offset, 8.0F);
    state = after(state, {OpenPlace{kTea, {1, 2, 3, 4}, 0}, GoBack{}});
    EXPECT_EQ(state.place, hall_place("industries", "folk"));
    EXPECT_FLOAT_EQ(state.hall.offset, 8.0F);
    EXPECT_EQ(state.transition.motion, Motion::back);
    EXPECT_EQ(state.transition.origin, (base::Rect{1, 2, 3, 4}));
}

TEST(Update, BackWithoutATrailGoesHomeAndAtHomeStays)
{
    State state = at_attract();
    state = after(state, {OpenPlace{kTea, {}, 0}});
    state.visitor.trail.clear();
    state = after(state, {GoBack{}});
    EXPECT_EQ(state.place, home_place());
    const State stayed = after(state, {GoBack{}});
    EXPECT_EQ(stayed.place, home_place());
}

TEST(Update, TheTrailIsBounded)
{
    State state = at_home();
    for (int i = 0; i < 200; ++i)
        state = after(
            state,
            {OpenPlace{{Screen::exhibit, {}, {}, "exhibit-" + std::to_string(i), {}}, {}, 0}});
    EXPECT_EQ(state.visitor.trail.size(), kTrailLimit);
}

TEST(Update, QuietTimeBringsTheWarningAndThenForgetsEverything)
{
    State state = after(at_home(),
                        {OpenPlace{kTea, {}, 0},
                         TogglePick{{"west-lake-longjing"}},
                         ChooseTextSize{TextSize::larger},
                         ChooseTheme{Theme::contrast},
                         Touched{}});
    state = tick(state, milliseconds{59'900});
    EXPECT_EQ(state.session.phase, SessionPhase::active);
    state = tick(state, milliseconds{200});
    EXPECT_EQ(state.session.phase, SessionPhase::warning);
    EXPECT_EQ(warning_seconds_left(state), 20);
    state = tick(state, milliseconds{19'500});
    EXPECT_EQ(warning_seconds_left(state), 1);
    state = tick(state, seconds{1});
    EXPECT_EQ(state.session.phase, SessionPhase::idle);
    EXPECT_EQ(state.place, attract_place());
    EXPECT_EQ(state.visitor, initial_state({}).visitor);
}

TEST(Update, TheWarningCanBeExtendedTenTimes)
{
    State state = after(at_home(), {Touched{}});
    for (int i = 0; i < 10; ++i) {
        state = tick(state, seconds{61});
        ASSERT_EQ(state.session.phase, SessionPhase::warning) << i;
        state = tick(state, seconds{19});
        state = after(state, {StillHere{}});
        ASSERT_EQ(state.session.phase, SessionPhase::active) << i;
    }
    EXPECT_EQ(state.visitor.language, content::Language::de);
}

TEST(Update, AFingerThatLiftsDuringTheWarningCountsAsStillHere)
{
    State state = tick(after(at_home(), {Touched{}}), seconds{61});
    state = after(state, {Touched{}});
    EXPECT_EQ(state.session.phase, SessionPhase::warning); // it may be meant for "start over"
    state = after(state, {Touched{true}});
    EXPECT_EQ(state.session.phase, SessionPhase::active);
}

TEST(Update, AFingerThatIsHeldKeepsTheCountdownFromEnding)
{
    State state = tick(after(at_home(), {Touched{}}), seconds{61});
    for (int i = 0; i < 40; ++i)
        state = tick(after(state, {Touched{}}), seconds{1});
    EXPECT_EQ(state.session.phase, SessionPhase::warning);
}

TEST(Update, StartOverDuringTheWarningEndsTheSession)
{
    State state = tick(after(at_home(), {Touched{}, TogglePick{{"jinhua-ham"}}}), seconds{61});
    state = after(state, {Touched{true}, EndSession{}});
    EXPECT_EQ(state.session.phase, SessionPhase::idle);
    EXPECT_TRUE(state.visitor.picks.empty());
}

TEST(Update, ATouchThatOpensNothingStillEndsQuietlyAtAttract)
{
    State state = after(at_attract(), {Touched{}});
    state = tick(state, seconds{61});
    EXPECT_EQ(state.session.phase, SessionPhase::idle);
}

TEST(Update, PickingTwiceTakesItBack)
{
    const content::ExhibitId tea{"west-lake-longjing"};
    const content::ExhibitId ham{"jinhua-ham"};
    State state = after(at_home(), {TogglePick{tea}, TogglePick{ham}});
    EXPECT_EQ(state.visitor.picks, (std::vector{tea, ham}));
    state = after(state, {TogglePick{tea}});
    EXPECT_EQ(state.visitor.picks, std::vector{ham});
}

TEST(Update, AStationBecomesPartOfThePlace)
{
    const Place factory{Screen::exhibit, "factory", {}, "zeekr-factory", {}};
    const State state =
        after(at_home(), {OpenPlace{factory, {}, 0}, ChooseStep{4, "body-welding"}});
    EXPECT_EQ(to_string(state.place), "factory/body-welding");
    EXPECT_EQ(state.exhibit.step, 4);
}

TEST(Update, OpeningTheSamePlaceAgainDoesNothing)
{
    const State state = after(at_home(), {OpenPlace{kTea, {}, 0}});
    const State again = after(state, {OpenPlace{kTea, {5, 5, 5, 5}, 0}});
    EXPECT_EQ(state, again);
}

TEST(Update, AStaticScreenIsNotMovingOnceItsEntranceIsOver)
{
    State state = at_home();
    EXPECT_FALSE(is_moving(state));
    state = after(state, {OpenPlace{kTea, {}, 0}});
    EXPECT_TRUE(is_moving(state));
    for (int i = 0; i < 150; ++i)
        state = tick(state, milliseconds{16});
    EXPECT_FALSE(is_moving(state));
    EXPECT_EQ(next_change(state), state.session.last_touch + seconds{60});
}

TEST(Update, AKioskThatStartsAtAPlaceShowsItAtOnceAndOnItsPage)
{
    State state = after(at_attract(), {OpenPlace{hall_place("industries", "ceramics"), {}, 2}});
    EXPECT_EQ(state.transition.motion, Motion::none);
    EXPECT_FALSE(is_moving(state));
    state = tick(state, milliseconds{16});
    EXPECT_FLOAT_EQ(state.hall.offset, 2.0F);
    EXPECT_FALSE(is_moving(state));
}

TEST(Update, APlaceOpenedFromAttractLaterComesIn)
{
    const State state =
        after(tick(at_attract(), seconds{3}), {ChooseLanguage{content::Language::en}});
    EXPECT_EQ(state.transition.motion, Motion::attract_to_home);
    EXPECT_EQ(state.place_since, state.now);
}

TEST(Update, IsPure)
{
    const State before = at_home();
    const State copy = before;
    const State one = update(before, OpenPlace{kTea, {}, 0});
    const State two = update(before, OpenPlace{kTea, {}, 0});
    EXPECT_EQ(one, two);
    EXPECT_EQ(before, copy);
}

} // namespace
} // namespace kiosk
