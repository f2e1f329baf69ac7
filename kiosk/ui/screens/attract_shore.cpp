#include "kiosk/ui/screens/attract_shore.h"

#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/text.h"

#include <algorithm>

namespace kiosk {

namespace {

struct Shore {
    base::Point title; // upper left corner
    Type title_type;
    base::Point lead; // first subtitle
    Type lead_type;
    Type rest_type;
    float room = 0.0F; // for the subtitles
    base::Rect first_card;
    float card_step = 0.0F;
    float card_radius = 0.0F;
    Type card_name, card_call;
};

// Positions: mockups attract and attract-portrait; the title a little smaller and lower, clear of
// the scenes that stand further down.
Shore shore_of(const Layout& layout, std::size_t cards)
{
    const auto count = static_cast<float>(std::max<std::size_t>(cards, 1));
    const Type display{platform::Face::serif_bold, 104, 118, 2};
    const float x = layout.origin_x();
    if (layout.portrait()) {
        const float y = layout.size.h - 1920.0F;
        const float width = (952.0F + 16.0F) / count - 16.0F;
        return {{x + 60, y + 1424},
                display.at(132),
                {x + 66, y + 1588},
                kLabel.at(32),
                kBody.at(28),
                952,
                {x + 64, y + 1712, width, 144},
                width + 16,
                30,
                kH3.at(42),
                kBody.at(26)};
    }
    const float y = layout.size.h - 1080.0F;
    const float width = std::min(192.0F, 832.0F / count - 16.0F);
    const float left = 1856.0F - count * (width + 16.0F) + 16.0F;
    return {{x + 60, y + 852},
            display,
            {x + 66, y + 974},
            kLabel,
            kBody.at(26),
            left - 66 - 40,
            {x + left, y + 904, width, 128},
            width + 16,
            28,
            kH3,
            kBody.at(23)};
}

constexpr float kTextFade = 180.0F; // ms

// The greeting's own motto first, then the others on one line. The Chinese one is the title.
void draw_mottos(const Canvas& canvas,
                 const AttractView& view,
                 const Greeting& greeting,
                 const Shore& shore)
{
    const std::size_t count = std::min(view.mottos.size(), view.starts.size());
    const auto is_title = [&](std::size_t i) {
        return view.starts[i].language == content::Language::zh;
    };
    std::size_t lead = greeting.index;
    for (std::size_t i = 0; i < count && (lead >= count || is_title(lead)); ++i)
        lead = (greeting.index + 1 + i) % count;
    if (lead >= count)
        return;
    const content::Language language = view.starts[lead].language;
    text(canvas,
         language,
         shore.lead,
         fitted(canvas,
                language,
                shore.lead_type,
                view.mottos[lead],
                shore.room,
                1,
                {shore.lead_type.size, 26, 24}),
         canvas.palette.ink,
         view.mottos[lead]);
    float x = shore.lead.x;
    const float y = shore.lead.y + shore.lead_type.line + 6;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == lead || is_title(i))
            continue;
        const float width =
            text_width(canvas, view.starts[i].language, shore.rest_type, view.mottos[i]);
        if (x + width > shore.lead.x + shore.room)
            break;
        if (x > shore.lead.x) {
            disc(canvas, {x + 22, y + shore.rest_type.line / 2 + 2}, 4, canvas.palette.thread);
            x += 44;
        }
        x += text(canvas,
                  view.starts[i].language,
                  {x, y},
                  shore.rest_type,
                  canvas.palette.ink2,
                  view.mottos[i]);
    }
}

void draw_start_card(const Canvas& canvas,
                     const LanguageChoice& start,
                     base::Rect rect,
                     const Shore& shore,
                     float lit)
{
    const Palette& colours = canvas.palette;
    const bool pressed = canvas.is_pressed(start.action);
    const base::Rect at = pressed ? scaled_about_centre(rect, 0.97F) : rect;
    draw_shadow(canvas, at, shore.card_radius, pressed ? kE1 : kE2);
    fill(canvas,
         at,
         pressed ? colours.thread_pressed : mixed(colours.raised, colours.thread, lit),
         shore.card_radius);
    if (colours.theme == Theme::contrast)
        outline(canvas, at, colours.strong, colours.edge, shore.card_radius);
    const Colour ink = pressed ? colours.on_accent : mixed(colours.ink, colours.on_accent, lit);
    const float height = shore.card_name.line + shore.card_call.line + 4;
    const float y = at.centre().y - height / 2;
    const content::Language own = start.language;
    text(canvas,
         own,
         {at.centre().x, y},
         fitted(canvas,
                own,
                shore.card_name,
                start.own_name,
                at.w - 16,
                1,
                {shore.card_name.size, 32, 28}),
         ink,
         start.own_name,
         platform::Align::centre);
    text(canvas,
         own,
         {at.centre().x, y + shore.card_name.line + 4},
         fitted(canvas,
                own,
                shore.card_call,
                start.call,
                at.w - 16,
                1,
                {shore.card_call.size, 23, 22, 21, 20}),
         ink,
         start.call,
         platform::Align::centre);
    canvas.target(start.action, rect);
}

void draw_start_cards(const Canvas& canvas,
                      const AttractView& view,
                      const Greeting& greeting,
                      const Shore& shore)
{
    const float fade =
        canvas.state.reduced_motion ? 1.0F : progress(greeting.since_ms, 0, kTextFade);
    const std::size_t count = view.starts.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool before = (i + 1) % count == greeting.index;
        const float lit = i == greeting.index ? fade : before ? 1.0F - fade : 0.0F;
        draw_start_card(canvas,
                        view.starts[i],
                        shore.first_card.moved({shore.card_step * static_cast<float>(i), 0}),
                        shore,
                        lit);
    }
}

} // namespace

float shore_top(const Layout& layout)
{
    return shore_of(layout, 1).title.y - 24;
}

void draw_shore(const Canvas& canvas, const AttractView& view, const Greeting& greeting)
{
    const Shore shore = shore_of(canvas.layout, view.starts.size());
    for (std::size_t i = 0; i < std::min(view.mottos.size(), view.starts.size()); ++i)
        if (view.starts[i].language == content::Language::zh)
            text(canvas,
                 content::Language::zh,
                 shore.title,
                 shore.title_type,
                 canvas.palette.ink,
                 view.mottos[i]);
    draw_mottos(canvas, view, greeting, shore);
    draw_start_cards(canvas, view, greeting, shore);
}

} // namespace kiosk
