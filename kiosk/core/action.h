// Something that can be touched: what it is called, what it says, what it wishes. Views carry
// actions, drawing registers each with the place it drew it at (targets.h), gestures turn a tap on
// that place into the wish.
#pragma once
#include "kiosk/core/intent.h"

#include <string>

namespace kiosk {

struct Action {
    std::string name;  // for journeys and logs: "exhibit:west-lake-longjing", "language:de",
                       // "dock:home", "back"
    std::string label; // what the visitor reads or would hear, in their language
    Intent intent;
    friend bool operator==(const Action&, const Action&) = default;
};

} // namespace kiosk
