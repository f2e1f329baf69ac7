// Pieces that several views are made of. Used by the make_..._view functions only.
#pragma once
#include "kiosk/core/views.h"

namespace kiosk {

// What a view is made from.
struct ViewSource {
    const State& state;
    const content::Catalogue& catalogue;
    const Texts& texts;
    content::Language language;

    [[nodiscard]] std::string text(TextId id) const { return texts.get(id, language); }
    [[nodiscard]] DoubleName names(const content::Localised& text) const;
    [[nodiscard]] DoubleName names(TextId id) const;
};

[[nodiscard]] ScrollCard scroll_card(const ViewSource& source, const content::Card& card);

[[nodiscard]] AttractView make_attract_view(const ViewSource& source);
[[nodiscard]] HomeView make_home_view(const ViewSource& source);
[[nodiscard]] HallView make_hall_view(const ViewSource& source, const Place& place);
// What the visitor picked, hung like a hall of its own.
[[nodiscard]] HallView make_picks_view(const ViewSource& source);
[[nodiscard]] ExhibitView make_exhibit_view(const ViewSource& source, const Place& place);
[[nodiscard]] GlanceView make_glance_view(const ViewSource& source);
[[nodiscard]] DockView make_dock_view(const ViewSource& source);
[[nodiscard]] IdleView make_idle_view(const ViewSource& source);
[[nodiscard]] std::vector<LanguageChoice> language_choices(const ViewSource& source,
                                                           std::string_view name_prefix);

} // namespace kiosk
