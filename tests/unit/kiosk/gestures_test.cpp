#include "kiosk/core/gestures/gestures.h"
#include "kiosk/core/gestures/limits.h"
#include "kiosk/core/journey/recording.h"
#include "kiosk/core/update.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <list>

namespace kiosk {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr float kUnitsPerMm = 2.0F; // so 5 mm of slop are 10 units
constexpr base::Duration kFrame = milliseconds{16};

// A panel with targets, on which recordings are played. The screen does what update() does, so a
// fling moves on.
class Panel {
public:
    explicit Panel(Screen screen = Screen::hall)
    {
        state.place.screen = screen;
        state.session.phase = SessionPhase::active;
        state.extents.hall_page_width = 1000.0F;
        state.extents.hall_strip = {8.0F, 1.0F};
        state.extents.exhibit_text = {2000.0F, 0.0F};
    }

    void add(std::string name, base::Rect rect, Intent intent)
    {
        m_actions.push_back({std::move(name), "", std::move(intent)});
        targets.add({&m_actions.back(), rect, rect.grown(10.0F), DragArea::none});
    }
    void add_button(std::string name, base::Rect rect) { add(name, rect, TogglePick{{name}}); }
    void add_area(DragArea area, base::Rect rect) { targets.add({nullptr, rect, rect, area}); }

    // Frames until `length` has passed, in which the recording happens.
    void play(std::string_view recording, base::Duration length = milliseconds{1000})
    {
        auto parsed = parse_recording(fmt::format("touches 1\n{}", recording), "test");
        ASSERT_TRUE(parsed) << parsed.error().what;
        Replay replay(std::move(*parsed), m_now);
        for (const base::TimePoint end = m_now + length; m_now <= end; m_now += kFrame)
            frame(replay.due(m_now));
    }

    void frame(std::vector<base::Contact> contacts)
    {
        state = update(state, Tick{m_now});
        const TouchScale scale{units_per_px, kUnitsPerMm};
        for (const Intent& intent :
             gestures.update({m_now, std::move(contacts)}, scale, targets, state)) {
            intents.push_back(intent);
            state = update(state, intent);
        }
        pinches.insert(pinches.end(), gestures.pinches().begin(), gestures.pinches().end());
        long_presses.insert(
            long_presses.end(), gestures.long_presses().begin(), gestures.long_presses().end());
        double_taps += gestures.double_taps().size();
    }

    template <typename Kind> std::vector<Kind> all() const
    {
        std::vector<Kind> found;
        for (const Intent& intent : intents)
            if (const Kind* kind = std::get_if<Kind>(&intent))
                found.push_back(*kind);
        return found;
    }
    std::vector<std::string> tapped() const
    {
        std::vector<std::string> names;
        for (const TogglePick& toggle : all<TogglePick>())
            names.push_back(toggle.id.value);
        return names;
    }
    base::Point dragged(DragArea area) const
    {
        base::Point sum;
        for (const Dragged& dragged : all<Dragged>())
            if (dragged.area == area)
                sum = sum + dragged.by;
        return sum;
    }

    State state;
    Targets targets;
    Gestures gestures;
    float units_per_px = 1.0F;
    std::vector<Intent> intents;
    std::vector<Pinch> pinches;
    std::vector<LongPress> long_presses;
    std::size_t double_taps = 0;

private:
    base::TimePoint m_now{seconds{10}};
    std::list<Action> m_actions; // a list: targets point into it
};

// A contact that moves evenly, reported every 8 ms as a 120 Hz panel does.
std::string stroke(int id, double start_ms, base::Point from, base::Point to, double length_ms)
{
    std::string text = fmt::format("{} down {} {} {}\n", start_ms, id, from.x, from.y);
    for (double ms = 8; ms <= length_ms; ms += 8) {
        const base::Point at = from + (to - from) * static_cast<float>(ms / length_ms);
        text += fmt::format("{} move {} {} {}\n", start_ms + ms, id, at.x, at.y);
    }
    return text + fmt::format("{} up {} {} {}\n", start_ms + length_ms, id, to.x, to.y);
}

} // namespace

TEST(Gestures, ATapActsOnTheTargetUnderIt)
{
    Panel panel;
    panel.add_button("tea", {100, 100, 200, 100});
    panel.add_button("silk", {400, 100, 200, 100});
    panel.play("0 down 1 150 150\n80 up 1 150 150\n");
    EXPECT_THAT(panel.tapped(), ElementsAre("tea"));
    EXPECT_EQ(panel.all<Touched>(), (std::vector<Touched>{{false}, {true}}));
}

TEST(Gestures, ATapMayWobbleByFourMillimetresEvenOffTheTarget)
{
    Panel panel;
    panel.add_area(DragArea::hall_strip, {0, 0, 1000, 1000});
    panel.add_button("tea", {100, 100, 200, 100});
    panel.play("0 down 1 307 150\n30 move 1 315 150\n60 move 1 312 144\n90 up 1 312 144\n");
    EXPECT_THAT(panel.tapped(), ElementsAre("tea"));
    EXPECT_THAT(panel.all<Dragged>(), IsEmpty());
}

TEST(Gestures, AFingerThatSlidesOffTheTargetDoesNotTap)
{
    Panel panel;
    panel.add_button("tea", {100, 100, 200, 100});
    panel.play(stroke(1, 0, {150, 150}, {500, 150}, 200));
    EXPECT_THAT(panel.tapped(), IsEmpty());
    EXPECT_THAT(panel.all<Dragged>(), IsEmpty());
}

TEST(Gestures, AFingerThatSlidesWithinAPlateStillTapsWhereNothingCanBeDragged)
{
    Panel panel;
    panel.add_button("plate", {100, 100, 600, 400});
    panel.play(stroke(1, 0, {150, 150}, {400, 300}, 200));
    EXPECT_THAT(panel.tapped(), ElementsAre("plate"));
}

TEST(Gestures, ContactsComeInPixelsAndMeanUnits)
{
    Panel panel;
    panel.units_per_px = 0.5F;
    panel.add_button("tea", {100, 100, 200, 100});
    panel.play("0 down 1 300 300\n80 up 1 300 300\n");
    EXPECT_THAT(panel.tapped(), ElementsAre("tea"));
}

TEST(Gestures, OpeningAPlaceTellsWhereTheTouchedThingStood)
{
    Panel panel;
    panel.add("exhibit:ham", {100, 100, 200, 100}, OpenPlace{glance_place(), {}, 0});
    panel.play("0 down 1 150 150\n80 up 1 150 150\n");
    ASSERT_EQ(panel.all<OpenPlace>().size(), 1U);
    EXPECT_EQ(panel.all<OpenPlace>()[0].origin, (base::Rect{100, 100, 200, 100}));
}

TEST(Gestures, ATargetThatHasGoneWhenTheFingerLiftsDoesNothing)
{
    Panel panel;
    panel.add_button("tea", {100, 100, 200, 100});
    panel.play("0 down 1 150 150\n", milliseconds{50});
    panel.targets.clear();
    panel.play("0 down 2 900 900\n10 up 2 900 900\n", milliseconds{50});
    panel.frame({{1, {}, base::ContactPhase::up, {150, 150}, {}}});
    EXPECT_THAT(panel.tapped(), IsEmpty());
}

TEST(Gestures, ADragFollowsItsAxisWithoutTheSlop)
{
    Panel panel;
    panel.add_area(DragArea::hall_strip, {0, 0, 1000, 1000});
    panel.add_button("tea", {100, 100, 200, 100});
    panel.play(stroke(1, 0, {250, 150}, {150, 180}, 160) + "");
    EXPECT_THAT(panel.tapped(), IsEmpty());
    EXPECT_EQ(panel.all<Grabbed>(), std::vector<Grabbed>{{DragArea::hall_strip}});
    EXPECT_NEAR(panel.dragged(DragArea::hall_strip).x, -90.0F, 0.01F);
    EXPECT_EQ(panel.dragged(DragArea::hall_strip).y, 0.0F);
    EXPECT_EQ(panel.all<Released>().size(), 1U);
}

TEST(Gestures, TheSpeedOfAFlingIsThatOfTheFingerWithinFivePercent)
{
    Panel panel(Screen::exhibit);
    panel.add_area(DragArea::exhibit_text, {0, 0, 1000, 1000});
    panel.play(stroke(1, 0, {500, 800}, {520, 640}, 160));
    ASSERT_EQ(panel.all<Released>().size(), 1U);
    EXPECT_NEAR(panel.all<Released>()[0].velocity.y, -1000.0F, 50.0F);
    EXPECT_EQ(panel.all<Released>()[0].velocity.x, 0.0F);
}

TEST(Gestures, TheSpeedSurvivesJitterOfHalfAMillimetre)
{
    Panel panel(Screen::exhibit);
    panel.add_area(DragArea::exhibit_text, {0, 0, 1000, 1000});
    std::string text = "0 down 1 500 800\n";
    for (int i = 1; i <= 20; ++i)
        text += fmt::format("{} move 1 500 {}\n", i * 8, 800 - i * 16 + (i % 2 == 0 ? 0.5 : -0.5));
    panel.play(text + "160 up 1 500 480\n");
    ASSERT_EQ(panel.all<Released>().size(), 1U);
    EXPECT_NEAR(panel.all<Released>()[0].velocity.y, -2000.0F, 100.0F);
}

TEST(Gestures, AFingerThatRestsBeforeItLiftsHasNoSpeed)
{
    Panel panel(Screen::exhibit);
    panel.add_area(DragArea::exhibit_text, {0, 0, 1000, 1000});
    panel.play("0 down 1 500 800\n20 move 1 500 750\n40 move 1 500 700\n120 up 1 500 700\n");
    EXPECT_EQ(panel.all<Released>(), (std::vector<Released>{{DragArea::exhibit_text, {}}}));
}

TEST(Gestures, ASensorThatJumpsDoesNotFlingBeyondAnArm)
{
    Panel panel(Screen::exhibit);
    panel.add_area(DragArea::exhibit_text, {0, 0, 1000, 30000});
    panel.play("0 down 1 500 0\n1 move 1 500 9000\n2 move 1 500 20000\n3 up 1 500 20000\n");
    ASSERT_EQ(panel.all<Released>().size(), 1U);
    EXPECT_NEAR(panel.all<Released>()[0].velocity.y, kFlingMaxMmPerS * kUnitsPerMm, 1.0F);
}

TEST(Gestures, ATouchStopsAFlingAndDoesNotTap)
{
    Panel panel(Screen::exhibit);
    panel.add_area(DragArea::exhibit_text, {0, 0, 1000, 1000});
    panel.add_button("related", {0, 0, 1000, 1000});
    panel.play(stroke(1, 0, {500, 800}, {500, 400}, 100), milliseconds{200});
    ASSERT_GT(std::abs(panel.state.exhibit.text.velocity), 100.0F);
    panel.play("0 down 1 500 500\n80 up 1 500 500\n", milliseconds{200});
    EXPECT_EQ(panel.state.exhibit.text.velocity, 0.0F);
    EXPECT_THAT(panel.tapped(), IsEmpty());
    panel.play("0 down 1 500 500\n80 up 1 500 500\n", milliseconds{200});
    EXPECT_THAT(panel.tapped(), ElementsAre("related"));
}

TEST(Gestures, TenFingersOnTenTargetsTapTenTimes)
{
    Panel panel;
    panel.add_area(DragArea::hall_strip, {0, 0, 2000, 1000});
    std::string down, up;
    for (int i = 0; i < 10; ++i) {
        panel.add_button(fmt::format("b{}", i), {static_cast<float>(i) * 150.0F, 100, 120, 120});
        down += fmt::format("{} down {} {} 150\n", i, i, i * 150 + 60);
        up += fmt::format("{} up {} {} 150\n", 100 + i, i, i * 150 + 60);
    }
    panel.play(down, milliseconds{60});
    EXPECT_EQ(panel.gestures.pressed().size(), 10U);
    EXPECT_EQ(panel.gestures.contacts().size(), 10U);
    for (int i = 0; i < 10; ++i)
        panel.frame(
            {{i, {}, base::ContactPhase::up, {static_cast<float>(i) * 150.0F + 60, 150}, {}}});
    EXPECT_EQ(panel.tapped().size(), 10U);
    EXPECT_THAT(panel.gestures.pressed(), IsEmpty());
}

TEST(Gestures, TwoVisitorsInTwoAreasDoNotCross)
{
    Panel panel(Screen::exhibit);
    panel.add_area(DragArea::exhibit_text, {0, 0, 900, 1000});
    panel.add_area(DragArea::exhibit_steps, {1000, 0, 900, 1000});
    // They cross each other's areas on their way.
    const std::string text =
        "0 down 1 500 500\n1 down 2 1500 500\n50 move 1 1200 400\n51 move 2 600 900\n"
        "100 move 1 1200 300\n101 move 2 400 900\n200 up 1 1200 300\n201 up 2 400 900\n";
    panel.play(text);
    EXPECT_NEAR(panel.dragged(DragArea::exhibit_text).y, -190.0F, 0.01F);
    EXPECT_NEAR(panel.dragged(DragArea::exhibit_steps).x, -1090.0F, 0.01F);
    EXPECT_THAT(
        panel.all<Released>(),
        ElementsAre(Released{DragArea::exhibit_text, {}}, Released{DragArea::exhibit_steps, {}}));
}

TEST(Gestures, TheSecondFingerOfAnAreaTakesOverWithoutAJump)
{
    Panel panel;
    panel.add_area(DragArea::hall_strip, {0, 0, 2000, 1000});
    panel.play("0 down 1 1000 500\n20 down 2 400 500\n"
               "40 move 1 910 500\n60 move 2 700 500\n" // only the first drives: -80
               "80 up 1 910 500\n100 move 2 720 500\n200 up 2 720 500\n");
    EXPECT_NEAR(panel.dragged(DragArea::hall_strip).x, -80.0F + 20.0F, 0.01F);
    EXPECT_EQ(panel.all<Grabbed>().size(), 1U);
    EXPECT_EQ(panel.all<Released>(), (std::vector<Released>{{DragArea::hall_strip, {}}}));
}

TEST(Gestures, TwoFingersOfAHandOnAButtonAreOneTap)
{
    Panel panel;
    panel.add_button("pick", {100, 100, 200, 100});
    panel.play("0 down 1 150 150\n5 down 2 200 150\n80 up 1 150 150\n90 up 2 200 150\n");
    EXPECT_THAT(panel.tapped(), ElementsAre("pick"));
}

TEST(Gestures, WhenTheFocusIsLostNothingTapsAndNothingFlings)
{
    Panel panel;
    panel.add_button("tea", {100, 100, 200, 100});
    panel.add_area(DragArea::hall_strip, {0, 400, 2000, 500});
    panel.play("0 down 1 150 150\n1 down 2 1000 500\n20 move 2 900 500\n30 move 2 800 500\n"
               "32 cancel 1 150 150\n32 cancel 2 800 500\n");
    EXPECT_THAT(panel.tapped(), IsEmpty());
    EXPECT_EQ(panel.all<Released>(), (std::vector<Released>{{DragArea::hall_strip, {}}}));
    EXPECT_THAT(panel.gestures.contacts(), IsEmpty());
    EXPECT_FALSE(panel.gestures.next_change());
}

TEST(Gestures, APinchTellsScaleAndCentre)
{
    Panel panel;
    panel.add_button("picture", {0, 0, 1000, 1000});
    std::string text = "0 down 1 450 500\n0 down 2 550 500\n";
    for (int i = 1; i <= 10; ++i)
        text += fmt::format(
            "{} move 1 {} 500\n{} move 2 {} 500\n", i * 16, 450 - i * 10, i * 16, 550 + i * 20);
    panel.play(text + "300 up 1 350 500\n310 up 2 750 500\n");
    ASSERT_GE(panel.pinches.size(), 3U);
    EXPECT_EQ(panel.pinches.front().phase, PinchPhase::began);
    EXPECT_EQ(panel.pinches.back().phase, PinchPhase::ended);
    float scale = 1.0F;
    base::Point by;
    for (const Pinch& pinch : panel.pinches) {
        scale *= pinch.scale;
        by = by + pinch.by;
    }
    // From what it began with (130 apart, centre 505) to the end (400 apart, centre 550).
    EXPECT_NEAR(scale, 400.0F / 130.0F, 0.01F);
    EXPECT_NEAR(by.x, 45.0F, 0.01F);
    EXPECT_NEAR(panel.pinches.back().centre.x, 550.0F, 0.01F);
    EXPECT_THAT(panel.tapped(), IsEmpty());
}

TEST(Gestures, FingersOnDifferentThingsDoNotPinch)
{
    Panel panel;
    panel.add_button("a", {0, 0, 400, 400});
    panel.add_button("b", {500, 0, 400, 400});
    panel.play("0 down 1 200 200\n1 down 2 700 200\n50 move 1 100 200\n60 move 2 800 200\n"
               "100 up 1 100 200\n100 up 2 800 200\n");
    EXPECT_THAT(panel.pinches, IsEmpty());
    EXPECT_THAT(panel.tapped(), ElementsAre("a", "b"));
}

TEST(Gestures, ALongPressIsToldOnceAndTheTapStillCounts)
{
    Panel panel;
    panel.add_button("seal", {100, 100, 200, 100});
    panel.play("0 down 1 150 150\n", milliseconds{500});
    EXPECT_THAT(panel.long_presses, IsEmpty());
    panel.play("400 down 2 900 900\n405 up 2 900 900\n", milliseconds{500});
    EXPECT_THAT(panel.long_presses, ElementsAre(LongPress{{150, 150}, "seal"}));
    panel.frame({{1, {}, base::ContactPhase::up, {150, 150}, {}}});
    EXPECT_THAT(panel.tapped(), ElementsAre("seal"));
}

TEST(Gestures, TwoTapsAtOnePlaceAreADoubleTapAndTwoFarApartAreNot)
{
    Panel panel;
    panel.play("0 down 1 500 500\n60 up 1 500 500\n200 down 1 510 500\n260 up 1 510 500\n");
    EXPECT_EQ(panel.double_taps, 1U);
    panel.play("0 down 1 500 500\n60 up 1 500 500\n200 down 1 900 500\n260 up 1 900 500\n");
    panel.play("0 down 1 500 500\n60 up 1 500 500\n500 down 1 500 500\n560 up 1 500 500\n");
    EXPECT_EQ(panel.double_taps, 1U);
}

TEST(Gestures, AStuckContactLetsGoAndDoesNotKeepTheSessionAwake)
{
    Panel panel;
    panel.add_area(DragArea::hall_strip, {0, 0, 1000, 1000});
    panel.add_button("tea", {100, 100, 200, 100});
    panel.play("0 down 1 150 150\n", kStuck + milliseconds{100});
    EXPECT_EQ(panel.all<Released>().size(), 1U);
    EXPECT_THAT(panel.gestures.pressed(), IsEmpty());
    EXPECT_THAT(panel.gestures.contacts(), IsEmpty());
    panel.intents.clear();
    // A drop of water jitters, then dries.
    panel.frame({{1, {}, base::ContactPhase::move, {151, 150}, {}}});
    panel.frame({{1, {}, base::ContactPhase::up, {151, 150}, {}}});
    EXPECT_THAT(panel.intents, IsEmpty());
    // The place is free for others meanwhile and after.
    panel.play("0 down 1 150 150\n50 up 1 150 150\n");
    EXPECT_THAT(panel.tapped(), ElementsAre("tea"));
    EXPECT_EQ(panel.all<Grabbed>().size(), 1U);
}

TEST(Gestures, AVisitorDragsPastAStuckContact)
{
    Panel panel;
    panel.add_area(DragArea::hall_strip, {0, 0, 1000, 1000});
    panel.play("0 down 1 150 150\n", kStuck + milliseconds{100});
    panel.intents.clear();
    panel.play(stroke(2, 0, {500, 500}, {700, 500}, 200));
    EXPECT_NEAR(panel.dragged(DragArea::hall_strip).x, 190.0F, 0.01F);
    EXPECT_EQ(panel.all<Grabbed>().size(), 1U);
    EXPECT_EQ(panel.all<Released>().size(), 1U);
}

TEST(Gestures, LastTouchLiftsSaysSo)
{
    Panel panel;
    panel.play("0 down 1 100 100\n50 down 2 300 300\n100 up 1 100 100\n150 up 2 300 300\n");
    EXPECT_EQ(panel.all<Touched>(), (std::vector<Touched>{{false}, {false}, {false}, {true}}));
}

TEST(Gestures, AThousandContactsAndNonsenseCoordinatesDoNoHarm)
{
    Panel panel;
    panel.add_button("tea", {0, 0, 100, 100});
    std::vector<base::Contact> contacts;
    for (int i = 0; i < 1000; ++i)
        contacts.push_back({i, {}, base::ContactPhase::down, {50, 50}, {}});
    constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
    contacts.push_back({2000, {}, base::ContactPhase::down, {kNan, 50}, {}});
    contacts.push_back({3000, {}, base::ContactPhase::up, {50, 50}, {}});
    panel.frame(contacts);
    EXPECT_EQ(panel.gestures.contacts().size(), 64U);
}

} // namespace kiosk
