#include "kiosk/ui/screens/exhibit_actions.h"
#include "kiosk/ui/screens/exhibit_steps.h"
#include "kiosk/ui/screens/exhibit_text.h"
#include "kiosk/ui/screens/hall_layout.h"
#include "kiosk/ui/screens/passing.h"
#include "kiosk/ui/widgets/badge.h"
#include "kiosk/ui/widgets/cloth.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/thread.h"

#include <array>
#include <utility>

namespace kiosk {

namespace {

constexpr float kGrowMs = 520.0F; // tokens motion.duration_ms.screen
constexpr float kTextMs = 160.0F;
constexpr float kTextAfterMs = 330.0F;
constexpr float kThreadAfterMs = 150.0F;
constexpr float kThreadMs = 900.0F;
constexpr float kRise = 36.0F;

base::Rect between(base::Rect from, base::Rect to, float t)
{
    return {from.x + (to.x - from.x) * t,
            from.y + (to.y - from.y) * t,
            from.w + (to.w - from.w) * t,
            from.h + (to.h - from.h) * t};
}

// A screen grows out of what was touched if that is about a picture: not out of a button.
bool grows(const Canvas& canvas, const Passage& passage)
{
    return !canvas.state.reduced_motion && passage.origin.w > 100.0F && passage.origin.h > 120.0F &&
           (passage.motion == Motion::deeper || passage.motion == Motion::back);
}

// Where the picture is now; 1 when it fills its frame.
float grown(const Canvas& canvas, const Passage& passage)
{
    if (!grows(canvas, passage))
        return 1.0F;
    if (canvas.leaving)
        return passage.motion == Motion::back ? 1.0F - ease_in_out(passage.leaving) : 1.0F;
    return passage.motion == Motion::deeper ? ease_out(progress(passage.since_ms, 0, kGrowMs))
                                            : 1.0F;
}

void draw_picture(Canvas& canvas,
                  const ExhibitView& view,
                  const ExhibitFrame& frame,
                  const Passage& passage)
{
    const float size = grown(canvas, passage);
    const base::Point shift = canvas.shift;
    const float alpha = canvas.alpha;
    if (grows(canvas, passage) && size < 1.0F) {
        // It is the same picture that the scroll shows, so it neither moves with the rest nor
        // fades, but for the last of its way.
        canvas.shift = {};
        canvas.alpha = canvas.leaving ? progress(size, 0, 0.12F) : 1.0F;
    }
    const base::Rect rect = between(picture_on_scroll(passage.origin), frame.picture, size);
    draw_shadow(canvas, rect, 0.0F, {8, 26, 0.22F});
    if (view.picture.id)
        canvas.pictures.draw(canvas.list,
                             view.picture.id,
                             content::PictureLayer::flat,
                             px_rect(canvas, rect),
                             canvas.shade(rgb(0xFFFFFF)),
                             0.0F,
                             {});
    else
        draw_cloth(canvas, rect, canvas.accent(view.accent).tint, 0.0F, 0.0F);

    const content::Picture* picture = canvas.pictures.picture(view.picture.id);
    const float drawn =
        ease_thread(progress(entrance_ms(canvas, passage), kThreadAfterMs, kThreadMs));
    if (picture != nullptr && !picture->thread.empty() && drawn > 0.0F) {
        const base::Rect px = px_rect(canvas, rect);
        canvas.list.PushClipRect({px.x, px.y}, {px.right(), px.bottom()}, true);
        draw_thread(canvas,
                    picture->thread,
                    cover(picture->size, rect),
                    {kThread * rect.w / frame.picture.w, 0.0F, drawn, 0, ThreadShadow::hard});
        canvas.list.PopClipRect();
    }
    if (canvas.palette.edge > 0.0F)
        outline(canvas, rect, canvas.palette.ink, canvas.palette.edge);
    canvas.shift = shift;
    canvas.alpha = alpha;
}

// On a canvas wider than the page the thread also comes in from the left edge.
void draw_thread_before_picture(const Canvas& canvas, const ExhibitFrame& frame)
{
    if (frame.picture.x <= 0.0F)
        return;
    const std::array line{base::Point{-20.0F, frame.thread_y},
                          base::Point{frame.picture.x, frame.thread_y}};
    draw_thread(canvas, line, {}, {});
}

// "Tea · Hangzhou · since c. 780", the family in its colour.
void draw_meta(const Canvas& canvas, const ExhibitView& view, const ExhibitFrame& frame)
{
    const Typesetter set = typesetter(canvas);
    const std::array<std::string_view, 3> parts{view.family, view.city, view.since};
    constexpr std::string_view kDot = " · ";
    float width = 0.0F;
    for (const std::string_view part : parts)
        width += part.empty() ? 0.0F : set.width(frame.meta_type.bold(), part) + 26.0F;
    const float fit = std::min(1.0F, frame.text.w / width);
    const Type type = frame.meta_type.at(std::max(22.0F, frame.meta_type.size * fit));
    float x = frame.meta.x;
    bool first = true;
    for (const std::string_view part : parts) {
        if (part.empty())
            continue;
        if (!first)
            x += text(canvas, {x, frame.meta.y}, type, canvas.palette.ink2, kDot);
        const bool family = part.data() == parts[0].data();
        x += text(canvas,
                  {x, frame.meta.y},
                  family ? type.bold() : type,
                  family ? canvas.accent(view.accent).deep : canvas.palette.ink2,
                  part);
        first = false;
    }
}

void draw_head(const Canvas& canvas, const ExhibitView& view, const ExhibitFrame& frame)
{
    const Accent accent = canvas.accent(view.accent);
    draw_vertical_name(canvas, frame.name_corner, frame.name, accent.deep, view.name.chinese);
    const NameParts title = title_parts(view.name.own);
    if (frame.title.h > 0.0F)
        paragraph(
            canvas, frame.title, frame.title_type, canvas.palette.ink, title.main, kTitleSetting);
    if (frame.added.h > 0.0F)
        text(canvas,
             {frame.added.x, frame.added.y},
             frame.added_type,
             canvas.palette.ink,
             title.rest);
    if (frame.subtitle.h > 0.0F)
        paragraph(canvas,
                  frame.subtitle,
                  frame.subtitle_type,
                  canvas.palette.ink,
                  view.subtitle,
                  kTitleSetting);
    draw_meta(canvas, view, frame);
    const Typesetter set = typesetter(canvas);
    base::Point at = frame.badges;
    for (int i = 0; i < frame.badges_shown; ++i) {
        const BadgeLook look{
            accent.tint, accent.on_tint, 0, {}, frame.badge_height, badge_type(set)};
        at.x += draw_badge(canvas, at, view.badges[static_cast<std::size_t>(i)], look) + kBadgeGap;
    }
}

} // namespace

void draw_exhibit(Canvas& canvas, const ExhibitView& view, const Passage& passage)
{
    begin_screen(canvas, passage);
    const ExhibitFrame frame = exhibit_frame(typesetter(canvas), view);
    const float since = entrance_ms(canvas, passage);
    const float alpha = canvas.alpha;
    const base::Point shift = canvas.shift;

    // What can be touched is there from the first frame; what is read fades in once the picture has
    // its place.
    if (canvas.leaving && grows(canvas, passage))
        canvas.alpha *= 1.0F - progress(passage.leaving, 0, 0.4F);
    const float read = progress(since, kTextAfterMs, kTextMs);
    canvas.alpha *= read;
    draw_head(canvas, view, frame);
    draw_exhibit_text(canvas, view, frame);
    draw_below_line(canvas, view, frame);
    canvas.alpha = alpha;
    draw_thread_before_picture(canvas, frame);
    draw_step_line(canvas, view, frame, since);

    canvas.alpha = alpha * progress(since, 120, 240);
    canvas.shift = {shift.x, shift.y + kRise * (1.0F - ease_out(progress(since, 120, 380)))};
    draw_exhibit_tabs(canvas, view, frame);
    draw_exhibit_actions(canvas, view, frame);
    canvas.alpha = alpha;
    canvas.shift = shift;
    draw_picture(canvas, view, frame, passage);
}

} // namespace kiosk
