// What touched the screen since the last frame: every finger, pen and mouse as a contact. Live,
// scripted and replayed input are the same type; kiosk/core/gestures turns contacts into taps,
// drags, flings and pinches.
#pragma once
#include "platform/base/clock.h"
#include "platform/base/geometry.h"

#include <cstdint>
#include <vector>

namespace base {

enum class ContactPhase {
    down,
    move,
    up,
    cancel, // focus lost, palm, device gone: the contact ends and means nothing
};

enum class ContactSource { finger, pen, mouse };

struct Contact {
    std::int64_t id = 0; // the same from down to up; fingers and mouse never share one
    ContactSource source = ContactSource::finger;
    ContactPhase phase = ContactPhase::down;
    Point at;         // pixels of the drawable, origin top left
    TimePoint time{}; // when the system saw it, not when we drew
};

struct TouchFrame {
    TimePoint now{};
    std::vector<Contact> contacts; // in order of time
};

} // namespace base
