#include "kiosk/core/hall_pages.h"

namespace kiosk {

namespace {

int family_index(const content::Hall& hall, std::string_view family)
{
    for (std::size_t i = 0; i < hall.families.size(); ++i)
        if (hall.families[i].id == family)
            return static_cast<int>(i);
    return -1;
}

} // namespace

std::vector<HallPage> hall_pages(const content::Hall& hall, std::span<const content::Card> cards)
{
    std::vector<HallPage> pages;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const bool new_family = i == 0 || cards[i].family != cards[i - 1].family;
        if (new_family || pages.back().count == kScrollsPerPage)
            pages.push_back({new_family ? family_index(hall, cards[i].family) : pages.back().family,
                             static_cast<int>(i),
                             0});
        ++pages.back().count;
    }
    return pages;
}

int page_of_family(const content::Catalogue& catalogue,
                   std::string_view hall,
                   std::string_view family)
{
    const content::Hall* found = catalogue.hall(hall);
    if (found == nullptr || family.empty())
        return 0;
    const int index = family_index(*found, family);
    const std::vector<HallPage> pages = hall_pages(*found, catalogue.cards(hall, {}));
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (index >= 0 && pages[i].family == index)
            return static_cast<int>(i);
    return 0;
}

} // namespace kiosk
