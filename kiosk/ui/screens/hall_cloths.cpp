#include "kiosk/ui/screens/hall_cloths.h"

#include "kiosk/ui/screens/typesetter.h"
#include "kiosk/ui/widgets/cloth.h"
#include "kiosk/ui/widgets/icon.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kLonger = 18.0F;     // the selected cloth
constexpr float kLongerBelow = 8.0F; // in a second row, where others hang above
constexpr float kRail = 10.0F;
constexpr float kPressedDown = 4.0F;

void draw_rail(const Canvas& canvas, float y)
{
    fill_gradient(canvas,
                  {-canvas.shift.x, y, canvas.layout.size.w, kRail},
                  canvas.palette.wood_top,
                  mixed(canvas.palette.wood_top, canvas.palette.wood_bottom, 0.5F));
}

void draw_labels(
    const Canvas& canvas, const FamilyCloth& family, base::Rect rect, Colour ink, float weight)
{
    const Typesetter set = typesetter(canvas);
    const float enlarged = std::min(set.text_scale, 1.25F);
    const float icon = (42.0F + 8.0F * weight) * (set.text_scale > 1.0F ? 0.85F : 1.0F);
    const Type name = one_line(set,
                               content::Language::zh,
                               kH3.at(34.0F * enlarged),
                               family.name.chinese,
                               rect.w - 16.0F,
                               22.0F);
    const bool two = !family.name.own.empty();
    Type own = kCaption.at(22.0F * set.text_scale);
    own = one_line(
        set, set.language, weight > 0.5F ? own.bold() : own, family.name.own, rect.w - 6.0F, 20.0F);
    const float all = icon + 4.0F + name.line + (two ? own.line : 0.0F);
    float y = rect.y + (rect.h - all) / 2;
    const float x = rect.x + rect.w / 2;
    draw_icon(canvas, family.icon, {x, y + icon / 2}, icon, ink);
    y += icon + 2.0F;
    text(canvas,
         content::Language::zh,
         {x, y},
         name,
         ink,
         family.name.chinese,
         platform::Align::centre);
    if (two)
        text(canvas, {x, y + name.line}, own, ink, family.name.own, platform::Align::centre);
}

void draw_one(
    const Canvas& canvas, const FamilyCloth& family, base::Rect rest, float weight, int row)
{
    const Accent accent = canvas.accent(family.accent);
    const bool pressed = canvas.is_pressed(family.action);
    const float longer = (row == 0 ? kLonger : kLongerBelow) * weight;
    base::Rect rect{rest.x, rest.y - longer, rest.w, rest.h + longer};
    if (pressed)
        rect.y += kPressedDown;
    Colour ground = mixed(accent.tint, accent.deep, weight);
    if (pressed)
        ground = mixed(ground, accent.deep, 0.15F);
    draw_shadow(canvas, rect, 14.0F, weight > 0.5F ? kE2 : kE1);
    draw_cloth(canvas, rect, ground);
    draw_labels(canvas, family, rect, mixed(accent.on_tint, accent.on_deep, weight), weight);
    canvas.target(family.action, rect);
}

// Rows of cloths: one in landscape; in portrait five and the rest below, as wide together as the
// five.
base::Rect cloth_rect(const Layout& layout, int index, int count, float rail)
{
    const int per_row = layout.portrait() ? 5 : count;
    const int row = index / std::max(per_row, 1);
    const int in_row = std::min(per_row, count - row * per_row);
    const float gap = layout.portrait() ? 14.5F : 12.5F;
    const float room = layout.portrait() ? 968.0F : 1792.0F;
    const float width = std::min(
        (room - static_cast<float>(in_row - 1) * gap) / static_cast<float>(in_row), 260.0F);
    const float all = static_cast<float>(in_row) * (width + gap) - gap;
    const float left = (layout.size.w - all) / 2;
    const float column = static_cast<float>(index - row * per_row);
    const float height = layout.portrait() ? 146.0F : 148.0F;
    const float top = rail + (layout.portrait() ? 20.0F : 24.0F);
    return {left + column * (width + gap), top + static_cast<float>(row) * 156.0F, width, height};
}

} // namespace

void draw_cloths(const Canvas& canvas, const HallView& view, const ShownFamilies& shown, float down)
{
    const int count = static_cast<int>(view.families.size());
    const int rows = canvas.layout.portrait() ? (count + 4) / 5 : 1;
    const float rail =
        canvas.layout.size.h + down -
        (canvas.layout.portrait() ? 390.0F + 156.0F * static_cast<float>(rows - 1) : 310.0F);
    for (int i = 0; i < count; ++i)
        draw_one(canvas,
                 view.families[static_cast<std::size_t>(i)],
                 cloth_rect(canvas.layout, i, count, rail),
                 shown.weight(i),
                 canvas.layout.portrait() ? i / 5 : 0);
    draw_rail(canvas, rail);
}

} // namespace kiosk
