// How the exhibits of a hall are hung: pages of up to seven scrolls, a family beginning on a page
// of its own.
#pragma once
#include "content/catalogue/catalogue.h"

#include <string_view>
#include <vector>

namespace kiosk {

inline constexpr int kScrollsPerPage = 7; // DESIGN-VISUAL section 4, hall

struct HallPage {
    int family = -1; // index into Hall::families, -1 in a hall without
    int first = 0;   // index into the hall's cards
    int count = 0;
    friend bool operator==(const HallPage&, const HallPage&) = default;
};

[[nodiscard]] std::vector<HallPage> hall_pages(const content::Hall& hall,
                                               std::span<const content::Card> cards);
// The page where a family begins; 0 for an empty or unknown one.
[[nodiscard]] int
page_of_family(const content::Catalogue& catalogue, std::string_view hall, std::string_view family);

} // namespace kiosk
