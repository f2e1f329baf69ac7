// Wishes of the visitor, of the clock and of the staff. update() is the only reader; draw code,
// gestures, the session and the demo tour only make them. An intent is small, a value, and says
// what is wanted, never how.
#pragma once
#include "content/catalogue/exhibit.h"
#include "kiosk/core/extents.h"
#include "kiosk/core/place.h"
#include "platform/base/clock.h"
#include "platform/base/geometry.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk {

enum class Theme { paper, contrast };
enum class TextSize { normal, large, larger }; // 1, 1.25, 1.5

// The parts of a screen that follow a finger.
enum class DragArea {
    none,
    hall_strip,    // pages of scrolls, sideways
    exhibit_text,  // the text column, up and down
    exhibit_steps, // the step line, sideways
};

enum class ExhibitTab { story, making, figures, place, related };

// Any contact went down, moved or went up: somebody is there. `lifted`: no contact is left on the
// screen.
struct Touched {
    bool lifted = false;
    friend bool operator==(const Touched&, const Touched&) = default;
};

// `origin`: where on the screen (canvas units) the thing that was touched stood; a screen may grow
// out of it. `index`: for a hall, the page of its strip where the family begins; for an exhibit,
// the making step selected.
struct OpenPlace {
    Place place;
    base::Rect origin{};
    int index = 0;
    friend bool operator==(const OpenPlace&, const OpenPlace&) = default;
};

// Inside a hall: show this family's page; also said when a fling has come to rest on it.
struct ShowFamily {
    std::string family;
    int page = 0;
    friend bool operator==(const ShowFamily&, const ShowFamily&) = default;
};

struct GoBack {
    friend bool operator==(const GoBack&, const GoBack&) = default;
};

// From attract also opens home; anywhere else the visitor stays where they are.
struct ChooseLanguage {
    content::Language language = content::Language::zh;
    friend bool operator==(const ChooseLanguage&, const ChooseLanguage&) = default;
};

struct ChooseTheme {
    Theme theme = Theme::paper;
    friend bool operator==(const ChooseTheme&, const ChooseTheme&) = default;
};

struct ChooseTextSize {
    TextSize size = TextSize::normal;
    friend bool operator==(const ChooseTextSize&, const ChooseTextSize&) = default;
};

struct ChooseTab {
    ExhibitTab tab = ExhibitTab::story;
    friend bool operator==(const ChooseTab&, const ChooseTab&) = default;
};

struct ChooseStep {
    int step = 0;        // from 0
    std::string station; // in the factory: becomes part of the place
    friend bool operator==(const ChooseStep&, const ChooseStep&) = default;
};

struct TogglePick {
    content::ExhibitId id;
    friend bool operator==(const TogglePick&, const TogglePick&) = default;
};

// A finger dragged `area` by this much since the last one (canvas units, right and down positive).
struct Dragged {
    DragArea area = DragArea::none;
    base::Point by;
    friend bool operator==(const Dragged&, const Dragged&) = default;
};

// The finger left `area` at this speed (canvas units a second; zero when it had stopped).
struct Released {
    DragArea area = DragArea::none;
    base::Point velocity;
    friend bool operator==(const Released&, const Released&) = default;
};

// A finger went down on `area`: a fling stops under it.
struct Grabbed {
    DragArea area = DragArea::none;
    friend bool operator==(const Grabbed&, const Grabbed&) = default;
};

// "I am still here" on the idle warning.
struct StillHere {
    friend bool operator==(const StillHere&, const StillHere&) = default;
};

// "Start over", "Done": the session ends now.
struct EndSession {
    friend bool operator==(const EndSession&, const EndSession&) = default;
};

// The frame was laid out: this is how far its scrolls go.
struct Measured {
    Extents extents;
    friend bool operator==(const Measured&, const Measured&) = default;
};

// Another pack is shown from now on (see open_place.h): what it does not have is forgotten. In a
// session only while an author previews; visitors keep their pack until they have gone.
struct ContentChanged {
    Place place; // where we are, or the nearest there is
    std::vector<content::ExhibitId> picks;
    friend bool operator==(const ContentChanged&, const ContentChanged&) = default;
};

// Time passes: springs, flings, transitions and the idle clock move on. Once a frame.
struct Tick {
    base::TimePoint now{};
    friend bool operator==(const Tick&, const Tick&) = default;
};

using Intent = std::variant<Touched,
                            OpenPlace,
                            ShowFamily,
                            GoBack,
                            ChooseLanguage,
                            ChooseTheme,
                            ChooseTextSize,
                            ChooseTab,
                            ChooseStep,
                            TogglePick,
                            Dragged,
                            Released,
                            Grabbed,
                            StillHere,
                            EndSession,
                            Measured,
                            ContentChanged,
                            Tick>;

// Its name, for logs: "OpenPlace".
[[nodiscard]] std::string_view intent_name(std::size_t index);

} // namespace kiosk
