#include "kiosk/ui/widgets/motion.h"

#include <cmath>

namespace kiosk {

namespace {

float bezier_axis(float a, float b, float t)
{
    const float s = 1.0F - t;
    return 3.0F * s * s * t * a + 3.0F * s * t * t * b + t * t * t;
}

// Times after which every spring of the design is still.
constexpr float kStillAfter = 12.0F;

struct Oscillator {
    float decay = 0.0F;     // 1/s
    float frequency = 0.0F; // of the damped swing, rad/s
};

Oscillator oscillator(const Spring& spring)
{
    const float decay = spring.damping / (2.0F * spring.mass);
    const float squared = spring.stiffness / spring.mass - decay * decay;
    return {decay, std::sqrt(squared > 1e-4F ? squared : 1e-4F)};
}

} // namespace

float cubic_bezier(float x1, float y1, float x2, float y2, float t)
{
    if (t <= 0.0F)
        return 0.0F;
    if (t >= 1.0F)
        return 1.0F;
    // x is monotonic in the parameter for x1, x2 in [0, 1]: 20 halvings find it to a millionth.
    float low = 0.0F;
    float high = 1.0F;
    for (int i = 0; i < 20; ++i) {
        const float middle = (low + high) / 2;
        (bezier_axis(x1, x2, middle) < t ? low : high) = middle;
    }
    return bezier_axis(y1, y2, (low + high) / 2);
}

float ease_out(float t)
{
    return cubic_bezier(0.16F, 1.0F, 0.3F, 1.0F, t);
}

float ease_in_out(float t)
{
    return cubic_bezier(0.65F, 0.0F, 0.35F, 1.0F, t);
}

float ease_thread(float t)
{
    return cubic_bezier(0.33F, 0.0F, 0.2F, 1.0F, t);
}

float sprung(const Spring& spring, float seconds)
{
    if (seconds <= 0.0F)
        return 0.0F;
    const Oscillator o = oscillator(spring);
    if (o.decay * seconds > kStillAfter)
        return 1.0F;
    const float phase = o.frequency * seconds;
    return 1.0F - std::exp(-o.decay * seconds) *
                      (std::cos(phase) + o.decay / o.frequency * std::sin(phase));
}

float swing(const Spring& spring, float seconds)
{
    const Oscillator o = oscillator(spring);
    if (seconds <= 0.0F || o.decay * seconds > kStillAfter)
        return 0.0F;
    // The first crest lies where the derivative is zero: tan(phase) = frequency / decay.
    const float crest = std::atan2(o.frequency, o.decay) / o.frequency;
    const float height = std::exp(-o.decay * crest) * std::sin(o.frequency * crest);
    return std::exp(-o.decay * seconds) * std::sin(o.frequency * seconds) / height;
}

} // namespace kiosk
