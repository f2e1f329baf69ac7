#include "kiosk/ui/screens/hall_layout.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr float kPageWidth = 1792.0F;  // landscape, between the margins
constexpr float kPagePitch = 1810.66F; // seven scrolls of 240 and as many gaps
constexpr float kTextRoom = 180.0F;    // on a scroll below its picture
constexpr float kAboveText = 16.0F;
constexpr float kAlonePicture = 1.12F; // height by width: wide subjects show whole, too

// Large scrolls for a hall that is one page and has the wall to itself.
HallLine alone(float room_w, float room_h, float top, int count)
{
    HallLine line;
    const auto n = static_cast<float>(std::max(count, 1));
    line.count = count;
    line.gap = 26.0F;
    line.width = std::min((room_w - (n - 1) * line.gap) / n, 340.0F);
    line.picture = std::min((line.width - 20.0F) * kAlonePicture, room_h - kTextRoom - kAboveText);
    line.height = line.picture + kTextRoom + kAboveText;
    line.thread = top + (room_h - line.height) * 0.4F;
    return line;
}

HallLines landscape_lines(const Layout& layout, HallFoot foot, int scrolls)
{
    const float more = layout.size.h - 1080.0F;
    HallLines lines;
    HallLine& line = lines.line[0];
    if (foot == HallFoot::none) {
        // From the hanging line at 178 to the dock, less strings, sag and rods.
        line = alone(kPageWidth, 660.0F + more, 178.0F, scrolls);
        return lines;
    }
    const float taller = std::min(more, 90.0F);
    line.count = scrolls;
    line.height += taller;
    line.picture += taller;
    line.thread += (more - taller) / 2;
    return lines;
}

HallLines portrait_lines(const Layout& layout, HallFoot foot, int scrolls)
{
    const float more = layout.size.h - 1920.0F;
    HallLines lines;
    lines.count = scrolls > 1 ? 2 : 1;
    const int upper = lines.count == 1 ? scrolls : (scrolls + 1) / 2;
    for (int i = 0; i < 2; ++i) {
        HallLine& line = lines.line[static_cast<std::size_t>(i)];
        line.count = i == 0 ? upper : scrolls - upper;
        line.sag = 26.0F;
        line.width = line.count > 3 ? 228.0F : 308.0F;
        line.gap = line.count > 3 ? 18.0F : 22.0F;
        const float row = static_cast<float>(i);
        if (foot == HallFoot::cloths) {
            line.picture = line.count > 3 || i == 0 ? 300.0F : 320.0F;
            line.thread = 190.0F + row * (586.0F + more / 2) + more / 4;
        } else {
            line.width = line.count > 3 ? 228.0F : line.count > 2 ? 308.0F : 440.0F;
            line.picture = line.count > 3 ? 320.0F : line.count > 2 ? 410.0F : 440.0F;
            line.thread = 210.0F + row * (740.0F + more / 2) + more / 4;
        }
        line.height = line.picture + kTextRoom;
    }
    if (lines.count == 1)
        lines.line[0].thread += 240.0F;
    return lines;
}

} // namespace

HallLines hall_lines(const Layout& layout, HallFoot foot, int scrolls)
{
    return layout.portrait() ? portrait_lines(layout, foot, scrolls)
                             : landscape_lines(layout, foot, scrolls);
}

float hall_page_pitch(const Layout& layout)
{
    return layout.portrait() ? layout.size.w : kPagePitch;
}

float thread_height(const Layout& layout, const HallLine& line, float x, float sagging)
{
    const float half = layout.size.w / 2;
    const float from_middle = (x - half) / half;
    return line.thread + line.sag * sagging * (1.0F - from_middle * from_middle);
}

float scroll_x(const Layout& layout, const HallLine& line, int index, float pages)
{
    const auto n = static_cast<float>(line.count);
    const float all = n * line.width + (n - 1) * line.gap;
    return (layout.size.w - all) / 2 + pages * hall_page_pitch(layout) +
           static_cast<float>(index) * (line.width + line.gap);
}

base::Rect scroll_ink(const HallLine& line, float x, float hang)
{
    return {x - 7.0F, hang - 4.0F, line.width + 14.0F, line.height + 22.0F};
}

base::Rect picture_on_scroll(base::Rect ink)
{
    if (ink.h < ink.w * 1.5F)
        return ink;
    const float width = ink.w - 34.0F;
    return {ink.x + 17.0F, ink.y + 24.0F, width, width * 1.4F};
}

} // namespace kiosk
