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

} // namespace kiosk
