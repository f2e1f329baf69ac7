// What one round of the tour shows.
#include "kiosk/core/hall_pages.h"
#include "kiosk/core/journey/tour.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace kiosk {

namespace {

using std::chrono::milliseconds;

// Long enough to read what the place shows first, and always shorter than a patient onlooker: 4 to
// 6 s; a step of the making is a sentence.
constexpr base::Duration kRead = milliseconds{6000};
constexpr base::Duration kLook = milliseconds{4500};
constexpr base::Duration kGlimpse = milliseconds{3500};
constexpr base::Duration kPass = milliseconds{1800}; // on the way back

constexpr std::uint32_t kFamiliesARound = 3;

// The items in an order of their own for each seed. Not std::shuffle: it differs between standard
// libraries.
std::vector<std::size_t> shuffled(std::size_t count, std::uint32_t seed)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937 random(seed);
    for (std::size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[random() % i]);
    return order;
}

// The `turn`-th item when all are dealt before any comes again.
template <typename Item>
const Item& dealt(const std::vector<Item>& items, std::uint32_t seed, std::size_t turn)
{
    const std::vector<std::size_t> order =
        shuffled(items.size(), seed + static_cast<std::uint32_t>(turn / items.size()));
    return items[order[turn % items.size()]];
}

class Planner {
public:
    Planner(const TourMaterial& material, std::uint32_t seed, std::uint32_t round)
        : m_material(material)
        , m_seed(seed)
        , m_round(round)
    {
    }

    std::vector<TourStop> plan()
    {
        add("start", Screen::attract, kLook);
        for (const TourHall& hall : m_material.halls) {
            if (!hall.families.empty())
                add_families(hall);
            else if (hall.exhibits.size() > 1)
                add_hall(hall);
            else
                add_stations(hall);
        }
        add("dock:glance", std::nullopt, kRead);
        if (!m_material.languages.empty()) {
            const content::Language next =
                m_material.languages[(m_round + 1) % m_material.languages.size()];
            add("language:" + std::string(content::short_tag(next)), std::nullopt, kLook);
        }
        add("dock:home", std::nullopt, kLook);
        return std::move(m_stops);
    }

private:
    void add(std::string target, std::optional<Screen> on, base::Duration dwell)
    {
        m_stops.push_back({std::move(target), on, dwell});
    }

    void add_families(const TourHall& hall)
    {
        add("hall:" + hall.id, Screen::home, kLook);
        const auto count = std::min<std::size_t>(kFamiliesARound, hall.families.size());
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t turn = m_round * count + i;
            const TourFamily& family = dealt(hall.families, m_seed, turn);
            add("family:" + family.id, Screen::hall, kLook);
            if (!family.exhibits.empty())
                add_exhibit(dealt(family.exhibits, m_seed, turn / hall.families.size()), i);
        }
        add("dock:home", Screen::hall, kGlimpse);
    }

    void add_hall(const TourHall& hall)
    {
        add("hall:" + hall.id, Screen::home, kLook);
        add_exhibit(dealt(hall.exhibits, m_seed, m_round), 1);
        add("dock:home", Screen::hall, kGlimpse);
    }

    // Two things of an exhibit, others each time, so that one sees what there is.
    void add_exhibit(const std::string& id, std::size_t variant)
    {
        add("exhibit:" + id, Screen::hall, kRead);
        if ((variant + m_round) % 2 == 0) {
            add("tab:making", Screen::exhibit, kLook);
            add("step:2", Screen::exhibit, kGlimpse);
            add("step:3", Screen::exhibit, kGlimpse);
        } else {
            add("tab:figures", Screen::exhibit, kLook);
            add("tab:place", Screen::exhibit, kLook);
        }
        add("back", Screen::exhibit, kPass);
    }

    // A hall of one exhibit opens it at once: a line with stations.
    void add_stations(const TourHall& hall)
    {
        add("hall:" + hall.id, Screen::home, kRead);
        add("tab:making", Screen::exhibit, kLook);
        for (int step = 2; step <= 4; ++step)
            add("step:" + std::to_string(step), Screen::exhibit, kGlimpse);
    }

    const TourMaterial& m_material;
    std::uint32_t m_seed;
    std::uint32_t m_round;
    std::vector<TourStop> m_stops;
};

std::vector<std::string> first_page(std::span<const content::Card> cards)
{
    std::vector<std::string> ids;
    for (const content::Card& card :
         cards.first(std::min<std::size_t>(cards.size(), kScrollsPerPage)))
        ids.push_back(card.id.value);
    return ids;
}

} // namespace

TourMaterial tour_material(const content::Catalogue& catalogue)
{
    TourMaterial material;
    material.languages = catalogue.info().languages;
    for (const content::Hall& hall : catalogue.halls()) {
        TourHall shown{hall.id, {}, {}};
        for (const content::Family& family : hall.families)
            shown.families.push_back({family.id, first_page(catalogue.cards(hall.id, family.id))});
        if (hall.families.empty())
            shown.exhibits = first_page(catalogue.cards(hall.id, {}));
        material.halls.push_back(std::move(shown));
    }
    return material;
}

std::vector<TourStop>
plan_round(const TourMaterial& material, std::uint32_t seed, std::uint32_t round)
{
    return Planner(material, seed, round).plan();
}

} // namespace kiosk
