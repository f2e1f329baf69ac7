// Every view of the kiosk has an address. Navigation, tests, screenshots, statistics and the demo
// tour all use it:
//   attract, home, hall/industries, hall/industries?family=tea, exhibit/west-lake-longjing,
//   robots, robots/g1, factory, factory/body-welding, glance, picks
// parse_place and to_string are each other's inverse. Whether the ids exist is for the catalogue to
// say (see resolve).
#pragma once
#include "content/catalogue/catalogue.h"
#include "platform/base/result.h"

#include <string>
#include <string_view>

namespace kiosk {

enum class Screen { attract, home, hall, exhibit, glance, picks };

struct Place {
    Screen screen = Screen::attract;
    std::string hall;    // hall: "industries", "robots"; exhibit: the hall it hangs in where the
                         // address says so
    std::string family;  // hall: the family shown, empty for the first
    std::string exhibit; // exhibit: its id
    std::string station; // factory: the station selected, or empty

    friend bool operator==(const Place&, const Place&) = default;
};

[[nodiscard]] inline Place attract_place()
{
    return {};
}
[[nodiscard]] inline Place home_place()
{
    return {Screen::home, {}, {}, {}, {}};
}
[[nodiscard]] inline Place glance_place()
{
    return {Screen::glance, {}, {}, {}, {}};
}
[[nodiscard]] inline Place picks_place()
{
    return {Screen::picks, {}, {}, {}, {}};
}
[[nodiscard]] Place hall_place(std::string hall, std::string family = {});
[[nodiscard]] Place exhibit_place(const content::Card& card);

[[nodiscard]] std::string to_string(const Place& place);

// The grammar alone. Errors: not_found with the list of forms that there are.
[[nodiscard]] base::Result<Place> parse_place(std::string_view address);

// The hall's first exhibit for "factory", the exhibit's own hall filled in, the station looked up.
// A place whose hall, family, exhibit and station the pack has. Errors: not_found, naming the id
// and near ones.
[[nodiscard]] base::Result<Place> resolve(Place place, const content::Catalogue& catalogue);

} // namespace kiosk
