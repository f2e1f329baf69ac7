#include "kiosk/app/frame_stats.h"

#include <fstream>
#include <string>

namespace kiosk {

void FrameStats::add(const FrameCost& cost)
{
    m_costs[m_drawn % kFrames] = cost;
    ++m_drawn;
}

std::size_t proportional_set_size()
{
    std::ifstream file("/proc/self/smaps_rollup");
    std::string word;
    std::size_t kilobytes = 0;
    while (file >> word)
        if (word == "Pss:" && file >> kilobytes)
            return kilobytes * 1024;
    return 0;
}

} // namespace kiosk
