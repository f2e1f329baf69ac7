#include "kiosk/ui/screens/glance_cloth.h"
#include "kiosk/ui/screens/passing.h"
#include "kiosk/ui/screens/typesetter.h"
#include "kiosk/ui/widgets/knot.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/thread.h"

#include <algorithm>
#include <array>
#include <span>

namespace kiosk {

namespace {

constexpr float kWeaveMs = 1000.0F;
constexpr float kThreadMs = 1100.0F;

// The page's thread as one polyline, made of Bézier pieces; big enough for either format.
class Path {
public:
    explicit Path(base::Point start) { add(start); }
    void line(base::Point to) { add(to); }
    void curve(base::Point control1, base::Point control2, base::Point to)
    {
        constexpr int kPieces = 20;
        const base::Point from = m_points[m_count - 1];
        for (int i = 1; i <= kPieces; ++i) {
            const float t = static_cast<float>(i) / kPieces;
            const float u = 1.0F - t;
            add(from * (u * u * u) + control1 * (3 * u * u * t) + control2 * (3 * u * t * t) +
                to * (t * t * t));
        }
    }
    // A quarter turn from here to `to`, leaving in the direction of `corner`.
    void turn(base::Point corner, base::Point to)
    {
        constexpr float kRound = 0.55F; // of a circle by a cubic
        const base::Point from = m_points[m_count - 1];
        curve(from + (corner - from) * kRound, to + (corner - to) * kRound, to);
    }
    [[nodiscard]] std::span<const base::Point> points() const { return {m_points.data(), m_count}; }

private:
    void add(base::Point point)
    {
        if (m_count < m_points.size())
            m_points[m_count++] = point;
    }
    std::array<base::Point, 192> m_points{};
    std::size_t m_count = 0;
};

void draw_title(const Canvas& canvas, const GlanceView& view)
{
    const Typesetter set = typesetter(canvas);
    const Layout& layout = canvas.layout;
    const bool portrait = layout.portrait();
    const float left = layout.origin_x() + layout.margin() - 4.0F;
    const float right = layout.size.w - layout.origin_x() - layout.margin();
    const Type chinese = kHallGlyph.at(84.0F);
    const base::Point at{left, portrait ? 40.0F : 36.0F};
    const float width =
        text(canvas, content::Language::zh, at, chinese, canvas.palette.ink, view.title.chinese);
    // In portrait the line below the title takes the whole width.
    const float x = at.x + width + 30.0F;
    const Type line = kSmall.at(26.0F * std::min(set.text_scale, 1.25F));
    if (!view.title.own.empty()) {
        const Type own = one_line(set, set.language, kH2, view.title.own, right - x, 28.0F);
        text(canvas,
             {x, portrait ? at.y + 38.0F : at.y + 8.0F},
             own,
             canvas.palette.ink,
             view.title.own);
    }
    const base::Point below =
        portrait ? base::Point{left + 4.0F, at.y + 104.0F}
                 : base::Point{x + 2.0F, view.title.own.empty() ? at.y + 46.0F : at.y + 62.0F};
    text(canvas,
         below,
         one_line(set, set.language, line, view.subtitle, right - below.x, 22.0F),
         canvas.palette.ink2,
         view.subtitle);
}

// "采购商 Zhejiang buyers": beside each other, or below where that is too long.
void draw_figure(
    const Canvas& canvas, const GlanceFigure& figure, base::Point at, float room, float size)
{
    const Typesetter set = typesetter(canvas);
    const Type full = kFigure.at(size);
    const Type value = one_line(set, set.language, full, figure.value, room, 44.0F);
    text(canvas,
         {at.x, at.y + (full.line - value.line) * 0.75F},
         value,
         canvas.palette.thread,
         figure.value);
    const float y = at.y + full.line;
    const bool two = !figure.label.own.empty();
    const std::array names{32.0F, 28.0F, 25.0F};
    const Type chinese = set.fitted(content::Language::zh,
                                    kH3.at(32.0F),
                                    figure.label.chinese,
                                    {room, two ? 42.0F : 84.0F},
                                    names);
    const float x = at.x + 4.0F;
    if (!two) {
        paragraph(canvas,
                  content::Language::zh,
                  {x, y, room, 0},
                  chinese,
                  canvas.palette.ink,
                  figure.label.chinese);
        return;
    }
    const float width = text(
        canvas, content::Language::zh, {x, y}, chinese, canvas.palette.ink, figure.label.chinese);
    const float wish = 25.0F * std::min(set.text_scale, 1.25F);
    const Type beside{platform::Face::sans, wish, wish * 1.32F, 0};
    Type own = beside;
    if (set.width(beside, figure.label.own) > room - width - 16.0F) {
        // Below the Chinese label one line is better than two.
        const Type one = one_line(set, set.language, beside, figure.label.own, room, 22.0F);
        own = set.width(one, figure.label.own) <= room ? one : beside;
    }
    if (set.width(own, figure.label.own) <= room - width - 16.0F)
        text(canvas, {x + width + 14.0F, y + 7.0F}, own, canvas.palette.ink, figure.label.own);
    else
        paragraph(canvas,
                  {x, y + chinese.line - 2.0F, room, 0},
                  own,
                  canvas.palette.ink,
                  figure.label.own,
                  {2, platform::Align::left, platform::Balance::yes});
}

void draw_caption(const Canvas& canvas, const GlanceView& view, base::Rect where)
{
    const Typesetter set = typesetter(canvas);
    const Type type = kSmall.at(26.0F * std::min(set.text_scale, 1.15F));
    const float chinese = set.width(content::Language::zh, type, view.caption.chinese);
    const float own = set.width(type, view.caption.own);
    const float fit = std::min(1.0F, where.w / (chinese + own + 24.0F));
    const Type one = type.at(std::max(22.0F, type.size * fit));
    const float width = text(canvas,
                             content::Language::zh,
                             {where.x, where.y},
                             one,
                             canvas.palette.ink2,
                             view.caption.chinese);
    const bool below = width + 20.0F + set.width(one, view.caption.own) > where.w + 60.0F;
    text(canvas,
         below ? base::Point{where.x, where.y + one.line}
               : base::Point{where.x + width + 20.0F, where.y},
         one,
         canvas.palette.ink2,
         view.caption.own);
}

float knot_grow(float since, std::size_t index)
{
    return ease_out(progress(since, 500.0F + 110.0F * static_cast<float>(index), 180.0F));
}

void draw_landscape(const Canvas& canvas, const GlanceView& view, float since)
{
    const float x = canvas.layout.origin_x();
    const float bottom =
        canvas.layout.size.h - 146.0F; // of the thread, 934 on the reference canvas
    const base::Rect cloth{x + 70.0F, 226.0F, 1120.0F, bottom - 34.0F - 226.0F};
    draw_glance_cloth(
        canvas, view.shares, cloth, progress(since, 80, kWeaveMs), progress(since, 620, 320));
    draw_caption(canvas, view, {x + 74.0F, bottom - 46.0F, 1110.0F, 40.0F});

    Path path({-20.0F, 206});
    path.line({x + 40.0F, 206});
    path.curve({x + 120.0F, 206}, {x + 180.0F, 214}, {x + 600.0F, 214});
    path.curve({x + 1000.0F, 214}, {x + 1160.0F, 200}, {x + 1218.0F, 206});
    path.curve({x + 1266.0F, 212}, {x + 1262.0F, 260}, {x + 1262.0F, 300});
    path.line({x + 1262.0F, bottom - 74.0F});
    path.curve({x + 1262.0F, bottom - 4.0F}, {x + 1330.0F, bottom}, {x + 1400.0F, bottom});
    path.line({canvas.layout.size.w + 20.0F, bottom});
    draw_thread(
        canvas,
        path.points(),
        {},
        {kThread, 0.0F, ease_thread(progress(since, 60, kThreadMs)), 0, ThreadShadow::hard});

    const std::size_t count = std::max<std::size_t>(view.figures.size(), 1);
    const float pitch = std::min((bottom - 268.0F) / static_cast<float>(count), 200.0F);
    const float size = std::min(pitch * 0.53F, 92.0F);
    for (std::size_t i = 0; i < view.figures.size(); ++i) {
        const float y = 196.0F + static_cast<float>(i) * pitch;
        const float grow = knot_grow(since, i);
        Canvas figure = canvas;
        figure.alpha *= grow;
        draw_figure(figure, view.figures[i], {x + 1304.0F, y}, 580.0F, size);
        if (grow > 0.0F)
            draw_knot(canvas, {x + 1262.0F, y + size * 0.72F}, KnotState::rest, grow);
    }
}

// The thread runs to and fro through two rows of figures and becomes the cloth's.
void draw_portrait(const Canvas& canvas, const GlanceView& view, float since)
{
    const float x = canvas.layout.origin_x();
    const float right = x + 1024.0F;
    const std::size_t rows = (view.figures.size() + 1) / 2;
    const float pitch = rows > 2 ? 200.0F : 262.0F;
    const float top = 238.0F;
    const float turn = 44.0F;
    Path path({-20.0F, top});
    float y = top;
    for (std::size_t row = 0; row < rows; ++row) {
        const bool to_right = row % 2 == 0;
        const float end = to_right ? right - turn : x + 44.0F + turn;
        const float far = to_right ? right : x + 44.0F;
        path.line({end, y});
        path.turn({far, y}, {far, y + turn});
        y += pitch;
        path.line({far, y - turn});
        path.turn({far, y}, {end, y});
    }
    // After an even number of rows it comes from the left and goes on above the cloth.
    path.line({rows % 2 == 0 ? canvas.layout.size.w + 20.0F : -20.0F, y});

    const base::Rect cloth{x + 56.0F, y + 12.0F, 968.0F, canvas.layout.size.h - 306.0F - y - 12.0F};
    draw_glance_cloth(
        canvas, view.shares, cloth, progress(since, 80, kWeaveMs), progress(since, 620, 320));
    draw_caption(canvas, view, {x + 58.0F, cloth.bottom() + 8.0F, 966.0F, 40.0F});
    draw_thread(
        canvas,
        path.points(),
        {},
        {kThread, 0.0F, ease_thread(progress(since, 60, kThreadMs)), 0, ThreadShadow::hard});
    for (std::size_t i = 0; i < view.figures.size(); ++i) {
        const float column = x + 84.0F + static_cast<float>(i % 2) * 470.0F;
        const std::size_t line = i / 2;
        const float row = top + static_cast<float>(line) * pitch;
        const float grow = knot_grow(since, i);
        Canvas figure = canvas;
        figure.alpha *= grow;
        draw_figure(
            figure, view.figures[i], {column, row + 18.0F}, i % 2 == 0 ? 440.0F : 420.0F, 84.0F);
        if (grow > 0.0F)
            draw_knot(canvas, {column + 14.0F, row}, KnotState::rest, grow);
    }
}

} // namespace

void draw_glance(Canvas& canvas, const GlanceView& view, const Passage& passage)
{
    begin_screen(canvas, passage);
    const float since = entrance_ms(canvas, passage);
    draw_title(canvas, view);
    if (canvas.layout.portrait())
        draw_portrait(canvas, view, since);
    else
        draw_landscape(canvas, view, since);
}

} // namespace kiosk
