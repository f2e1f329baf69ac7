// What the last frames cost, for the statistics overlay. The main thread's work is from the start
// of a frame to the hand-over of its draw list; the rest is the GPU's (or llvmpipe's) time.
#pragma once
#include "platform/base/clock.h"

#include <array>
#include <cstddef>

namespace kiosk {

struct FrameCost {
    base::Duration work{};  // main thread: update, view, draw list
    base::Duration whole{}; // with rendering and presenting
};

class FrameStats {
public:
    static constexpr std::size_t kFrames = 120;

    void add(const FrameCost& cost);
    [[nodiscard]] std::size_t drawn() const { return m_drawn; }
    // Oldest first; empty slots are zero.
    [[nodiscard]] FrameCost at(std::size_t index) const
    {
        return m_costs[(m_drawn + index) % kFrames];
    }
    [[nodiscard]] FrameCost last() const { return m_costs[(m_drawn + kFrames - 1) % kFrames]; }

private:
    std::array<FrameCost, kFrames> m_costs{};
    std::size_t m_drawn = 0;
};

// Resident memory that belongs to this process alone and its share of what it shares (PSS), bytes;
// 0 where the system does not say. Reads /proc: a millisecond, so not every frame.
[[nodiscard]] std::size_t proportional_set_size();

} // namespace kiosk
