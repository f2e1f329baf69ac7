#include "kiosk/core/view_parts.h"

namespace kiosk {

HallView make_hall_view(const ViewSource& source, const Place& place)
{
    const content::Hall& hall = *source.catalogue.hall(place.hall);
    const auto cards = source.catalogue.cards(hall.id, {});
    HallView view;
    view.accent = hall.accent;
    view.name = source.names(hall.title);
    view.line = hall.subtitle.in(source.language);
    view.pages = hall_pages(hall, cards);
    view.cards.reserve(cards.size());
    for (const content::Card& card : cards)
        view.cards.push_back(scroll_card(source, card));
    for (std::size_t i = 0; i < hall.families.size(); ++i) {
        const content::Family& family = hall.families[i];
        FamilyCloth cloth{family.accent, family.icon, source.names(family.name), family.line.in(source.language), 0, {}};
        for (std::size_t page = view.pages.size(); page-- > 0;)
            if (view.pages[page].family == static_cast<int>(i))
                cloth.page = static_cast<int>(page);
        cloth.action = {"family:" + family.id, family.name.in(source.language), ShowFamily{family.id, cloth.page}};
        view.families.push_back(std::move(cloth));
    }
    return view;
}

}  // namespace kiosk
