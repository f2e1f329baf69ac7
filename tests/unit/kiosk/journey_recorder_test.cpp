#include "kiosk/core/journey/journey.h"
#include "kiosk/core/journey/journey_recorder.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using std::chrono::milliseconds;

constexpr float kSlop = 10.0F; // canvas units
constexpr base::TimePoint kStart{std::chrono::seconds{50}};

class Recorder : public testing::Test {
protected:
    Recorder()
    {
        m_state.place = hall_place("industries", "tea");
        m_state.visitor.language = content::Language::de;
        m_targets.add({nullptr, {0, 200, 1920, 500}, {0, 200, 1920, 500}, DragArea::hall_strip});
        m_targets.add({&m_tea, {100, 250, 240, 400}, {100, 250, 240, 400}, DragArea::none});
    }

    // A finger that lands, moves on and lifts; px are half a unit.
    void touch(int at_ms, base::Point from, base::Point to, int length_ms)
    {
        const auto contact = [&](base::ContactPhase phase, base::Point at, int ms) {
            return base::Contact{
                1, base::ContactSource::finger, phase, at * 0.5F, kStart + milliseconds{ms}};
        };
        m_recorder.watch(
            {kStart + milliseconds{at_ms}, {contact(base::ContactPhase::down, from, at_ms)}},
            m_targets,
            m_state,
            2.0F,
            kSlop);
        m_recorder.watch({kStart + milliseconds{at_ms + length_ms},
                          {contact(base::ContactPhase::move, to, at_ms + length_ms - 1),
                           contact(base::ContactPhase::up, to, at_ms + length_ms)}},
                         m_targets,
                         m_state,
                         2.0F,
                         kSlop);
    }

    Action m_tea{"exhibit:west-lake-longjing", "Tee", OpenPlace{}};
    State m_state;
    Targets m_targets;
    JourneyRecorder m_recorder;
};

TEST_F(Recorder, WritesTapsDragsAndPausesByName)
{
    touch(0, {200, 400}, {204, 402}, 80);
    touch(2080, {900, 600}, {500, 610}, 250);
    EXPECT_EQ(m_recorder.script(),
              "start hall/industries?family=tea lang=de\n"
              "tap exhibit:west-lake-longjing\n"
              "wait 2000\n"
              "drag hall_strip -400 10 250\n");
}

TEST_F(Recorder, WhatItWritesCanBePlayed)
{
    touch(0, {200, 400}, {200, 400}, 60);
    touch(100, {900, 600}, {300, 600}, 120);
    const base::Result<Journey> journey = parse_journey(m_recorder.script(), "recorded.journey");
    ASSERT_TRUE(journey) << journey.error().what;
    EXPECT_EQ(journey->commands.size(), 2U);
}

TEST_F(Recorder, ATouchOnNothingAndACancelledOneLeaveNoLine)
{
    touch(0, {1800, 1000}, {1800, 1000}, 60);
    m_recorder.watch(
        {kStart,
         {{7, base::ContactSource::finger, base::ContactPhase::down, {100, 200}, kStart},
          {7, base::ContactSource::finger, base::ContactPhase::cancel, {100, 200}, kStart}}},
        m_targets,
        m_state,
        2.0F,
        kSlop);
    EXPECT_EQ(m_recorder.script(), "start hall/industries?family=tea lang=de\n");
}

} // namespace
} // namespace kiosk
