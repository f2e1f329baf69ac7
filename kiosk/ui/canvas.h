// What drawing code is given: a place to draw in design units, the visitor's theme and language,
// pictures, text and the list of touch targets to fill. One a frame; nothing here decides anything.
// Main thread.
#pragma once
#include "content/catalogue/catalogue.h"
#include "kiosk/core/state.h"
#include "kiosk/core/targets.h"
#include "kiosk/ui/layout.h"
#include "kiosk/ui/materials.h"
#include "kiosk/ui/pictures.h"
#include "kiosk/ui/text_log.h"
#include "kiosk/ui/theme.h"
#include "platform/fonts/draw_text.h"
#include "platform/fonts/font_set.h"
#include "platform/fonts/text_layout.h"

#include <imgui.h>

namespace kiosk {

struct Canvas {
    ImDrawList& list;
    const Layout& layout;
    const Palette& palette;
    const content::Catalogue& catalogue; // for icons and pictures only
    Pictures& pictures;
    const platform::FontSet& fonts;
    platform::TextLayout& texts;
    const Materials& materials; // paper and shadows
    Targets& targets;
    const State& state; // offsets, transitions, now; draw code never changes it
    content::Language language = content::Language::zh;
    float text_scale = 1.0F;
    // Contacts that are down, for pressed looks: the names of targets under them.
    std::span<const std::string_view> pressed;
    // Everything drawn is moved by this many units and faded: how a screen slides in and out.
    base::Point shift{};
    float alpha = 1.0F;

    [[nodiscard]] ImVec2 px(base::Point units) const
    {
        return {(units.x + shift.x) * layout.scale, (units.y + shift.y) * layout.scale};
    }
    [[nodiscard]] float px(float units) const { return units * layout.scale; }
    [[nodiscard]] Colour shade(Colour colour) const { return faded(colour, alpha); }
    [[nodiscard]] bool is_pressed(const Action& action) const;
    [[nodiscard]] Accent accent(std::string_view name) const
    {
        return kiosk::accent(palette.theme, name);
    }

    // Registers a target; its hit area grows to 20 mm. Nothing is registered while a screen is
    // leaving.
    void target(const Action& action, base::Rect ink, DragArea drag = DragArea::none) const;
    void drag_area(base::Rect area, DragArea drag) const;
    bool leaving = false;
    TextLog* log = nullptr; // not null: texts are noted here instead of being drawn
};

} // namespace kiosk
