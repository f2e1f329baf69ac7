#include "kiosk/ui/screens/hall_title.h"

#include "kiosk/ui/screens/typesetter.h"
#include "kiosk/ui/widgets/motion.h"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

// The name of a family, or of the hall that has none.
struct Heading {
    const DoubleName& name;
    const std::string& line;
    Colour colour;
};

Heading heading(const Canvas& canvas, const HallView& view, int family)
{
    if (family < 0)
        return {view.name, view.line, canvas.accent(view.accent).deep};
    const FamilyCloth& cloth = view.families[static_cast<std::size_t>(family)];
    return {cloth.name, cloth.line, canvas.accent(cloth.accent).deep};
}

void draw_heading(Canvas& canvas, const Heading& heading, float right, float alpha)
{
    if (alpha <= 0.0F)
        return;
    const float before = std::exchange(canvas.alpha, canvas.alpha * alpha);
    const Typesetter set = typesetter(canvas);
    const bool portrait = canvas.layout.portrait();
    const base::Point at{canvas.layout.origin_x() + canvas.layout.margin(),
                         portrait ? 44.0F : 36.0F};
    const Type glyph = kHallGlyph.at(portrait ? 112.0F : 96.0F);
    const float x =
        at.x +
        text(canvas, content::Language::zh, at, glyph, heading.colour, heading.name.chinese) +
        28.0F;
    const float room = right - x;
    float y = at.y + glyph.line * 0.56F;
    if (!heading.name.own.empty()) {
        const Type own = one_line(
            set, set.language, kH1.at(portrait ? 54.0F : 48.0F), heading.name.own, room, 30.0F);
        text(canvas, {x, at.y + 6.0F}, own, canvas.palette.ink, heading.name.own);
        y = at.y + 8.0F + own.line;
    }
    const Type line =
        one_line(set, set.language, kSmall.at(26.0F * set.text_scale), heading.line, room, 22.0F);
    text(canvas, {x + 2.0F, y}, line, canvas.palette.ink2, heading.line);
    canvas.alpha = before;
}

// The name of the hall in the upper right corner, where families have the title. Returns its left
// edge.
float draw_corner(const Canvas& canvas, const HallView& view)
{
    const float right = canvas.layout.size.w - canvas.layout.origin_x() - canvas.layout.margin();
    if (view.families.empty() || canvas.layout.portrait())
        return right;
    const Type chinese = kH3.at(36.0F);
    float width = text(canvas,
                       content::Language::zh,
                       {right, 46.0F},
                       chinese,
                       canvas.palette.ink,
                       view.name.chinese,
                       platform::Align::right);
    if (!view.name.own.empty())
        width = std::max(width,
                         text(canvas,
                              {right, 92.0F},
                              kSmall,
                              canvas.palette.ink2,
                              view.name.own,
                              platform::Align::right));
    return right - width - 40.0F;
}

} // namespace

Colour hall_colour(const Canvas& canvas, const HallView& view, int family)
{
    return heading(canvas, view, family).colour;
}

void draw_hall_title(Canvas& canvas, const HallView& view, const ShownFamilies& shown)
{
    const float right = draw_corner(canvas, view);
    if (shown.from == shown.to)
        return draw_heading(canvas, heading(canvas, view, shown.from), right, 1.0F);
    // One has gone before the other comes, so that two names never lie on each other.
    draw_heading(canvas,
                 heading(canvas, view, shown.from),
                 right,
                 1.0F - progress(shown.share, 0.28F, 0.22F));
    draw_heading(
        canvas, heading(canvas, view, shown.to), right, progress(shown.share, 0.5F, 0.22F));
}

} // namespace kiosk
