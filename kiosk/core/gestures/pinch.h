// Two fingers of one hand: spreading, closing and moving together, for pictures and maps. Fingers
// pair when they started on the same thing and are no further apart than a hand spans, so two
// visitors at one panel do not pinch together.
#pragma once
#include "kiosk/core/intent.h"
#include "platform/base/geometry.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kiosk {

enum class PinchPhase {
    began, // the fingers have moved further than the slop; scale 1, by 0
    changed,
    ended, // one lifted; scale 1, by 0
};

struct Pinch {
    std::uint32_t pair = 0; // the same from began to ended
    PinchPhase phase = PinchPhase::began;
    base::Point centre; // between the fingers, canvas units
    float scale = 1.0F; // since the last report of this pair: multiply
    base::Point by;     // of the centre since the last report: add
    friend bool operator==(const Pinch&, const Pinch&) = default;
};

// A finger that is down. `touch` is never used twice; `area` and `target` say what it started on.
struct PinchFinger {
    std::uint64_t touch = 0;
    base::Point at;
    DragArea area = DragArea::none;
    std::string_view target;
};

class PinchTracker {
public:
    // All fingers that are down, once a frame.
    void update(std::span<const PinchFinger> fingers, float units_per_mm);
    [[nodiscard]] std::span<const Pinch> pinches() const { return m_pinches; }
    // Whether the finger is part of a pinch that has begun: then it does not tap.
    [[nodiscard]] bool pinching(std::uint64_t touch) const;

private:
    struct Pair {
        std::uint32_t number = 0;
        std::uint64_t first = 0;
        std::uint64_t second = 0;
        base::Point centre; // at the last report; until it begins, where it paired
        float distance = 1.0F;
        bool begun = false;
    };

    void end_pairs_without(std::span<const PinchFinger> fingers);
    void move_pair(Pair& pair, std::span<const PinchFinger> fingers, float slop);
    void make_pairs(std::span<const PinchFinger> fingers, float reach);
    [[nodiscard]] bool paired(std::uint64_t touch) const;

    std::vector<Pair> m_pairs;
    std::vector<Pinch> m_pinches;
    std::uint32_t m_last_pair = 0;
};

} // namespace kiosk
