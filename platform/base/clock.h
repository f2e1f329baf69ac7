// Time as the frame sees it: one reading a frame, so that everything in a frame agrees and tests
// can set it.
#pragma once
#include <chrono>

namespace base {

using Duration = std::chrono::microseconds;
using TimePoint = std::chrono::time_point<std::chrono::steady_clock, Duration>;

[[nodiscard]] inline TimePoint now()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now());
}

[[nodiscard]] inline Duration milliseconds(double count)
{
    return Duration{static_cast<Duration::rep>(count * 1000.0)};
}

[[nodiscard]] inline double to_seconds(Duration duration)
{
    return static_cast<double>(duration.count()) / 1e6;
}

} // namespace base
