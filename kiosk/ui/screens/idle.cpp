// The idle warning: a spool whose turns unwind one a second, and two ways on. Any touch anywhere
// says "I am still here".
#include "kiosk/ui/draw_screens.h"
#include "kiosk/ui/widgets/button.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/plate.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/text.h"
#include "kiosk/ui/widgets/thread.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kTurns = 232.0F; // height of the wound part, spool 300 high
constexpr float kFull = 168.0F;  // width of a turn that is wound
constexpr float kBare = 112.0F;  // width of the core

void draw_flange(const Canvas& canvas, base::Rect rect, Colour wood, float gloss)
{
    const bool paper = canvas.palette.textures;
    fill(canvas, rect, paper ? wood : canvas.palette.strong, 14);
    if (paper)
        fill(canvas, {rect.x + 8, rect.y + 4, rect.w - 16, 7}, rgb(0xEADBC6, gloss), 3);
}

void draw_turns(const Canvas& canvas, base::Point centre, const IdleView& view)
{
    const bool paper = canvas.palette.textures;
    const int count = std::clamp(view.seconds_whole, 1, 40);
    const float pitch = kTurns / static_cast<float>(count);
    for (int i = 0; i < count; ++i) {
        const bool wound = i < view.seconds_left;
        const float width = wound ? kFull : kBare;
        Colour colour = rgb(0xD9BE97);
        if (wound)
            colour = i % 2 != 0 ? canvas.palette.thread
                                : mixed(canvas.palette.thread, canvas.palette.raised, 0.12F);
        else if (!paper)
            colour = canvas.palette.sunk;
        fill(canvas,
             {centre.x - width / 2,
              centre.y - kTurns / 2 + pitch * static_cast<float>(i),
              width,
              pitch - 1.4F},
             colour,
             pitch / 2);
    }
}

void draw_countdown(const Canvas& canvas, base::Point centre, const IdleView& view)
{
    constexpr float kRadius = 58.0F;
    const Palette& colours = canvas.palette;
    disc(canvas, centre, kRadius + 4, colours.raised);
    ring(canvas, centre, kRadius, colours.sunk, 8);
    const float left =
        static_cast<float>(view.seconds_left) / static_cast<float>(std::max(1, view.seconds_whole));
    arc(canvas, centre, kRadius, colours.thread, 8, 0, std::min(left, 0.999F));
    fmt::memory_buffer digits;
    fmt::format_to(std::back_inserter(digits), "{}", view.seconds_left);
    const Type number{platform::Face::serif_bold, 62, 76, 0};
    text(canvas,
         content::Language::zh,
         {centre.x, centre.y - number.line / 2 - 1},
         number,
         colours.ink,
         {digits.data(), digits.size()},
         platform::Align::centre);
}

void draw_spool(const Canvas& canvas, base::Point centre, const IdleView& view)
{
    if (canvas.palette.textures)
        oval(canvas, centre + base::Point{6, 152}, {112, 16}, rgb(0x23221F, 0.18F));
    fill(canvas,
         {centre.x - 54, centre.y - 116, 108, 232},
         canvas.palette.textures ? rgb(0xCDAF88) : canvas.palette.sunk);
    draw_turns(canvas, centre, view);
    draw_flange(canvas, {centre.x - 100, centre.y - 150, 200, 34}, rgb(0x9C7449), 0.7F);
    draw_flange(canvas, {centre.x - 100, centre.y + 116, 200, 34}, rgb(0x6B4A2B), 0.5F);
    draw_countdown(canvas, centre, view);
}

struct Dialog {
    base::Rect rect;
    base::Point spool;
    base::Rect texts; // its height is not used
    base::Rect stay;
    base::Rect start_over;
    Type text_type;
    Type stay_type;
    Type start_type;
};

constexpr float kTextTop = 42.0F;
constexpr Type kQuestion{platform::Face::serif_bold, 60, 72, 0};
constexpr Type kOwnQuestion{platform::Face::serif_bold, 40, 52, 0};
constexpr Type kExplained{platform::Face::sans, 27, 40, 0};

float text_height(const Canvas& canvas, const IdleView& view, float width, const Type& type)
{
    return kQuestion.line + 8 + (view.title.own.empty() ? 0 : kOwnQuestion.line + 14) +
           paragraph_height(canvas, width, type, view.text);
}

// Both buttons on one row of `width`: their labels step down until they fit.
void place_buttons(const Canvas& canvas, const IdleView& view, Dialog& dialog, base::Rect row)
{
    constexpr float kGap = 20.0F;
    for (const float size : {32.0F, 28.0F, 26.0F, 24.0F}) {
        dialog.stay_type = kLabel.at(size);
        dialog.start_type = kLabel.at(std::min(size, 28.0F));
        const float stay =
            button_width(canvas, view.stay, {.icon = "hand", .type = dialog.stay_type});
        const float start = button_width(canvas, view.start_over, {.type = dialog.start_type});
        // What is left over goes to the main one.
        const float start_width = std::max(start, row.w * 0.39F);
        dialog.start_over = {row.right() - start_width, row.y, start_width, row.h};
        dialog.stay = {row.x, row.y, row.w - start_width - kGap, row.h};
        if (stay + start + kGap <= row.w && stay <= dialog.stay.w)
            break;
    }
}

Dialog place_dialog(const Canvas& canvas, const IdleView& view)
{
    const Layout& layout = canvas.layout;
    Dialog dialog;
    dialog.text_type = enlarged(canvas, kExplained);
    const float x = layout.origin_x();
    if (layout.portrait()) {
        const float height =
            596.0F + std::max(0.0F, text_height(canvas, view, 600, dialog.text_type) - 316.0F);
        // A sheet from below: its lower edge lies out of sight.
        dialog.rect = {0, layout.size.h - height, layout.size.w, height + 60};
        dialog.spool = {x + 212, dialog.rect.y + 226};
        dialog.texts = {x + 400, dialog.rect.y + 48, 600, 0};
        place_buttons(canvas, view, dialog, {x + 56, layout.size.h - 160, 968, kBigButtonHeight});
        return dialog;
    }
    const float height =
        470.0F + std::max(0.0F, text_height(canvas, view, 640, dialog.text_type) - 240.0F);
    const float bottom = 868.0F + (layout.size.h - 1080.0F) / 2;
    dialog.rect = {x + 420, bottom - height, 1080, height};
    dialog.spool = {x + 620, dialog.rect.centre().y};
    dialog.texts = {x + 800, dialog.rect.y + kTextTop, 640, 0};
    place_buttons(
        canvas, view, dialog, {x + 800, bottom - 60 - kBigButtonHeight, 656, kBigButtonHeight});
    return dialog;
}

void draw_texts(const Canvas& canvas, const IdleView& view, const Dialog& dialog)
{
    const Palette& colours = canvas.palette;
    // In the middle of the room above the buttons.
    const float room = dialog.stay.y - dialog.texts.y;
    const float height = text_height(canvas, view, dialog.texts.w, dialog.text_type);
    float y = dialog.texts.y + std::max(0.0F, (room - height - 24) / 2);
    text(canvas,
         content::Language::zh,
         {dialog.texts.x, y},
         kQuestion,
         colours.ink,
         view.title.chinese);
    y += kQuestion.line + 8;
    if (!view.title.own.empty()) {
        const Type own = fitted(
            canvas, canvas.language, kOwnQuestion, view.title.own, dialog.texts.w, 1, {40, 36, 32});
        text(canvas, {dialog.texts.x + 2, y}, own, colours.ink, view.title.own);
        y += kOwnQuestion.line + 14;
    }
    paragraph(canvas,
              {dialog.texts.x + 3, y, dialog.texts.w, 0},
              dialog.text_type,
              colours.ink2,
              view.text);
}

} // namespace

void draw_idle(Canvas& canvas, const IdleView& view)
{
    const Layout& layout = canvas.layout;
    const base::Rect whole{0, 0, layout.size.w, layout.size.h};
    canvas.targets.cover();
    canvas.target(view.stay, whole);

    const State& state = canvas.state;
    const float since =
        state.reduced_motion
            ? 1e9F
            : static_cast<float>(base::to_seconds(state.now - state.session.warned) * 1000.0);
    const float shown = progress(since, 0, 200); // tokens motion.duration_ms.scrim
    fill(canvas, whole, faded(canvas.palette.scrim_light, shown));

    const Dialog dialog = place_dialog(canvas, view);
    Canvas rising = canvas;
    rising.alpha = shown;
    const Curve winding = bezier({-10, dialog.spool.y + 8},
                                 {dialog.spool.x * 0.3F, dialog.spool.y + 8},
                                 {dialog.spool.x * 0.55F, dialog.spool.y + 70},
                                 {dialog.rect.x + 40, dialog.spool.y + 56});
    if (!layout.portrait())
        draw_thread(rising, winding, {}, {});
    rising.shift.y += 40.0F * (1.0F - sprung(kCardSpring, since / 1000.0F));
    draw_plate(
        rising, dialog.rect, {.accent = canvas.palette.thread, .radius = 32, .elevation = kE3});
    draw_spool(rising, dialog.spool, view);
    draw_texts(rising, view, dialog);
    draw_button(rising,
                view.stay,
                dialog.stay,
                {.kind = ButtonKind::primary, .icon = "hand", .type = dialog.stay_type});
    draw_button(rising,
                view.start_over,
                dialog.start_over,
                {.kind = ButtonKind::second, .type = dialog.start_type});
}

} // namespace kiosk
