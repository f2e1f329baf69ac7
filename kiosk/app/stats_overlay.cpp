#include "kiosk/app/stats_overlay.h"

#include "kiosk/ui/widgets/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kWidth = 620.0F;
constexpr float kMsHigh = 3.0F; // units a millisecond
constexpr Colour kGround = rgb(0x1F1D1A, 0.82F);
constexpr Colour kWork = rgb(0x8FE3BE);
constexpr Colour kWhole = rgb(0xFFBE5C);
constexpr Colour kLine = rgb(0xFF8A66);
constexpr Colour kText = rgb(0xFFFFFF);

double ms(base::Duration duration)
{
    return base::to_seconds(duration) * 1000.0;
}

void draw_targets(const Canvas& canvas)
{
    for (const Target& target : canvas.targets.all()) {
        canvas.list.AddRect(canvas.px({target.hit.x, target.hit.y}),
                            canvas.px({target.hit.right(), target.hit.bottom()}),
                            target.action == nullptr ? kWhole : kLine);
        if (target.action != nullptr)
            text(canvas,
                 {target.hit.x + 4, target.hit.y},
                 kCaption.at(16),
                 kLine,
                 target.action->name);
    }
}

void draw_graph(const Canvas& canvas, const FrameStats& frames, base::Rect box)
{
    const float step = box.w / static_cast<float>(FrameStats::kFrames);
    for (std::size_t i = 0; i < FrameStats::kFrames; ++i) {
        const FrameCost cost = frames.at(i);
        const float x = box.x + static_cast<float>(i) * step;
        const auto bar = [&](base::Duration duration, Colour colour) {
            const float high = std::min(static_cast<float>(ms(duration)) * kMsHigh, box.h);
            canvas.list.AddRectFilled(canvas.px({x, box.bottom() - high}),
                                      canvas.px({x + step * 0.8F, box.bottom()}),
                                      colour);
        };
        bar(cost.whole, kWhole);
        bar(cost.work, kWork);
    }
    const float line = box.bottom() - 16.7F * kMsHigh;
    canvas.list.AddLine(canvas.px({box.x, line}), canvas.px({box.right(), line}), kLine);
}

} // namespace

void draw_stats_overlay(const Canvas& canvas, const StatsReport& report)
{
    draw_targets(canvas);
    const base::Rect box{canvas.layout.origin_x() + 16, 16, kWidth, 400};
    canvas.list.AddRectFilled(canvas.px({box.x, box.y}),
                              canvas.px({box.right(), box.bottom()}),
                              kGround,
                              canvas.px(12.0F));
    const FrameCost last = report.frames.last();
    const std::string lines[] = {
        fmt::format("frame {}: work {:.2f} ms, whole {:.1f} ms",
                    report.frames.drawn(),
                    ms(last.work),
                    ms(last.whole)),
        fmt::format("drawn because: {}", report.reasons.empty() ? "asked" : report.reasons),
        fmt::format("textures {} = {:.1f} MiB{}",
                    report.texture_count,
                    static_cast<double>(report.texture_bytes) / 1048576.0,
                    report.pending ? ", loading" : ""),
        fmt::format("memory {:.1f} MiB (PSS)",
                    static_cast<double>(report.memory_bytes) / 1048576.0),
        fmt::format("{}, session {}", to_string(canvas.state.place), canvas.state.session.number),
        fmt::format("{} vertices, last intent {}", canvas.list.VtxBuffer.Size, report.last_intent),
    };
    float y = box.y + 12;
    for (const std::string& line : lines) {
        text(canvas, content::Language::en, {box.x + 16, y}, kCaption, kText, line);
        y += 32;
    }
    draw_graph(canvas, report.frames, {box.x + 16, y + 10, kWidth - 32, box.bottom() - y - 26});
}

} // namespace kiosk
