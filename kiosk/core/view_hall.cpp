#include "kiosk/core/view_parts.h"

#include <cstdint>

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
        FamilyCloth cloth{family.accent,
                          family.icon,
                          source.names(family.name),
                          family.line.in(source.language),
                          0,
                          {}};
        for (std::size_t page = view.pages.size(); page-- > 0;)
            if (view.pages[page].family == static_cast<int>(i))
                cloth.page = static_cast<int>(page);
        cloth.action = {"family:" + family.id,
                        family.name.in(source.language),
                        ShowFamily{family.id, cloth.page}};
        view.families.push_back(std::move(cloth));
    }
    return view;
}

namespace {

// Where nothing was picked yet, one exhibit of each family invites.
std::vector<content::ExhibitId> suggestions(const ViewSource& source)
{
    std::vector<content::ExhibitId> ids;
    for (const content::Hall& hall : source.catalogue.halls())
        for (const content::Family& family : hall.families)
            if (const auto cards = source.catalogue.cards(hall.id, family.id);
                !cards.empty() && ids.size() < static_cast<std::size_t>(kScrollsPerPage))
                ids.push_back(cards.front().id);
    return ids;
}

} // namespace

HallView make_picks_view(const ViewSource& source)
{
    HallView view;
    view.accent = "silk";
    view.name = source.names(TextId::picks);
    view.line = source.texts.format(
        TextId::picks_count,
        source.language,
        {{"count", static_cast<std::int64_t>(source.state.visitor.picks.size())}});
    const std::vector<content::ExhibitId>& picks = source.state.visitor.picks;
    for (const content::ExhibitId& id : picks.empty() ? suggestions(source) : picks)
        if (const content::Card* card = source.catalogue.card(id)) {
            if (view.pages.empty() || view.pages.back().count == kScrollsPerPage)
                view.pages.push_back({-1, static_cast<int>(view.cards.size()), 0});
            ++view.pages.back().count;
            view.cards.push_back(scroll_card(source, *card));
        }
    return view;
}

} // namespace kiosk
