// --stats-overlay: for engineers, over everything, in English.
#pragma once
#include "kiosk/app/frame_stats.h"
#include "kiosk/ui/canvas.h"

#include <string_view>

namespace kiosk {

struct StatsReport {
    const FrameStats& frames;
    std::size_t texture_bytes = 0;
    std::size_t texture_count = 0;
    std::size_t memory_bytes = 0;
    bool pending = false;
    std::string_view reasons;     // why this frame is drawn
    std::string_view last_intent; // its name
};

// Frame graph (work and whole, 16.7 ms line), textures, memory, place, session, and every target as
// a frame with its name.
void draw_stats_overlay(const Canvas& canvas, const StatsReport& report);

} // namespace kiosk
