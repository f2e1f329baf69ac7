// What counts as a tap, a hold, a fling: people's limits in millimetres and seconds, so that they
// are the same on any panel. The phone's figures are Android's (frameworks/base,
// android.view.ViewConfiguration); a visitor who stands with a stretched arm before a 43-inch panel
// is less steady than a thumb on a phone, so lengths are about four times those.
#pragma once
#include "platform/base/clock.h"

namespace kiosk {

// How far a finger may wander and still tap. Android: 8 dp = 1.3 mm.
inline constexpr float kSlopMm = 5.0F;
// Android: 400 to 500 ms; longer here, as people rest a finger on a big screen while they read.
inline constexpr base::Duration kLongPress = std::chrono::milliseconds{600};
// From the lift of the first tap to the touch of the second. Android: 300 ms within 100 dp = 16 mm.
inline constexpr base::Duration kDoubleTap = std::chrono::milliseconds{300};
inline constexpr float kDoubleTapMm = 16.0F;
// The stretch of a drag that its speed at the lift is measured over. Android's VelocityTracker: 100
// ms.
inline constexpr base::Duration kFlingWindow = std::chrono::milliseconds{100};
// A finger that gave no sample for so long before it lifted had stopped (VelocityTracker: 40 ms;
// panels here report at 60 Hz or more, mice under a virtual machine at 30).
inline constexpr base::Duration kFlingRest = std::chrono::milliseconds{50};
inline constexpr float kFlingMinMmPerS =
    20.0F; // slower is a drag that ended. Android: 50 dp/s = 8 mm/s
inline constexpr float kFlingMaxMmPerS =
    4000.0F; // faster is a fault of the sensor; an arm reaches 2 to 3 m/s
// A scroll slower than this looks still, so the touch that stops it may also tap.
inline constexpr float kStillMmPerS = 20.0F;
// Two fingers further apart belong to two visitors: a hand spans about 230 mm.
inline constexpr float kPinchMaxMm = 300.0F;
// A contact that rests for so long is a drop of water, a bag or a fault.
inline constexpr base::Duration kStuck = std::chrono::seconds{30};

} // namespace kiosk
