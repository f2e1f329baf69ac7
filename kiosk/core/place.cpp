#include "kiosk/core/place.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kiosk {

using base::ErrorCode;
using base::fail;

namespace {

constexpr std::string_view kForms =
    "attract, home, hall/HALL, hall/HALL?family=FAMILY, exhibit/EXHIBIT, robots, "
    "robots/ROBOT, factory, factory/STATION, glance, picks";

// These halls have short addresses of their own.
constexpr std::string_view kRobots = "robots";
constexpr std::string_view kFactory = "factory";

bool is_id(std::string_view id)
{
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

// The path and the one parameter that we know.
struct Address {
    std::string_view head, tail, family;
    bool plain = true; // no parameter
};

std::optional<Address> split(std::string_view text)
{
    Address address;
    const std::size_t question = text.find('?');
    const std::string_view path = text.substr(0, question);
    if (question != std::string_view::npos) {
        constexpr std::string_view kFamily = "family=";
        const std::string_view query = text.substr(question + 1);
        if (!query.starts_with(kFamily) || !is_id(query.substr(kFamily.size())))
            return std::nullopt;
        address.family = query.substr(kFamily.size());
        address.plain = false;
    }
    const std::size_t slash = path.find('/');
    address.head = path.substr(0, slash);
    if (slash != std::string_view::npos) {
        address.tail = path.substr(slash + 1);
        if (!is_id(address.tail))
            return std::nullopt;
    }
    return address;
}

std::optional<Place> to_place(const Address& address)
{
    const std::string tail(address.tail);
    if (address.head == "hall" && !tail.empty())
        return hall_place(tail, std::string(address.family));
    if (!address.plain)
        return std::nullopt;
    if (address.head == "exhibit" && !tail.empty())
        return Place{Screen::exhibit, {}, {}, tail, {}};
    if (address.head == kRobots)
        return tail.empty() ? hall_place(tail.empty() ? std::string(kRobots) : tail)
                            : Place{Screen::exhibit, std::string(kRobots), {}, tail, {}};
    if (address.head == kFactory)
        return Place{Screen::exhibit, std::string(kFactory), {}, {}, tail};
    if (!tail.empty())
        return std::nullopt;
    if (address.head == "attract")
        return attract_place();
    if (address.head == "home")
        return home_place();
    if (address.head == "glance")
        return glance_place();
    if (address.head == "picks")
        return picks_place();
    return std::nullopt;
}

// Levenshtein distance, for "did you mean": https://en.wikipedia.org/wiki/Levenshtein_distance
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] =
                std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

template <typename Range, typename Name>
std::string nearest(std::string_view wanted, const Range& range, Name name)
{
    std::string best;
    std::size_t best_distance = wanted.size() / 2 + 1;
    for (const auto& item : range)
        if (const std::size_t d = distance(wanted, name(item)); d < best_distance) {
            best_distance = d;
            best = name(item);
        }
    return best.empty() ? std::string() : fmt::format("; did you mean {}?", best);
}

base::Result<Place> resolve_hall(Place place, const content::Catalogue& catalogue)
{
    const content::Hall* hall = catalogue.hall(place.hall);
    const auto id = [](const auto& item) { return item.id; };
    if (hall == nullptr)
        return fail(ErrorCode::not_found,
                    fmt::format("no hall {} in this pack{}",
                                place.hall,
                                nearest(place.hall, catalogue.halls(), id)));
    if (place.family.empty())
        return place;
    const auto is_wanted = [&](const content::Family& family) { return family.id == place.family; };
    if (std::none_of(hall->families.begin(), hall->families.end(), is_wanted))
        return fail(ErrorCode::not_found,
                    fmt::format("no family {} in hall {}{}",
                                place.family,
                                place.hall,
                                nearest(place.family, hall->families, id)));
    return place;
}

base::Status check_station(const Place& place, const content::Catalogue& catalogue)
{
    TRY_SET(const content::Exhibit exhibit, catalogue.exhibit({place.exhibit}));
    const auto is_wanted = [&](const content::Step& step) { return step.station == place.station; };
    if (std::any_of(exhibit.steps.begin(), exhibit.steps.end(), is_wanted))
        return {};
    const auto id = [](const content::Step& step) { return step.station; };
    return fail(ErrorCode::not_found,
                fmt::format("no station {} in the factory{}",
                            place.station,
                            nearest(place.station, exhibit.steps, id)));
}

base::Result<Place> resolve_exhibit(Place place, const content::Catalogue& catalogue)
{
    if (place.exhibit.empty()) {
        const auto cards = catalogue.cards(place.hall, {});
        if (cards.empty())
            return fail(ErrorCode::not_found,
                        fmt::format("nothing hangs in hall {} of this pack", place.hall));
        place.exhibit = cards.front().id.value;
    }
    const content::Card* card = catalogue.card({place.exhibit});
    if (card == nullptr || (!place.hall.empty() && card->hall != place.hall)) {
        const auto id = [](const content::Card& item) { return item.id.value; };
        return fail(ErrorCode::not_found,
                    fmt::format("no exhibit {} in this pack{}",
                                place.exhibit,
                                nearest(place.exhibit, catalogue.cards(), id)));
    }
    const std::string station = place.station;
    place = exhibit_place(*card);
    place.station = station;
    if (!station.empty())
        TRY(check_station(place, catalogue));
    return place;
}

} // namespace

Place hall_place(std::string hall, std::string family)
{
    return {Screen::hall, std::move(hall), std::move(family), {}, {}};
}

Place exhibit_place(const content::Card& card)
{
    const bool short_address = card.hall == kRobots || card.hall == kFactory;
    return {Screen::exhibit, short_address ? card.hall : std::string(), {}, card.id.value, {}};
}

std::string to_string(const Place& place)
{
    switch (place.screen) {
    case Screen::attract:
        return "attract";
    case Screen::home:
        return "home";
    case Screen::glance:
        return "glance";
    case Screen::picks:
        return "picks";
    case Screen::hall:
        if (place.hall == kRobots)
            return place.hall;
        return "hall/" + place.hall + (place.family.empty() ? "" : "?family=" + place.family);
    case Screen::exhibit:
        if (place.hall == kRobots)
            return place.hall + "/" + place.exhibit;
        if (place.hall == kFactory)
            return place.station.empty() ? place.hall : place.hall + "/" + place.station;
        return "exhibit/" + place.exhibit;
    }
    return "attract";
}

base::Result<Place> parse_place(std::string_view address)
{
    if (address.size() <= 256)
        if (const std::optional<Address> parts = split(address))
            if (std::optional<Place> place = to_place(*parts))
                return std::move(*place);
    return fail(ErrorCode::not_found,
                fmt::format("no such place: {}; there are {}", address.substr(0, 80), kForms));
}

base::Result<Place> resolve(Place place, const content::Catalogue& catalogue)
{
    switch (place.screen) {
    case Screen::attract:
    case Screen::home:
    case Screen::glance:
    case Screen::picks:
        return place;
    case Screen::hall:
        return resolve_hall(std::move(place), catalogue);
    case Screen::exhibit:
        return resolve_exhibit(std::move(place), catalogue);
    }
    return place;
}

} // namespace kiosk
