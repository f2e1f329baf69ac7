#include "kiosk/core/journey/journey_player.h"

#include "kiosk/core/journey/look.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kiosk {

namespace {

constexpr std::int64_t kFirstContact = 1'000'000'000; // far from any device's
constexpr base::Duration kTouch = std::chrono::milliseconds{80};
constexpr base::Duration kMoving = std::chrono::milliseconds{400};
constexpr float kFingersMove = 90.0F; // canvas units: beyond any slop

// In rows of five over the middle of the screen.
base::Point spread_place(int index, int count, base::Size size)
{
    const int columns = std::min(count, 5);
    const int rows = (count + columns - 1) / columns;
    const float column = (static_cast<float>(index % columns) + 0.5F) / static_cast<float>(columns);
    const float row = (static_cast<float>(index / columns) + 0.5F) / static_cast<float>(rows);
    return {size.w * column, size.h * (0.15F + 0.6F * row)};
}

bool says(std::span<const std::string> messages, std::string_view word)
{
    return std::any_of(messages.begin(), messages.end(), [&](const std::string& message) {
        return message.find(word) != std::string::npos;
    });
}

} // namespace

JourneyPlayer::JourneyPlayer(Journey journey, Pace pace)
    : m_journey(std::move(journey))
    , m_pace(pace)
    , m_fingers{Finger(kFirstContact, pace)}
{
}

JourneyStep JourneyPlayer::step(const JourneyFrame& frame)
{
    JourneyStep step;
    step.failure = m_failure;
    m_quiet_until.reset();
    while (!step.failure && m_next < m_journey.commands.size()) {
        if (!m_since)
            m_since = frame.now;
        const Progress progress = perform(m_journey.commands[m_next].act, frame, step);
        if (step.failure || progress == Progress::waiting)
            return step;
        ++m_next;
        m_since.reset();
        m_touching = false;
        if (progress == Progress::acted)
            return step;
    }
    step.done = !step.failure;
    return step;
}

void JourneyPlayer::picture_taken()
{
    m_picture_taken = true;
}

JourneyPlayer::Progress
JourneyPlayer::perform(const JourneyAct& act, const JourneyFrame& frame, JourneyStep& step)
{
    return std::visit([&](const auto& what) { return play(what, frame, step); }, act);
}

JourneyPlayer::Progress
JourneyPlayer::play(const TapTarget& tap, const JourneyFrame& frame, JourneyStep& step)
{
    if (!m_touching) {
        const auto point = touch_point(frame.targets, tap.target, frame.size);
        if (!point)
            return fail_after_patience(seen_targets(frame.targets), frame, step);
        m_fingers.front().press(*point, tap.length);
    } else if (m_fingers.front().gliding()) {
        if (const auto point = touch_point(frame.targets, tap.target, frame.size))
            m_fingers.front().aim(*point);
    }
    return move_fingers(frame, step);
}

JourneyPlayer::Progress
JourneyPlayer::play(const TouchScreen& touch, const JourneyFrame& frame, JourneyStep& step)
{
    if (!m_touching)
        m_fingers.front().press({touch.at.x * frame.size.w, touch.at.y * frame.size.h}, kTouch);
    return move_fingers(frame, step);
}

JourneyPlayer::Progress
JourneyPlayer::play(const DragTarget& drag, const JourneyFrame& frame, JourneyStep& step)
{
    if (!m_touching) {
        const auto point = touch_point(frame.targets, drag.target, frame.size);
        if (!point)
            return fail_after_patience(seen_targets(frame.targets), frame, step);
        m_fingers.front().drag(*point, drag.by, drag.length, drag.end);
    }
    return move_fingers(frame, step);
}

JourneyPlayer::Progress
JourneyPlayer::play(const ManyFingers& fingers, const JourneyFrame& frame, JourneyStep& step)
{
    if (!m_touching) {
        while (m_fingers.size() < static_cast<std::size_t>(fingers.count))
            m_fingers.emplace_back(kFirstContact + static_cast<std::int64_t>(m_fingers.size()),
                                   m_pace);
        for (int i = 0; i < fingers.count; ++i) {
            const float towards = i % 2 == 0 ? kFingersMove : -kFingersMove;
            m_fingers[static_cast<std::size_t>(i)].drag(spread_place(i, fingers.count, frame.size),
                                                        {towards, kFingersMove},
                                                        kMoving,
                                                        DragEnd::rest);
        }
    }
    return move_fingers(frame, step);
}

JourneyPlayer::Progress
JourneyPlayer::play(const Wait& wait, const JourneyFrame& frame, JourneyStep& step)
{
    m_fingers.front().step(frame.now, frame.px_per_unit, step.contacts); // only fades
    if (passed(frame) >= wait.length)
        return Progress::done;
    m_quiet_until = *m_since + wait.length;
    return Progress::waiting;
}

JourneyPlayer::Progress
JourneyPlayer::play(const Expect& expect, const JourneyFrame& frame, JourneyStep& step)
{
    switch (expect.what) {
    case Expectation::target:
        if (touch_point(frame.targets, expect.value, frame.size))
            return Progress::done;
        return fail_after_patience(seen_targets(frame.targets), frame, step);
    case Expectation::no_target:
        if (!touch_point(frame.targets, expect.value, frame.size))
            return Progress::done;
        fail(seen_targets(frame.targets), step);
        return Progress::waiting;
    case Expectation::still:
        if (!in_motion(frame.state))
            return Progress::done;
        return fail_after_patience("moving", frame, step);
    case Expectation::place:
        if (is_at(frame.state.place, expect.place))
            return Progress::done;
        break;
    case Expectation::pack:
        if (frame.pack == expect.value)
            return Progress::done;
        fail(std::string(frame.pack), step);
        return Progress::waiting;
    case Expectation::language:
    case Expectation::session:
    case Expectation::picks:
    case Expectation::visitor:
    case Expectation::step:
    case Expectation::tab:
    case Expectation::moving:
        if (said(frame.state, expect.what) == expect.value)
            return Progress::done;
        break;
    }
    fail(said(frame.state, expect.what), step);
    return Progress::waiting;
}

JourneyPlayer::Progress
JourneyPlayer::play(const AwaitPack& await, const JourneyFrame& frame, JourneyStep& step)
{
    const bool there = await.moment == PackMoment::shown     ? frame.pack == await.version
                       : await.moment == PackMoment::offered ? frame.offered == await.version
                                                             : says(frame.messages, await.version);
    step.awaits_pack = !there;
    return there ? Progress::done : Progress::waiting;
}

JourneyPlayer::Progress
JourneyPlayer::play(const Shoot& shoot, const JourneyFrame&, JourneyStep& step)
{
    if (std::exchange(m_picture_taken, false))
        return Progress::done;
    step.shoot = shoot.name;
    return Progress::waiting;
}

JourneyPlayer::Progress JourneyPlayer::move_fingers(const JourneyFrame& frame, JourneyStep& step)
{
    m_touching = true;
    bool busy = false;
    for (Finger& finger : m_fingers) {
        finger.step(frame.now, frame.px_per_unit, step.contacts);
        busy = busy || finger.busy();
    }
    return busy ? Progress::waiting : Progress::acted;
}

JourneyPlayer::Progress
JourneyPlayer::fail_after_patience(std::string seen, const JourneyFrame& frame, JourneyStep& step)
{
    if (passed(frame) >= kPatience)
        fail(std::move(seen), step);
    return Progress::waiting;
}

void JourneyPlayer::fail(std::string seen, JourneyStep& step)
{
    const JourneyCommand& command = m_journey.commands[m_next];
    m_failure = JourneyFailure{command.line, command.text, std::move(seen)};
    step.failure = m_failure;
}

} // namespace kiosk
