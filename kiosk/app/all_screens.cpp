#include "kiosk/app/all_screens.h"

#include "kiosk/core/hall_pages.h"
#include "kiosk/ui/draw_screens.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

using std::chrono::seconds;

constexpr base::TimePoint kBegin = base::TimePoint{} + seconds{1000};

struct Screens {
    const content::Catalogue& catalogue;
    const Variant& variant;
    const Visit& visit;

    void scenes() const
    {
        // The greeting changes every three seconds; each language of the variants meets its own.
        const double moment = 9.0 + 3.0 * static_cast<double>(variant.language);
        const auto& ids = catalogue.info().attract_scenes;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            State state = standing_at(attract_place(), variant);
            state.session.phase = SessionPhase::idle;
            state.place_since = kBegin;
            state.now = kBegin + base::milliseconds(
                                     1000.0 * (kAttractLoop * static_cast<double>(i) + moment));
            visit(state, fmt::format("attract, scene {}", ids[i]));
        }
        visit(standing_at(home_place(), variant), "home");
    }

    void hall(const content::Hall& hall) const
    {
        const auto pages = hall_pages(hall, catalogue.cards(hall.id, {}));
        const std::size_t step = std::max<std::size_t>(1, pages.size() / kMostExhibitsLookedAt);
        for (std::size_t page = 0; page < pages.size(); page += step) {
            State state = standing_at(hall_place(hall.id), variant);
            state.hall.offset = static_cast<float>(page);
            visit(state, fmt::format("hall/{}, page {}", hall.id, page + 1));
        }
    }

    void exhibit(const content::Card& card) const
    {
        constexpr std::array<std::pair<ExhibitTab, std::string_view>, 5> kTabs{
            {{ExhibitTab::story, "story"},
             {ExhibitTab::making, "making"},
             {ExhibitTab::figures, "figures"},
             {ExhibitTab::place, "place"},
             {ExhibitTab::related, "related"}}};
        const base::Result<content::Exhibit> whole = catalogue.exhibit(card.id);
        const std::size_t steps = whole ? whole->steps.size() : 0;
        for (const auto& [tab, name] : kTabs) {
            State state = standing_at(exhibit_place(card), variant);
            state.exhibit.tab = tab;
            const std::string where = fmt::format("exhibit/{}, {}", card.id.value, name);
            visit(state, where);
            for (std::size_t step = 1; tab == ExhibitTab::making && step < steps; ++step) {
                state.exhibit.step = static_cast<int>(step);
                visit(state, fmt::format("{} {}", where, step + 1));
            }
        }
    }

    void warning() const
    {
        State state = standing_at(home_place(), variant);
        state.session.phase = SessionPhase::warning;
        state.session.warned = state.now - seconds{1};
        visit(state, "idle warning");
    }
};

} // namespace

State standing_at(Place place, const Variant& variant)
{
    State state = initial_state({});
    state.now = kBegin;
    state.session.phase = SessionPhase::active;
    state.session.last_touch = kBegin;
    state.visitor.language = variant.language;
    state.visitor.text_size = variant.text_size;
    state.visitor.theme = variant.theme;
    state.language_before = variant.language;
    state.place = std::move(place);
    return state;
}

void for_each_scene(const content::Catalogue& catalogue, const Variant& variant, const Visit& visit)
{
    Screens{catalogue, variant, visit}.scenes();
}

void for_each_screen(const content::Catalogue& catalogue,
                     const Variant& variant,
                     const Visit& visit)
{
    const Screens screens{catalogue, variant, visit};
    screens.scenes();
    screens.warning();
    for (const content::Hall& hall : catalogue.halls())
        screens.hall(hall);
    visit(standing_at(glance_place(), variant), "glance");
    visit(standing_at(picks_place(), variant), "picks");
    const auto cards = catalogue.cards();
    const std::size_t step = (cards.size() + kMostExhibitsLookedAt - 1) / kMostExhibitsLookedAt;
    for (std::size_t i = 0; i < cards.size(); i += std::max<std::size_t>(1, step))
        screens.exhibit(cards[i]);
}

} // namespace kiosk
