#include "kiosk/core/open_place.h"
#include "kiosk/core/view_parts.h"

#include <algorithm>
#include <cstdint>

namespace kiosk {

namespace {

// More do not fit beside the name; the most telling stand first in the pack.
constexpr std::size_t kBadges = 3;
constexpr std::size_t kRelated = 3;

TextId badge_text(content::RecognitionKind kind, bool with_year)
{
    switch (kind) {
    case content::RecognitionKind::unesco:
        return with_year ? TextId::badge_unesco : TextId::badge_unesco_plain;
    case content::RecognitionKind::national_heritage:
        return with_year ? TextId::badge_national : TextId::badge_national_plain;
    case content::RecognitionKind::provincial_heritage:
        return with_year ? TextId::badge_provincial : TextId::badge_provincial_plain;
    case content::RecognitionKind::geographical_indication:
        return with_year ? TextId::badge_geographical_indication
                         : TextId::badge_geographical_indication_plain;
    case content::RecognitionKind::other:
        return with_year ? TextId::badge_other : TextId::badge_other_plain;
    }
    return TextId::badge_other_plain;
}

std::vector<std::string> badges(const ViewSource& source, const content::Exhibit& exhibit)
{
    std::vector<std::string> shown;
    for (const content::Recognition& recognition : exhibit.recognition) {
        if (recognition.kind == content::RecognitionKind::other)
            continue; // their names are sentences: they stand in the story
        const std::string year =
            recognition.year ? std::to_string(*recognition.year) : std::string();
        std::string badge =
            source.texts.format(badge_text(recognition.kind, recognition.year.has_value()),
                                source.language,
                                {{"year", std::string_view(year)}});
        if (shown.size() < kBadges && std::find(shown.begin(), shown.end(), badge) == shown.end())
            shown.push_back(std::move(badge));
    }
    return shown;
}

std::string since(const ViewSource& source, const content::Card& card)
{
    if (!card.year_from)
        return {};
    const std::string year = source.texts.year(*card.year_from, false, source.language);
    return source.texts.format(card.year_about ? TextId::since_about : TextId::since,
                               source.language,
                               {{"year", std::string_view(year)}});
}

std::vector<StepView> steps(const ViewSource& source, const content::Exhibit& exhibit)
{
    std::vector<StepView> shown;
    const auto count = static_cast<std::int64_t>(exhibit.steps.size());
    for (const content::Step& step : exhibit.steps) {
        const auto number = static_cast<std::int64_t>(shown.size()) + 1;
        StepView view;
        view.pictogram = step.pictogram;
        view.name = source.names(step.name);
        view.text = step.text.in(source.language);
        view.position = source.texts.format(
            TextId::step_of, source.language, {{"n", number}, {"count", count}});
        view.action = {"step:" + std::to_string(number),
                       step.name.in(source.language),
                       ChooseStep{static_cast<int>(number) - 1, step.station}};
        shown.push_back(std::move(view));
    }
    return shown;
}

std::vector<FigureView> figures(const ViewSource& source, const content::Exhibit& exhibit)
{
    std::vector<FigureView> shown;
    for (const content::Figure& figure : exhibit.figures)
        shown.push_back({figure.value.in(source.language),
                         figure.unit.in(source.language),
                         figure.label.in(source.language),
                         figure.as_of ? source.texts.year(*figure.as_of, false, source.language)
                                      : std::string()});
    return shown;
}

void add_tab(
    const ViewSource& source, ExhibitView& view, ExhibitTab tab, TextId text, std::string_view name)
{
    const std::string label = source.text(text);
    view.tabs.push_back({tab, label, {"tab:" + std::string(name), label, ChooseTab{tab}}});
}

void add_tabs(const ViewSource& source, ExhibitView& view)
{
    if (!view.story.empty())
        add_tab(source, view, ExhibitTab::story, TextId::story, "story");
    if (!view.steps.empty()) {
        const bool stations = source.state.place.hall == "factory";
        add_tab(source,
                view,
                ExhibitTab::making,
                stations ? TextId::stations : TextId::making,
                "making");
    }
    if (!view.figures.empty())
        add_tab(source, view, ExhibitTab::figures, TextId::figures, "figures");
    if (!view.city.empty() || !view.era.empty())
        add_tab(source, view, ExhibitTab::place, TextId::place, "place");
    if (!view.related.empty())
        add_tab(source, view, ExhibitTab::related, TextId::related, "related");
}

void add_neighbours(const ViewSource& source, const content::Card& card, ExhibitView& view)
{
    const auto cards = source.catalogue.cards(card.hall, card.family);
    const auto here = std::find_if(cards.begin(), cards.end(), [&](const content::Card& other) {
        return other.id == card.id;
    });
    const auto open = [&](const content::Card& other, std::string_view name) {
        return Action{std::string(name),
                      other.title.in(source.language),
                      OpenPlace{exhibit_place(other), {}, 0}};
    };
    if (here == cards.end() || cards.size() < 2)
        return;
    // Round and round: the last one is followed by the first.
    view.previous = open(here == cards.begin() ? cards.back() : *(here - 1), "previous");
    view.next = open(here + 1 == cards.end() ? cards.front() : *(here + 1), "next");
}

void add_place(const ViewSource& source, const content::Exhibit& exhibit, ExhibitView& view)
{
    const content::City* city = source.catalogue.city(exhibit.card.city);
    if (city != nullptr) {
        view.city = city->name.in(source.language);
        view.city_fact = city->fact.in(source.language);
    }
    view.place_line = exhibit.place.in(source.language);
    view.era = exhibit.era.in(source.language);
}

// The family, or the hall where there are none.
std::string group_name(const ViewSource& source, const content::Card& card)
{
    const content::Hall* hall = source.catalogue.hall(card.hall);
    if (hall == nullptr)
        return {};
    for (const content::Family& family : hall->families)
        if (family.id == card.family)
            return family.name.in(source.language);
    return hall->title.in(source.language);
}

} // namespace

ExhibitView make_exhibit_view(const ViewSource& source, const Place& place)
{
    ExhibitView view;
    const content::Card& card = *source.catalogue.card({place.exhibit});
    view.id = card.id;
    view.accent = card.accent;
    view.picture.id = card.picture;
    if (const content::Picture* picture = source.catalogue.picture(card.picture))
        view.picture.alt = picture->alt.in(source.language);
    view.name = source.names(card.title);
    view.family = group_name(source, card);
    view.since = since(source, card);
    // A page that cannot be read (a damaged pack) still shows its picture and names.
    if (const base::Result<content::Exhibit> exhibit = source.catalogue.exhibit(card.id)) {
        view.badges = badges(source, *exhibit);
        view.subtitle = exhibit->subtitle.in(source.language);
        view.story = exhibit->story_in(source.language);
        view.steps = steps(source, *exhibit);
        view.figures = figures(source, *exhibit);
        add_place(source, *exhibit, view);
        for (const content::ExhibitId& id : exhibit->related)
            if (const content::Card* other = source.catalogue.card(id);
                other && view.related.size() < kRelated)
                view.related.push_back(scroll_card(source, *other));
    }
    add_tabs(source, view);
    add_neighbours(source, card, view);
    const std::vector<content::ExhibitId>& picks = source.state.visitor.picks;
    view.picked = std::find(picks.begin(), picks.end(), card.id) != picks.end();
    view.pick = Action{"pick",
                       source.text(view.picked ? TextId::in_picks : TextId::add_pick),
                       TogglePick{card.id}};
    return view;
}

} // namespace kiosk
