// A kiosk without a picture for tests of journeys and the tour: real state, gestures and targets,
// laid out on a plain grid. One hall of families, one of robots, a factory.
#pragma once
#include "kiosk/core/gestures/gestures.h"
#include "kiosk/core/journey/journey_player.h"
#include "kiosk/core/journey/tour.h"
#include "kiosk/core/update.h"

#include <list>
#include <string>
#include <utility>
#include <vector>

namespace kiosk {

class PaperKiosk {
public:
    static constexpr base::Size kSize{1920.0F, 1080.0F};
    static constexpr base::Duration kFrame{16667};

    PaperKiosk() { state = initial_state({}); }

    [[nodiscard]] JourneyFrame look() const { return {now, targets, state, kSize, 1.0F}; }

    // One frame as the app runs it: time, contacts, then the screen as the next frame finds it.
    void frame(std::vector<base::Contact> contacts)
    {
        state = update(state, Tick{now});
        for (const Intent& intent : gestures.update({now, std::move(contacts)}, {}, targets, state))
            state = update(state, intent);
        draw();
        now += kFrame;
    }

    void draw()
    {
        m_actions.clear();
        targets.clear();
        m_row = 0;
        state.extents = {{4.0F, 1.0F}, 1920.0F, {500.0F, 0.0F}, {500.0F, 0.0F}};
        if (state.session.phase == SessionPhase::warning) {
            row({{"still-here", StillHere{}}, {"start-over", EndSession{}}});
            return;
        }
        draw_screen();
        if (state.place.screen == Screen::attract)
            return;
        m_row = 8;
        row({{"back", GoBack{}},
             {"dock:home", OpenPlace{home_place(), {}, 0}},
             {"dock:glance", OpenPlace{glance_place(), {}, 0}},
             {"language:zh", ChooseLanguage{content::Language::zh}},
             {"language:de", ChooseLanguage{content::Language::de}}});
    }

    State state;
    Targets targets;
    Gestures gestures;
    base::TimePoint now{std::chrono::seconds{100}};

private:
    static constexpr base::Rect kWall{0.0F, 0.0F, kSize.w, 860.0F}; // above the dock
    using Named = std::pair<std::string, Intent>;

    void row(const std::vector<Named>& items)
    {
        float x = 20.0F;
        for (const auto& [name, intent] : items) {
            m_actions.push_back({name, "label of " + name, intent});
            const base::Rect rect{x, 20.0F + static_cast<float>(m_row) * 110.0F, 200.0F, 90.0F};
            targets.add({&m_actions.back(), rect, rect, DragArea::none});
            x += 220.0F;
        }
        ++m_row;
    }

    static Intent exhibit(std::string hall, std::string id)
    {
        return OpenPlace{{Screen::exhibit, std::move(hall), {}, std::move(id), {}}, {}, 0};
    }

    void draw_screen()
    {
        if (state.place.screen == Screen::attract)
            draw_attract();
        else if (state.place.screen == Screen::home)
            row({{"hall:industries", OpenPlace{hall_place("industries"), {}, 0}},
                 {"hall:robots", OpenPlace{hall_place("robots"), {}, 0}},
                 {"hall:factory", exhibit("factory", "line")}});
        else if (state.place.screen == Screen::hall)
            draw_hall();
        else if (state.place.screen == Screen::exhibit)
            draw_exhibit();
    }

    void draw_attract()
    {
        m_actions.push_back({"start", "", ChooseLanguage{content::Language::zh}});
        targets.add({&m_actions.back(), kWall, kWall, DragArea::none});
        row({{"start:de", ChooseLanguage{content::Language::de}}});
    }

    void draw_hall()
    {
        targets.add({nullptr, kWall, kWall, DragArea::hall_strip});
        if (state.place.hall == "robots") {
            row({{"exhibit:g1", exhibit("robots", "g1")},
                 {"exhibit:go2", exhibit("robots", "go2")}});
            return;
        }
        row({{"family:tea", ShowFamily{"tea", 0}}, {"family:silk", ShowFamily{"silk", 1}}});
        row({{"exhibit:longjing", exhibit("", "longjing")},
             {"exhibit:brocade", exhibit("", "brocade")}});
    }

    void draw_exhibit()
    {
        targets.add({nullptr, kWall, kWall, DragArea::exhibit_text});
        row({{"tab:story", ChooseTab{ExhibitTab::story}},
             {"tab:making", ChooseTab{ExhibitTab::making}},
             {"tab:figures", ChooseTab{ExhibitTab::figures}}});
        row({{"step:1", ChooseStep{0, ""}},
             {"step:2", ChooseStep{1, ""}},
             {"step:3", ChooseStep{2, ""}}});
        row({{"pick", TogglePick{{state.place.exhibit}}}});
    }

    std::list<Action> m_actions; // a list: targets point into it
    int m_row = 0;
};

} // namespace kiosk
