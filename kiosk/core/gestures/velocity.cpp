#include "kiosk/core/gestures/velocity.h"

#include "kiosk/core/gestures/limits.h"

#include <algorithm>

namespace kiosk {

void Velocity::add(base::Point at, base::TimePoint time)
{
    m_samples[m_next] = {at, time};
    m_next = (m_next + 1) % kSamples;
    m_count = std::min(m_count + 1, kSamples);
}

base::Point Velocity::at_lift(base::TimePoint lifted) const
{
    if (m_count < 2 || lifted - newest(0).time > kFlingRest)
        return {};
    // Times and places relative to the newest sample, so that the sums stay small.
    const Sample& last = newest(0);
    double n = 0, t = 0, tt = 0, x = 0, y = 0, tx = 0, ty = 0;
    for (std::size_t back = 0; back < m_count; ++back) {
        const Sample& sample = newest(back);
        if (last.time - sample.time > kFlingWindow)
            break;
        const double dt = base::to_seconds(sample.time - last.time);
        const base::Point d = sample.at - last.at;
        n += 1;
        t += dt;
        tt += dt * dt;
        x += static_cast<double>(d.x);
        y += static_cast<double>(d.y);
        tx += dt * static_cast<double>(d.x);
        ty += dt * static_cast<double>(d.y);
    }
    const double spread = n * tt - t * t;
    constexpr double kTooShort = 1e-8; // all samples within a tenth of a millisecond say nothing
    if (spread < kTooShort)
        return {};
    return {static_cast<float>((n * tx - t * x) / spread),
            static_cast<float>((n * ty - t * y) / spread)};
}

} // namespace kiosk
