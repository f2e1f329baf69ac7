#include "kiosk/core/journey/journey.h"
#include "kiosk/core/journey/journey_player.h"
#include "paper_kiosk.h"
#include "platform/base/file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <limits>

namespace kiosk {

namespace {

using testing::HasSubstr;

Journey parsed(std::string_view text)
{
    auto journey = parse_journey(text, "j");
    EXPECT_TRUE(journey) << journey.error().what;
    return journey ? std::move(*journey) : Journey{};
}

std::string error_of(std::string_view text)
{
    const auto journey = parse_journey(text, "a.journey");
    return journey ? "" : journey.error().what;
}

struct Ran {
    JourneyStep last;
    int frames = 0;
    std::vector<std::string> pictures;
};

// Plays it to its end on a kiosk that starts at the journey's place.
Ran run(PaperKiosk& kiosk, std::string_view text)
{
    const Journey journey = parsed(text);
    kiosk.state.place = journey.start.place;
    JourneyPlayer player(journey);
    kiosk.frame({});
    Ran ran;
    constexpr int kMaxFrames = 60 * 600;
    for (; ran.frames < kMaxFrames; ++ran.frames) {
        ran.last = player.step(kiosk.look());
        if (!ran.last.shoot.empty()) {
            ran.pictures.push_back(ran.last.shoot);
            player.picture_taken();
        }
        if (ran.last.done || ran.last.failure)
            return ran;
        kiosk.frame(ran.last.contacts);
    }
    ADD_FAILURE() << "does not end";
    return ran;
}

void expect_success(const Ran& ran)
{
    if (ran.last.failure)
        ADD_FAILURE() << ran.last.failure->line << ": " << ran.last.failure->command << ": "
                      << ran.last.failure->seen;
}

} // namespace

TEST(Journey, ReadsItsStart)
{
    const Journey journey = parsed(
        "# one\nstart hall/industries?family=tea lang=de theme=contrast text=1.25 demo=yes\n");
    EXPECT_EQ(journey.start.place, hall_place("industries", "tea"));
    EXPECT_EQ(journey.start.language, content::Language::de);
    EXPECT_EQ(journey.start.theme, Theme::contrast);
    EXPECT_EQ(journey.start.text_size, TextSize::large);
    EXPECT_EQ(journey.start.demo, Demo::yes);
}

TEST(Journey, SaysWhatIsWrongInWhichLineAndWhatIsAllowed)
{
    EXPECT_EQ(error_of(""), "a.journey:1: a journey begins with: start PLACE");
    EXPECT_EQ(error_of("tap x\n"), "a.journey:1: a journey begins with: start PLACE");
    EXPECT_EQ(error_of("start home\nstart home\n"), "a.journey:2: a journey starts once");
    EXPECT_EQ(error_of("start home\n\ntpa x\n"),
              "a.journey:3: \"tpa\" is not one of: tap, touch, hold, drag, fling, fingers, wait, "
              "idle, expect, await, shoot");
    EXPECT_THAT(error_of("start nowhere\n"), HasSubstr("a.journey:1: no such place: nowhere"));
    EXPECT_EQ(error_of("start home lang=fr\n"),
              "a.journey:1: \"fr\" is not one of: zh, en, ja, de");
    EXPECT_EQ(error_of("start home colour=red\n"),
              "a.journey:1: \"colour=red\" is not one of: lang=, theme=, text=, demo=");
    EXPECT_EQ(error_of("start home\ntap\n"), "a.journey:2: write: tap NAME");
    EXPECT_EQ(error_of("start home\ntouch 50 50%\n"),
              "a.journey:2: \"50\" is not a part of the screen such as 50%");
    EXPECT_EQ(error_of("start home\nwait -1\n"),
              "a.journey:2: \"-1\" is not a whole number from 0 to 600000");
    EXPECT_EQ(error_of("start home\ndrag a nan 0 100\n"),
              "a.journey:2: \"nan\" is not a length in canvas units");
    EXPECT_EQ(error_of("start home\nexpect session asleep\n"),
              "a.journey:2: \"asleep\" is not one of: idle, active, warning");
    EXPECT_EQ(error_of("start home\nexpect no dock:home\n"),
              "a.journey:2: write: expect no target NAME");
    EXPECT_THAT(error_of("start home\nexpect peace\n"),
                HasSubstr("\"peace\" is not one of: place, language"));
    EXPECT_THAT(error_of("start home\nshoot ../../etc/x\n"),
                HasSubstr("lower-case letters, digits and hyphens"));
}

TEST(Journey, RefusesMoreLinesThanAPersonWrites)
{
    std::string text = "start home\n";
    for (std::size_t i = 0; i < kMaxJourneyLines; ++i)
        text += "wait 1\n";
    EXPECT_THAT(error_of(text), HasSubstr("make two journeys of it"));
}

TEST(Journey, TheJourneysOfTheProjectCanBeRead)
{
    int count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(PAVILION_SOURCE_DIR "/tests/journeys")) {
        if (entry.path().extension() != ".journey")
            continue;
        const auto text = base::read_text_file(entry.path(), 1U << 20U);
        ASSERT_TRUE(text) << text.error().what;
        const auto journey = parse_journey(*text, entry.path().filename().string());
        EXPECT_TRUE(journey) << journey.error().what;
        ++count;
    }
    EXPECT_GE(count, 8);
}

TEST(JourneyPlayer, BrowsesAndReturns)
{
    PaperKiosk kiosk;
    const Ran ran =
        run(kiosk,
            "start attract\nexpect session idle\ntap start:de\nexpect place home\n"
            "expect language de\ntap hall:industries\nexpect place hall/industries\n"
            "tap exhibit:longjing\nexpect place exhibit/longjing\ntap tab:making\n"
            "expect tab making\ntap step:3\nexpect step 3\ntap pick\nexpect picks 1\n"
            "tap back\nexpect place hall/industries\nexpect no target pick\nshoot hall\n");
    expect_success(ran);
    EXPECT_EQ(ran.pictures, std::vector<std::string>{"hall"});
}

TEST(JourneyPlayer, IsQuickWhereTheScriptDoesNotWait)
{
    PaperKiosk kiosk;
    const Ran ran = run(kiosk, "start home\ntap hall:industries\ntap exhibit:longjing\ntap back\n");
    expect_success(ran);
    EXPECT_LT(ran.frames, 30); // three taps of 80 ms
}

TEST(JourneyPlayer, ATargetThatNeverComesFailsAfterItsPatienceAndNamesThoseThere)
{
    PaperKiosk kiosk;
    const Ran ran = run(kiosk, "start home\ntap hall:robots\ntap exhibit:longjing\n");
    ASSERT_TRUE(ran.last.failure);
    EXPECT_EQ(ran.last.failure->line, 3);
    EXPECT_EQ(ran.last.failure->command, "tap exhibit:longjing");
    EXPECT_THAT(ran.last.failure->seen, HasSubstr("exhibit:g1, exhibit:go2, back, dock:home"));
    EXPECT_NEAR(ran.frames, 185, 10); // 3 s and a tap
}

TEST(JourneyPlayer, AFailedExpectationSaysWhatWasSeen)
{
    PaperKiosk kiosk;
    const Ran ran = run(kiosk, "start home\ntap hall:robots\nexpect place glance\n");
    ASSERT_TRUE(ran.last.failure);
    EXPECT_EQ(*ran.last.failure, (JourneyFailure{3, "expect place glance", "robots"}));
    EXPECT_FALSE(ran.last.done);
}

TEST(JourneyPlayer, WarnsAndForgetsAfterTheIdleTime)
{
    PaperKiosk kiosk;
    const Ran ran =
        run(kiosk,
            "start attract\ntap start:de\ntap hall:robots\ntap exhibit:g1\ntap pick\nidle 61\n"
            "expect session warning\ntap still-here\nexpect session active\nexpect picks 1\n"
            "idle 61\nexpect session warning\nidle 20\nexpect session idle\nexpect place attract\n"
            "expect visitor fresh\n");
    expect_success(ran);
}

TEST(JourneyPlayer, FlingsAndStops)
{
    PaperKiosk kiosk;
    const Ran ran =
        run(kiosk,
            "start home\ntap hall:industries\nexpect still\nfling hall_strip -500 120\n"
            "expect moving\nwait 100\nhold exhibit:longjing 200\nexpect place hall/industries\n"
            "expect still\ndrag hall_strip -900 0 400\nexpect still\ntap exhibit:longjing\n"
            "expect place exhibit/longjing\n");
    expect_success(ran);
}

TEST(JourneyPlayer, TenFingersMoveAndLiftAndNothingStays)
{
    PaperKiosk kiosk;
    const Ran ran = run(kiosk,
                        "start home\ntap hall:industries\nfingers 10\nexpect session "
                        "active\nexpect place hall/industries\n"
                        "expect still\ntap exhibit:longjing\nexpect place exhibit/longjing\n");
    expect_success(ran);
    EXPECT_TRUE(kiosk.gestures.contacts().empty());
}

TEST(JourneyPlayer, TellsUntilWhenItIsQuiet)
{
    PaperKiosk kiosk;
    kiosk.frame({});
    JourneyPlayer player(parsed("start home\nidle 60\n"));
    const JourneyStep step = player.step(kiosk.look());
    EXPECT_FALSE(step.done);
    EXPECT_EQ(player.quiet_until(), kiosk.now + std::chrono::seconds{60});
}

TEST(JourneyPlayer, AHumanFingerGlidesIsSeenAndPresses)
{
    PaperKiosk kiosk;
    kiosk.state.place = home_place();
    kiosk.frame({});
    JourneyPlayer player(parsed("start home\ntap hall:robots\n"), Pace::human);
    bool pressed = false;
    float least = 1e9F;
    for (int frame = 0; frame < 60; ++frame) {
        const JourneyStep step = player.step(kiosk.look());
        const VisibleFinger finger = player.visible_finger();
        pressed = pressed || finger.pressed;
        if (frame > 5) {
            EXPECT_GT(finger.alpha, 0.0F);
        }
        if (!pressed) { // ever nearer to the target, slowly at first
            const float away = finger.at.y - 65.0F;
            EXPECT_LE(away, least);
            least = away;
        }
        if (frame < 38) {
            EXPECT_TRUE(step.contacts.empty()) << "glides 700 ms";
        }
        kiosk.frame(step.contacts);
    }
    EXPECT_TRUE(pressed);
    EXPECT_EQ(to_string(kiosk.state.place), "robots");
}

} // namespace kiosk
