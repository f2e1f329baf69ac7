#include "kiosk/ui/draw_safe.h"

#include "kiosk/core/safe_texts.h"
#include "kiosk/ui/theme.h"
#include "platform/fonts/draw_text.h"

#include <imgui.h>

namespace kiosk {

namespace {

void centred(ImDrawList& list,
             const Layout& layout,
             const platform::FontSet& fonts,
             float y,
             const platform::TextStyle& style,
             Colour colour,
             const char* text)
{
    const float width = platform::measure(fonts, text, style);
    platform::draw_text(list,
                        fonts,
                        {layout.to_px(layout.size.w / 2) - width / 2, layout.to_px(y)},
                        style,
                        {colour},
                        text);
}

} // namespace

void draw_safe(ImDrawList& list, const Layout& layout, const platform::FontSet& fonts)
{
    const Palette& colours = palette(Theme::paper);
    const auto px = [&](float units) { return layout.to_px(units); };
    list.AddRectFilled({0, 0}, {px(layout.size.w), px(layout.size.h)}, colours.paper);
    const float thread_y = layout.size.h / 2 - 60;
    list.AddLine({-10, px(thread_y) + px(5)},
                 {px(layout.size.w) + 10, px(thread_y) + px(5)},
                 colours.thread_shadow,
                 px(6));
    list.AddLine(
        {-10, px(thread_y)}, {px(layout.size.w) + 10, px(thread_y)}, colours.thread, px(6));

    platform::TextStyle title{
        platform::Face::serif_bold, platform::Region::sc, px(96), px(112), 0.0F};
    centred(list, layout, fonts, thread_y - 180, title, colours.ink, k_safe_title[0]);
    platform::TextStyle line{platform::Face::sans_bold, platform::Region::sc, px(34), px(48), 0.0F};
    platform::TextStyle small{platform::Face::sans, platform::Region::sc, px(26), px(38), 0.0F};
    float y = thread_y + 60;
    for (std::size_t i = 0; i < k_safe_title.size(); ++i) {
        line.region = small.region = i == 2 ? platform::Region::jp : platform::Region::sc;
        if (i > 0)
            centred(list, layout, fonts, y, line, colours.ink, k_safe_title[i]);
        centred(
            list, layout, fonts, y + (i > 0 ? 48.0F : 0.0F), small, colours.ink2, k_safe_text[i]);
        y += i > 0 ? 118.0F : 76.0F;
    }
}

} // namespace kiosk
