#include "kiosk/ui/widgets/demo.h"

#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/text.h"
#include "kiosk/ui/widgets/thread.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

// The hand in a 48 unit box, its finger tip at kTip: a slim index finger, the others folded. Goes
// round clockwise.
constexpr base::Point kTip{21.5F, 4.0F};

// Pieces of the outline as cubic Béziers, each beginning where the last one ended.
struct Piece {
    base::Point control1, control2, to;
};
constexpr base::Point kStart{18.1F, 26.4F};
constexpr std::array<Piece, 12> kHand{{
    {{18.0F, 21.0F}, {18.0F, 14.0F}, {18.0F, 7.5F}},  // up the finger
    {{18.0F, 5.2F}, {19.6F, 4.0F}, {21.5F, 4.0F}},    // its tip
    {{23.4F, 4.0F}, {25.0F, 5.2F}, {25.0F, 7.5F}},    // and down again
    {{25.0F, 12.0F}, {25.0F, 17.0F}, {25.2F, 20.4F}}, //
    {{26.4F, 18.9F}, {30.0F, 19.2F}, {30.6F, 21.6F}}, // middle finger
    {{32.0F, 20.2F}, {35.2F, 20.8F}, {35.8F, 23.2F}}, // ring finger
    {{37.2F, 22.2F}, {40.0F, 23.2F}, {40.2F, 26.2F}}, // little finger
    {{40.5F, 31.5F}, {39.4F, 36.0F}, {36.8F, 40.4F}}, // outer edge of the palm
    {{36.2F, 41.6F}, {36.0F, 43.0F}, {36.0F, 45.0F}}, // wrist
    {{32.0F, 45.6F}, {27.0F, 45.6F}, {23.0F, 45.0F}}, //
    {{22.6F, 41.0F}, {14.6F, 36.0F}, {11.2F, 29.6F}}, // ball of the thumb
    {{9.6F, 26.2F}, {13.0F, 23.8F}, {18.1F, 26.4F}},  // thumb
}};

void lay_hand(const Canvas& canvas, base::Point origin, float scale)
{
    canvas.list.PathLineTo(canvas.px(origin + kStart * scale));
    for (const Piece& piece : kHand) {
        canvas.list.PathBezierCubicCurveTo(canvas.px(origin + piece.control1 * scale),
                                           canvas.px(origin + piece.control2 * scale),
                                           canvas.px(origin + piece.to * scale),
                                           10);
    }
    // The outline ends where it began; a point twice would have no direction for its join.
    canvas.list._Path.pop_back();
}

} // namespace

void draw_finger(const Canvas& canvas, base::Point tip, float pressed)
{
    const Palette& colours = canvas.palette;
    const float down = std::clamp(pressed, 0.0F, 1.0F);
    if (down > 0.0F) {
        disc(canvas, tip, 34.0F * down, faded(colours.thread, 0.18F * down));
        ring(canvas, tip, 22.0F + 14.0F * down, faded(colours.thread, 0.7F * down), 4);
    }
    // A raised finger stands higher over the glass: larger, further off the spot, its shadow
    // further away.
    const float lift = 1.0F - down;
    const float scale = 3.4F + 0.3F * lift;
    const base::Point at = tip + base::Point{8, 14} * lift;
    const base::Point origin = at - kTip * scale;

    const base::Point fall = base::Point{8, 10} + base::Point{10, 14} * lift;
    lay_hand(canvas, origin + fall, scale);
    canvas.list.PathFillConcave(canvas.shade(rgb(0x23221F, 0.16F)));
    lay_hand(canvas, origin, scale);
    canvas.list.PathFillConcave(canvas.shade(rgb(0xFBF8F1)));
    lay_hand(canvas, origin, scale);
    canvas.list.PathStroke(canvas.shade(rgb(0x45413A)), ImDrawFlags_Closed, canvas.px(3.0F));
    // The thread round the wrist: it is the house's own hand.
    const float y = origin.y + 42.6F * scale;
    line(canvas,
         {origin.x + 22.4F * scale, y},
         {origin.x + 36.3F * scale, y},
         colours.thread,
         kThread);
    // The nail, so that it reads as a finger and not as an arrow.
    const base::Point nail = origin + base::Point{21.5F, 8.2F} * scale;
    fill(canvas, {nail.x - 6, nail.y - 8, 12, 16}, rgb(0xF3D3C7), 6);
    // Folds between the folded fingers.
    for (const base::Point fold : {base::Point{30.6F, 21.6F}, base::Point{35.8F, 23.2F}})
        line(canvas,
             origin + fold * scale,
             origin + (fold + base::Point{0.3F, 5.0F}) * scale,
             rgb(0x45413A),
             2.5F);
}

void draw_caption(const Canvas& canvas, std::string_view words, CaptionPlace place, float alpha)
{
    if (words.empty() || alpha <= 0.0F)
        return;
    Canvas faint = canvas;
    faint.alpha *= alpha;
    const Layout& layout = canvas.layout;
    constexpr float kPadX = 36.0F;
    constexpr float kPadY = 18.0F;
    constexpr float kBar = 8.0F;
    const Type type = kLead.bold();
    const float room = std::min(1180.0F, layout.size.w - 2 * layout.margin() - 2 * kPadX);
    const float width = std::min(room, text_width(canvas, type, words));
    const Setting setting{.max_lines = 2, .balance = platform::Balance::yes};
    const float height = paragraph_height(canvas, width + 2, type, words, setting);
    const base::Size size{width + 2 * kPadX + kBar, height + 2 * kPadY};
    const float y = place == CaptionPlace::above
                        ? 24.0F
                        : layout.size.h - layout.dock_height() - size.h - 28.0F;
    const base::Rect slip{(layout.size.w - size.w) / 2, y, size.w, size.h};

    draw_shadow(faint, slip, 20, kE3);
    fill(faint, slip, canvas.palette.ink, 20);
    fill(faint, {slip.x + 16, slip.y + 16, 6, slip.h - 32}, canvas.palette.thread, 3);
    paragraph(faint,
              {slip.x + kPadX + kBar / 2, slip.y + kPadY, width + 2, height},
              type,
              canvas.palette.raised,
              words,
              setting);
}

} // namespace kiosk
