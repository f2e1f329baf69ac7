#include "kiosk/ui/widgets/brand.h"

#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/text.h"
#include "kiosk/ui/widgets/thread.h"

namespace kiosk {

namespace {

constexpr float kSeal = 56.0F;
constexpr float kGap = 18.0F;
constexpr Type kChinese{platform::Face::serif_bold, 30, 34, 0};
constexpr Type kOwn{platform::Face::sans, 22, 26, 0};

// The knot on the seal, in its 56 unit box: M0 37 C14 37 16 15 28 15 s11 18 0 18 -11 -18 0 -18 16
// 22 28 22.
void draw_seal(const Canvas& canvas, base::Point at)
{
    fill(canvas, {at.x, at.y, kSeal, kSeal}, canvas.palette.thread, 10);
    const ThreadLook look{
        .width = 4.5F, .colour = canvas.palette.raised, .shadow = ThreadShadow::none};
    const Placement here{at, 1.0F};
    draw_thread(canvas, bezier({1, 37}, {13, 36}, {17, 15}, {28, 15}), here, look);
    draw_thread(canvas, bezier({28, 15}, {39, 15}, {39, 33}, {28, 33}), here, look);
    draw_thread(canvas, bezier({28, 33}, {17, 33}, {17, 15}, {28, 15}), here, look);
    draw_thread(canvas, bezier({28, 15}, {39, 15}, {43, 36}, {55, 37}), here, look);
}

} // namespace

void draw_brand(const Canvas& canvas,
                base::Point at,
                const DoubleName& pavilion,
                BrandGround ground)
{
    const float x = at.x + kSeal + kGap;
    if (ground == BrandGround::paper) {
        constexpr float kPad = 16.0F;
        const float chinese = text_width(canvas, content::Language::zh, kChinese, pavilion.chinese);
        const float own = text_width(canvas, kOwn, pavilion.own);
        const base::Rect tag{at.x - kPad,
                             at.y - kPad,
                             kSeal + kGap + (own > chinese ? own : chinese) + 2.5F * kPad,
                             kSeal + 2 * kPad};
        draw_shadow(canvas, tag, 20, kE1);
        fill(canvas, tag, canvas.palette.raised, 20);
    }
    draw_seal(canvas, at);
    const float top = at.y + (pavilion.own.empty() ? 11.0F : -2.0F);
    text(canvas, content::Language::zh, {x, top}, kChinese, canvas.palette.ink, pavilion.chinese);
    text(canvas, {x, top + 34}, kOwn, canvas.palette.ink2, pavilion.own);
}

} // namespace kiosk
