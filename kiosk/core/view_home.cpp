// The screens around the exhibits: attract, home, at a glance, the dock and the idle warning.
#include "kiosk/core/open_place.h"
#include "kiosk/core/view_parts.h"

#include <cstdint>

namespace kiosk {

namespace {

content::Scene scene_of(const content::Catalogue& catalogue, std::string_view id)
{
    const content::Scene* scene = catalogue.scene(id);
    return scene == nullptr ? content::Scene{} : *scene;
}

// A hall with one exhibit is that exhibit.
Place place_of(const content::Catalogue& catalogue, const content::Hall& hall)
{
    const auto cards = catalogue.cards(hall.id, {});
    return cards.size() == 1 ? exhibit_place(cards.front()) : hall_place(hall.id);
}

// True where `here` is the place or lies in its hall.
bool lies_in(const ViewSource& source, const Place& here, const Place& place)
{
    if (place.screen == Screen::hall || place.screen == Screen::exhibit) {
        const content::Card* card = source.catalogue.card({here.exhibit});
        const content::Card* wanted = source.catalogue.card({place.exhibit});
        const std::string& hall = wanted != nullptr ? wanted->hall : place.hall;
        return here.hall == hall || (card != nullptr && card->hall == hall);
    }
    return here.screen == place.screen;
}

struct DockEntry {
    std::string_view name; // of the target: "dock:NAME"
    std::string_view icon;
    TextId label;
};

DockItem dock_item(const ViewSource& source, const DockEntry& entry, const Place& place)
{
    const std::string text = source.text(entry.label);
    return {std::string(entry.icon),
            text,
            lies_in(source, source.state.place, place),
            0,
            {"dock:" + std::string(entry.name), text, OpenPlace{place, {}, 0}}};
}

} // namespace

AttractView make_attract_view(const ViewSource& source)
{
    AttractView view;
    for (const std::string& id : source.catalogue.info().attract_scenes)
        view.scenes.push_back(scene_of(source.catalogue, id));
    view.pavilion = {source.texts.get(TextId::pavilion_name, content::Language::zh),
                     source.texts.get(TextId::pavilion_name, content::Language::en)};
    view.starts = language_choices(source, "start:");
    for (const LanguageChoice& choice : view.starts) {
        view.mottos.push_back(source.texts.get(TextId::motto, choice.language));
        view.start_anywhere.push_back({"start", choice.call, ChooseLanguage{choice.language}});
    }
    return view;
}

HomeView make_home_view(const ViewSource& source)
{
    HomeView view;
    view.scene = scene_of(source.catalogue, source.catalogue.info().home_scene);
    view.pavilion = source.names(TextId::pavilion_name);
    view.motto = source.names(TextId::motto);
    for (const content::Hall& hall : source.catalogue.halls()) {
        HallPlate plate{hall.accent,
                        source.names(hall.title),
                        hall.subtitle.in(source.language),
                        !hall.families.empty(),
                        {"hall:" + hall.id,
                         hall.title.in(source.language),
                         OpenPlace{place_of(source.catalogue, hall), {}, 0}}};
        view.plates.push_back(std::move(plate));
        for (const content::Family& family : hall.families)
            view.ribbon.push_back(family.accent);
    }
    return view;
}

GlanceView make_glance_view(const ViewSource& source)
{
    const content::Glance& glance = source.catalogue.glance();
    GlanceView view;
    view.title = source.names(glance.title);
    view.subtitle = glance.subtitle.in(source.language);
    view.caption = source.names(glance.caption);
    for (const content::Share& share : glance.shares)
        view.shares.push_back({share.accent,
                               share.percent,
                               Texts::percent(share.percent, source.language),
                               source.names(share.label)});
    for (const content::Figure& figure : glance.figures)
        view.figures.push_back({figure.value.in(source.language), source.names(figure.label)});
    return view;
}

DockView make_dock_view(const ViewSource& source)
{
    DockView view;
    const bool at_home = source.state.place.screen == Screen::home;
    if (!at_home)
        view.back = Action{"back", source.text(TextId::back), GoBack{}};
    view.items.push_back(dock_item(source, {"home", "home", TextId::home}, home_place()));
    for (const DockEntry& entry : {DockEntry{"robots", "robots", TextId::robots},
                                   DockEntry{"industries", "silk", TextId::dock_industries},
                                   DockEntry{"factory", "factory", TextId::dock_factory}})
        if (const content::Hall* hall = source.catalogue.hall(entry.name))
            view.items.push_back(dock_item(source, entry, place_of(source.catalogue, *hall)));
    view.items.push_back(dock_item(source, {"glance", "glance", TextId::glance}, glance_place()));
    view.items.push_back(dock_item(source, {"picks", "picks", TextId::picks}, picks_place()));
    view.items.back().badge = static_cast<int>(source.state.visitor.picks.size());
    view.languages = language_choices(source, "language:");
    view.language = source.language;
    return view;
}

IdleView make_idle_view(const ViewSource& source)
{
    IdleView view;
    view.seconds_left = warning_seconds_left(source.state);
    view.seconds_whole = static_cast<int>(base::to_seconds(source.state.rules.warning));
    view.title = source.names(TextId::still_there_title);
    view.text = source.texts.format(TextId::still_there_text,
                                    source.language,
                                    {{"seconds", static_cast<std::int64_t>(view.seconds_left)}});
    view.stay = {"still-here", source.text(TextId::still_here), StillHere{}};
    view.start_over = {"start-over", source.text(TextId::start_over), EndSession{}};
    return view;
}

} // namespace kiosk
