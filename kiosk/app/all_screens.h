// Every screen that a pack has, as states: for the check of a pack. Nothing in them moves.
#pragma once
#include "content/catalogue/catalogue.h"
#include "kiosk/core/state.h"

#include <functional>
#include <string>

namespace kiosk {

struct Variant {
    content::Language language = content::Language::zh;
    TextSize text_size = TextSize::normal;
    Theme theme = Theme::paper;
};

// Larger packs are looked at in a sample, evenly spread over all exhibits.
inline constexpr std::size_t kMostExhibitsLookedAt = 500;

using Visit = std::function<void(const State& state,
                                 const std::string& name)>; // name: "exhibit/jinhua-ham, making 3"

// Attract (each scene), home, each page of each hall, glance, picks, each exhibit with each of its
// tabs and steps.
void for_each_screen(const content::Catalogue& catalogue,
                     const Variant& variant,
                     const Visit& visit);

// The screens on which words stand on pictures: attract, each scene, and home.
void for_each_scene(const content::Catalogue& catalogue,
                    const Variant& variant,
                    const Visit& visit);

// The state of a place at rest.
[[nodiscard]] State standing_at(Place place, const Variant& variant);

} // namespace kiosk
