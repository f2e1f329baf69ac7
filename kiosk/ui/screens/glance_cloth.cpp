#include "kiosk/ui/screens/glance_cloth.h"

#include "kiosk/ui/screens/glance_plates.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/rod.h"
#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk {

namespace {

constexpr float kThreadShare = 0.768F; // of the pitch: 8.6 of 11.2 units
constexpr float kWeftEvery = 13.0F;
constexpr float kFringe = 40.0F;
constexpr float kPattern = 52.0F; // height of a row of lozenges

double sum_of(const std::vector<ShareView>& shares)
{
    double sum = 0.0;
    for (const ShareView& share : shares)
        sum += std::max(share.percent, 0.0);
    return sum > 0.0 ? sum : 1.0;
}

double exact_threads(const std::vector<ShareView>& shares, std::size_t index)
{
    return std::max(shares[index].percent, 0.0) * kWarpThreads / sum_of(shares);
}

float fringe_of(int thread)
{
    return static_cast<float>((thread * 53) % 17 + (thread % 2) * 10);
}

// Warp threads grow down one after the other; those of a band alternate between two tones.
void draw_warp_threads(const Canvas& canvas,
                       const std::vector<ShareView>& shares,
                       base::Rect area,
                       float woven)
{
    const float pitch = area.w / static_cast<float>(kWarpThreads);
    int thread = 0;
    for (std::size_t band = 0; band < shares.size(); ++band) {
        const Colour deep = canvas.accent(shares[band].accent).deep;
        const Colour lighter = mixed(deep, canvas.palette.raised, 0.12F);
        const int last = thread + threads_of(shares, band);
        for (; thread < last; ++thread) {
            const float grown =
                ease_out(progress(woven, static_cast<float>(thread) * 0.006F, 0.4F));
            const float length = (area.h - kFringe + fringe_of(thread)) * grown;
            if (length <= 0.0F)
                continue;
            const float x = area.x + static_cast<float>(thread) * pitch;
            const ImVec2 from = canvas.px(base::Point{x, area.y});
            const ImVec2 to = canvas.px(base::Point{x + pitch * kThreadShare, area.y + length});
            canvas.list.AddRectFilled(from, to, canvas.shade(thread % 2 == 0 ? deep : lighter));
        }
    }
}

void draw_weft(const Canvas& canvas, base::Rect area, float woven)
{
    const float bottom = area.y + (area.h - kFringe) * ease_out(progress(woven, 0.35F, 0.65F));
    int row = 0;
    for (float y = area.y + 24.0F; y < bottom; y += kWeftEvery, ++row) {
        const Colour colour =
            canvas.shade(faded(canvas.palette.raised, row % 2 == 0 ? 0.20F : 0.26F));
        canvas.list.AddRectFilled(canvas.px(base::Point{area.x - 4.0F, y}),
                                  canvas.px(base::Point{area.right() + 4.0F, y + 2.2F}),
                                  colour);
    }
}

void draw_lozenge(const Canvas& canvas, base::Point left, float half_w, float half_h, Colour colour)
{
    const std::array points{canvas.px(left),
                            canvas.px(base::Point{left.x + half_w, left.y - half_h}),
                            canvas.px(base::Point{left.x + 2 * half_w, left.y}),
                            canvas.px(base::Point{left.x + half_w, left.y + half_h})};
    canvas.list.AddPolyline(points.data(), 4, colour, ImDrawFlags_Closed, canvas.px(2.6F));
}

// The brocaded part: lozenges in gold, four rows of them.
void draw_pattern(const Canvas& canvas, base::Rect area, float woven, float bottom)
{
    const Colour gold =
        canvas.shade(faded(mixed(canvas.palette.gold, canvas.palette.raised, 0.65F), 0.55F));
    const float width = area.w / 25.0F;
    for (int row = 0; row < 4; ++row) {
        const float y = area.y + 58.0F + static_cast<float>(row) * kPattern;
        if (y + 22.0F > bottom ||
            progress(woven, 0.6F + 0.08F * static_cast<float>(row), 0.1F) < 1.0F)
            break;
        for (int i = 0; i < 25; ++i) {
            const float x = area.x + static_cast<float>(i) * width;
            draw_lozenge(canvas, {x, y}, width / 2, 22.0F, gold);
            draw_lozenge(canvas, {x + width * 0.27F, y}, width * 0.23F, 10.0F, gold);
        }
    }
}

} // namespace

int threads_of(const std::vector<ShareView>& shares, std::size_t index)
{
    int given = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        given += static_cast<int>(exact_threads(shares, i));
    const double mine = exact_threads(shares, index);
    const double rest = mine - std::floor(mine);
    int before_me = 0; // shares that round up first
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double other = exact_threads(shares, i) - std::floor(exact_threads(shares, i));
        if (i != index && (other > rest || (other == rest && i < index)))
            ++before_me;
    }
    return static_cast<int>(mine) + (before_me < kWarpThreads - given ? 1 : 0);
}

void draw_glance_cloth(const Canvas& canvas,
                       const std::vector<ShareView>& shares,
                       base::Rect area,
                       float woven,
                       float labels)
{
    const float plates_top = area.y + (area.h - kFringe) * 0.41F;
    if (canvas.palette.textures) {
        const base::Rect behind{
            area.x - 6.0F, area.y, area.w + 8.0F, (area.h - kFringe - 20.0F) * ease_out(woven)};
        fill(canvas, behind.moved({4.0F, 10.0F}), faded(canvas.palette.ink, 0.10F));
    }
    draw_warp_threads(canvas, shares, area, woven);
    draw_weft(canvas, area, woven);
    if (canvas.palette.textures)
        draw_pattern(canvas, area, woven, plates_top - 8.0F);
    draw_rod(canvas, {area.x - 20.0F, area.y - 14.0F, area.w + 36.0F, 18.0F});

    draw_share_plates(canvas, shares, area, plates_top, labels);
}

} // namespace kiosk
