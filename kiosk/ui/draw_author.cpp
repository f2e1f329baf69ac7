#include "kiosk/ui/draw_author.h"

#include "kiosk/ui/theme.h"
#include "platform/fonts/draw_text.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <vector>

namespace kiosk {

namespace {

constexpr float kMargin = 48.0F;
constexpr float kPadding = 36.0F;
constexpr float kHighest = 0.45F; // of the screen: the author still sees what they work on

struct Message {
    const platform::TextBlock* block;
    float y;
};

} // namespace

void draw_author_messages(ImDrawList& list,
                          const Layout& layout,
                          const platform::FontSet& fonts,
                          platform::TextLayout& texts,
                          std::span<const std::string> messages)
{
    const auto px = [&](float units) { return layout.to_px(units); };
    const platform::TextStyle style{
        platform::Face::sans, platform::Region::latin, px(24), px(34), 0.0F};
    const float width = px(layout.size.w - 2 * (kMargin + kPadding));
    const float room = px(layout.size.h * kHighest);
    std::vector<Message> shown;
    float height = 0.0F;
    std::string rest;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const platform::TextBlock& block =
            texts.lines(messages[i], style, {"en", width, 3, platform::Balance::no});
        if (height + block.height + style.line > room && i > 0) {
            rest = fmt::format("… and {} more", messages.size() - i);
            break;
        }
        shown.push_back({&block, height});
        height += block.height + px(8);
    }
    const float all = height + (rest.empty() ? 0.0F : style.line) + px(2 * kPadding);
    const float top = px(layout.size.h - kMargin) - all;
    const Palette& colours = palette(Theme::contrast);
    list.AddRectFilled({px(kMargin), top},
                       {px(layout.size.w - kMargin), top + all},
                       faded(colours.paper, 0.94F),
                       px(20));
    list.AddRectFilled({px(kMargin), top},
                       {px(kMargin + 10), top + all},
                       palette(Theme::paper).thread,
                       px(20),
                       ImDrawFlags_RoundCornersLeft);
    const float left = px(kMargin + kPadding);
    for (const Message& message : shown)
        platform::draw_block(list,
                             fonts,
                             {left, top + px(kPadding) + message.y},
                             style,
                             {colours.ink},
                             *message.block);
    if (!rest.empty())
        platform::draw_text(
            list, fonts, {left, top + px(kPadding) + height}, style, {colours.ink}, rest);
}

} // namespace kiosk
