#include "kiosk/ui/screens/hall_scroll.h"

#include "kiosk/ui/screens/chinese_name.h"
#include "kiosk/ui/widgets/cloth.h"
#include "kiosk/ui/widgets/rod.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/thread.h"
#include "kiosk/ui/widgets/vertices.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr float kPad = 10.0F; // round the picture
constexpr float kAbovePicture = 14.0F;
constexpr float kTextInset = 15.0F;
constexpr float kHangerWidth = 3.0F;
constexpr float kPressedDown = 6.0F;
constexpr float kPressedTurn = 0.0175F; // 1 degree

// What stands below the picture, set in the width of the scroll.
struct Captions {
    Type chinese;
    std::string_view main;
    Type second;
    std::string_view under; // the visitor's name, or what is added to the Chinese one
    std::string_view added; // what the visitor's name has in CJK brackets, on a line of its own
    float under_height = 0.0F;
    Type year;

    [[nodiscard]] float height() const
    {
        return 8.0F + chinese.line + under_height + 4.0F + year.line + 14.0F;
    }
};

Captions captions(const Canvas& canvas, const ScrollCard& card, const HallLine& line)
{
    const Typesetter set = typesetter(canvas);
    const NameParts parts = name_parts(card.name.chinese);
    const float room = line.width - 2 * kTextInset + 6.0F;
    const float enlarged = std::min(set.text_scale, 1.25F);
    const bool alone = card.name.own.empty();
    Captions text;
    text.main = parts.main;
    const float size = (alone ? 46.0F : 36.0F) * (line.width > 260.0F ? 1.1F : 1.0F) * enlarged;
    text.chinese = one_line(set, content::Language::zh, kH3.at(size), text.main, room, 24.0F);
    const NameParts own = title_parts(card.name.own);
    text.under = alone ? parts.rest : own.main;
    text.added = own.rest;
    const std::array sizes{24.0F * enlarged, std::min(26.0F, 24.0F * enlarged), 24.0F, 22.0F};
    const float lines = (set.text_scale > 1.0F ? 3.0F : 2.0F) - (text.added.empty() ? 0.0F : 1.0F);
    text.second = set.fitted(
        set.language, alone ? kSmall : kName, text.under, {room, lines * sizes[0] * 1.3F}, sizes);
    // Room for two lines even where one is enough, so that the pictures of a page are equally high.
    if (!text.under.empty())
        text.under_height = set.height(room, text.second, text.under, {3});
    if (!text.added.empty())
        text.under_height += text.second.line;
    if (!alone)
        text.under_height = std::max(text.under_height, 2 * kName.line * sizes[0] / kName.size);
    text.year = kCaption.at(22.0F * enlarged);
    return text;
}

void draw_captions(
    const Canvas& canvas, const Captions& text, base::Rect paper, float y, const ScrollCard& card)
{
    const float x = paper.x + kTextInset;
    const float room = paper.w - 2 * kTextInset + 6.0F;
    kiosk::text(canvas,
                content::Language::zh,
                {x - 1.0F, y + 8.0F},
                text.chinese,
                canvas.accent(card.accent).deep,
                text.main);
    if (!text.under.empty())
        paragraph(canvas,
                  {x, y + 10.0F + text.chinese.line, room, 0},
                  text.second,
                  canvas.palette.ink,
                  text.under,
                  {3, platform::Align::left, platform::Balance::no});
    if (!text.added.empty()) {
        const Typesetter set = typesetter(canvas);
        const Type small = one_line(set, set.language, text.second, text.added, room, 18.0F);
        const float below = set.height(room, text.second, text.under, {3});
        kiosk::text(canvas,
                    {x - small.size * 0.4F, y + 10.0F + text.chinese.line + below},
                    small,
                    canvas.palette.ink,
                    text.added);
    }
    if (!card.year.empty())
        kiosk::text(canvas,
                    {x, paper.bottom() - 14.0F - text.year.line},
                    text.year,
                    canvas.palette.ink2,
                    card.year);
}

void draw_strings(const Canvas& canvas, const HallLine& line, const Hanging& at)
{
    const Colour thread = canvas.palette.thread;
    const float right = at.x + line.width;
    kiosk::line(canvas, {at.x + 30.0F, at.left}, {at.x + 18.0F, at.hang}, thread, kHangerWidth);
    kiosk::line(canvas, {right - 30.0F, at.right}, {right - 18.0F, at.hang}, thread, kHangerWidth);
}

} // namespace

void draw_picture_with_thread(const Canvas& canvas,
                              content::PictureId id,
                              base::Rect where,
                              float radius)
{
    const base::Rect px = px_rect(canvas, where);
    canvas.pictures.draw(canvas.list,
                         id,
                         content::PictureLayer::flat,
                         px,
                         canvas.shade(rgb(0xFFFFFF)),
                         radius * canvas.layout.scale,
                         {});
    const content::Picture* picture = canvas.pictures.picture(id);
    if (picture != nullptr && !picture->thread.empty()) {
        const Placement placement = cover(picture->size, where);
        canvas.list.PushClipRect({px.x, px.y}, {px.right(), px.bottom()}, true);
        draw_thread(canvas,
                    picture->thread,
                    placement,
                    {std::max(1.5F, 7.0F * placement.scale), 0.0F, 1.0F, 0, ThreadShadow::none});
        canvas.list.PopClipRect();
    }
    if (canvas.palette.edge > 0.0F)
        outline(canvas, where, canvas.palette.ink, canvas.palette.edge, radius);
}

void draw_scroll(const Canvas& canvas,
                 const ScrollCard& card,
                 const HallLine& line,
                 const Hanging& at)
{
    const bool pressed = canvas.is_pressed(card.action);
    Hanging now = at;
    if (pressed) {
        now.hang += kPressedDown;
        now.swing += kPressedTurn;
    }
    const DrawnFrom scroll = drawn_from_here(canvas);
    draw_strings(canvas, line, now);
    const base::Rect paper{now.x, now.hang + 6.0F, line.width, line.height};
    draw_shadow(canvas, paper, 0.0F, pressed ? kE1 : kE2);
    fill(canvas, paper, canvas.palette.raised);
    if (canvas.palette.edge > 0.0F)
        outline(canvas, paper, canvas.palette.ink, canvas.palette.edge);
    const Captions text = captions(canvas, card, line);
    const float picture_height = std::clamp(
        line.height - kAbovePicture - text.height(), line.picture * 0.6F, line.picture + 24.0F);
    const base::Rect picture{
        paper.x + kPad, paper.y + kAbovePicture, paper.w - 2 * kPad, picture_height};
    if (card.picture)
        draw_picture_with_thread(canvas, card.picture, picture, 0.0F);
    else
        draw_cloth(canvas, picture, canvas.accent(card.accent).tint, 0.0F, 0.0F);
    draw_captions(canvas, text, paper, picture.bottom(), card);
    draw_rod(canvas, {now.x - 5.0F, now.hang - 4.0F, line.width + 10.0F, kRodHeight});
    draw_rod(canvas, {now.x - 7.0F, now.hang + line.height, line.width + 14.0F, 18.0F});
    turn(canvas, scroll, {now.x + line.width / 2, (now.left + now.right) / 2}, now.swing);
    canvas.target(card.action, scroll_ink(line, at.x, at.hang), DragArea::hall_strip);
}

} // namespace kiosk
