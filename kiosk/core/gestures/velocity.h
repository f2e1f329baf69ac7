// How fast a finger was when it lifted: a straight line through its last samples by least squares,
// so that one late or jittering sample does not decide a fling. Used by Gestures, one a contact.
#pragma once
#include "platform/base/clock.h"
#include "platform/base/geometry.h"

#include <array>
#include <cstddef>

namespace kiosk {

class Velocity {
public:
    // In order of time; the oldest is dropped when there are more than kSamples.
    void add(base::Point at, base::TimePoint time);
    // Units of the points a second over the last kFlingWindow (limits.h); zero if the finger had
    // rested before `lifted`.
    [[nodiscard]] base::Point at_lift(base::TimePoint lifted) const;

private:
    struct Sample {
        base::Point at;
        base::TimePoint time{};
    };
    static constexpr std::size_t kSamples = 128; // over 100 ms of a 1000 Hz mouse

    [[nodiscard]] const Sample& newest(std::size_t back) const
    {
        return m_samples[(m_next + kSamples - 1 - back) % kSamples];
    }

    std::array<Sample, kSamples> m_samples{};
    std::size_t m_next = 0;
    std::size_t m_count = 0;
};

} // namespace kiosk
