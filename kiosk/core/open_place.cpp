#include "kiosk/core/open_place.h"

#include "kiosk/core/hall_pages.h"

namespace kiosk {

OpenPlace open_place(const Place& place, const content::Catalogue& catalogue)
{
    OpenPlace open{place, {}, 0};
    if (place.screen == Screen::hall)
        open.index = page_of_family(catalogue, place.hall, place.family);
    if (place.screen == Screen::exhibit && !place.station.empty()) {
        const base::Result<content::Exhibit> exhibit = catalogue.exhibit({place.exhibit});
        for (std::size_t i = 0; exhibit && i < exhibit->steps.size(); ++i)
            if (exhibit->steps[i].station == place.station)
                open.index = static_cast<int>(i);
    }
    return open;
}

ContentChanged content_changed(const State& state, const content::Catalogue& catalogue)
{
    ContentChanged changed{state.place, {}};
    if (!resolve(state.place, catalogue))
        changed.place = state.session.phase == SessionPhase::idle ? attract_place() : home_place();
    for (const content::ExhibitId& id : state.visitor.picks)
        if (catalogue.card(id) != nullptr)
            changed.picks.push_back(id);
    return changed;
}

} // namespace kiosk
