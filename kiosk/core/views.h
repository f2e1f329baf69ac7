// What each screen shows, as plain values: strings in the visitor's language, ids of pictures,
// actions. make_view builds them from State and the catalogue; tests compare them without a GPU;
// drawing only reads them. Positions are not decided here. A view changes when the place, language
// or a choice changes; what moves every frame (scroll offsets, progress of a transition) stays in
// State and is read beside the view.
#pragma once
#include "content/catalogue/catalogue.h"
#include "kiosk/core/action.h"
#include "kiosk/core/hall_pages.h"
#include "kiosk/core/state.h"
#include "kiosk/core/texts.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk {

struct ShownPicture {
    content::PictureId id;
    std::string alt;
    friend bool operator==(const ShownPicture&, const ShownPicture&) = default;
};

// A Chinese name as a graphic, and the visitor's own word for it (empty in Chinese: then there is
// only the one).
struct DoubleName {
    std::string chinese;
    std::string own;
    friend bool operator==(const DoubleName&, const DoubleName&) = default;
};

struct LanguageChoice {
    content::Language language = content::Language::zh;
    std::string own_name; // 中文, English, 日本語, Deutsch
    std::string call;     // attract: "Touch to start" in that language
    Action action;
    friend bool operator==(const LanguageChoice&, const LanguageChoice&) = default;
};

struct AttractView {
    std::vector<content::Scene> scenes; // one after the other
    DoubleName pavilion;                // 浙江馆, Zhejiang Pavilion
    std::vector<std::string> mottos;    // one a language of the pack, in its order
    std::vector<LanguageChoice> starts; // the same order
    std::vector<Action>
        start_anywhere; // one a language: a touch elsewhere starts in the one that is greeting now
};

struct HallPlate {
    std::string accent;
    DoubleName name;
    std::string line;
    bool ribbon = false; // the plate with the nine stripes
    Action action;
    friend bool operator==(const HallPlate&, const HallPlate&) = default;
};

struct HomeView {
    content::Scene scene;
    DoubleName pavilion;
    DoubleName motto;
    std::vector<std::string> ribbon; // accents of the families in order
    std::vector<HallPlate> plates;   // left to right: robots, industries, factory
};

struct ScrollCard {
    content::PictureId picture;
    std::uint32_t average = 0;
    std::string accent;
    DoubleName name;
    std::string year; // "c. 300", empty if unknown
    Action action;    // OpenPlace without origin: drawing adds where it stood
    friend bool operator==(const ScrollCard&, const ScrollCard&) = default;
};

struct FamilyCloth {
    std::string accent;
    std::string icon;
    DoubleName name;
    std::string line;
    int page = 0;  // where it begins
    Action action; // ShowFamily
    friend bool operator==(const FamilyCloth&, const FamilyCloth&) = default;
};

struct HallView {
    std::string accent; // of the hall; the family's where there are families
    DoubleName name;    // of the hall
    std::string line;
    std::vector<FamilyCloth> families;
    std::vector<ScrollCard> cards;
    std::vector<HallPage> pages;
};

struct StepView {
    std::string pictogram;
    DoubleName name;
    std::string text;
    std::string position; // "Step 3 of 7"
    Action action;        // ChooseStep
    friend bool operator==(const StepView&, const StepView&) = default;
};

struct TabView {
    ExhibitTab tab = ExhibitTab::story;
    std::string label;
    Action action;
    friend bool operator==(const TabView&, const TabView&) = default;
};

struct FigureView {
    std::string value;
    std::string unit;
    std::string label;
    std::string as_of;
    friend bool operator==(const FigureView&, const FigureView&) = default;
};

struct ExhibitView {
    content::ExhibitId id;
    std::string accent;
    ShownPicture picture;
    DoubleName name;
    std::string family; // "Tea"; the hall's name where there are no families
    std::string city;   // "Hangzhou"
    std::string since;  // "since c. 780"
    std::vector<std::string> badges;
    std::string subtitle;
    std::vector<content::Section> story;
    std::vector<StepView> steps;
    std::vector<FigureView> figures;
    std::string place_line; // "Xihu District, Hangzhou"
    std::string era;        // the sentence behind the year
    std::string city_fact;
    std::vector<ScrollCard> related;
    std::vector<TabView> tabs;  // only those that have something to show
    std::optional<Action> pick; // label says add, or "in my picks"
    bool picked = false;
    std::optional<Action> previous; // in the same family
    std::optional<Action> next;
};

struct ShareView {
    std::string accent;
    double percent = 0.0;
    std::string value; // "33.9%" the language's way
    DoubleName label;
    friend bool operator==(const ShareView&, const ShareView&) = default;
};

struct GlanceFigure {
    std::string value;
    DoubleName label;
    friend bool operator==(const GlanceFigure&, const GlanceFigure&) = default;
};

struct GlanceView {
    DoubleName title;
    std::string subtitle;
    DoubleName caption;
    std::vector<ShareView> shares;
    std::vector<GlanceFigure> figures;
};

struct DockItem {
    std::string icon;
    std::string label;
    bool here = false; // the thread makes its loop above it
    int badge = 0;     // number on it; 0: none
    Action action;
    friend bool operator==(const DockItem&, const DockItem&) = default;
};

struct DockView {
    std::optional<Action> back;  // none at home
    std::vector<DockItem> items; // home first
    std::vector<LanguageChoice> languages;
    content::Language language = content::Language::zh;
};

struct IdleView {
    DoubleName title;
    std::string text; // says the seconds too
    int seconds_left = 0;
    int seconds_whole = 20;
    Action stay;
    Action start_over;
};

using ScreenView = std::variant<AttractView, HomeView, HallView, ExhibitView, GlanceView>;

struct View {
    content::Language language = content::Language::zh;
    Theme theme = Theme::paper;
    float text_scale = 1.0F;
    ScreenView screen;
    std::optional<DockView> dock; // not on attract
    std::optional<IdleView> idle;
};

// The screen at a place. A place that the catalogue does not have shows home (it was checked before
// it was opened).
[[nodiscard]] ScreenView make_screen_view(const Place& place,
                                          const State& state,
                                          const content::Catalogue& catalogue,
                                          const Texts& texts);
[[nodiscard]] View
make_view(const State& state, const content::Catalogue& catalogue, const Texts& texts);

// What a view is made from, apart from the catalogue: two states of equal key have the same view.
// Cheap to compare each frame.
struct ViewKey {
    Place place;
    content::Language language = content::Language::zh;
    Theme theme = Theme::paper;
    TextSize text_size = TextSize::normal;
    std::vector<content::ExhibitId> picks;
    int seconds_left = 0;
    bool can_go_back = false;
    friend bool operator==(const ViewKey&, const ViewKey&) = default;
};
[[nodiscard]] ViewKey view_key(const State& state);

} // namespace kiosk
