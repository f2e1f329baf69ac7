// Everything the kiosk knows about the visitor in front of it, as one value. Only update() changes
// it; forgetting a visitor is `state.visitor = {}`. Nothing here outlives a session but the clock
// and what staff configured.
#pragma once
#include "kiosk/core/intent.h"
#include "kiosk/core/scroll.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiosk {

// What staff decide; the same for every visitor.
struct Rules {
    content::Language language = content::Language::zh; // of a new session
    Theme theme = Theme::paper;
    TextSize text_size = TextSize::normal;
    base::Duration idle = std::chrono::seconds{60};    // quiet time until the warning
    base::Duration warning = std::chrono::seconds{20}; // the countdown (WCAG 2.2.1: at least 20 s)
    friend bool operator==(const Rules&, const Rules&) = default;
};

// How one screen gives way to the next (DESIGN-VISUAL section 6).
enum class Motion {
    none,
    attract_to_home,
    deeper,   // moves in from the right, or grows out of `origin`
    back,     // the reverse
    sideways, // between places of the dock: a short cut
    to_attract,
};

struct Transition {
    Motion motion = Motion::none;
    Place from;
    base::Rect origin{}; // canvas units; empty: nothing to grow from
    base::TimePoint started{};
    base::Duration length{};
    friend bool operator==(const Transition&, const Transition&) = default;
};

struct BackStep {
    Place place;
    base::Rect origin{};
    float hall_page = 0.0F;
    friend bool operator==(const BackStep&, const BackStep&) = default;
};

struct Visitor {
    content::Language language = content::Language::zh;
    Theme theme = Theme::paper;
    TextSize text_size = TextSize::normal;
    std::vector<content::ExhibitId> picks; // in the order picked
    std::vector<BackStep> trail;           // places to go back to; at most kTrailLimit
    friend bool operator==(const Visitor&, const Visitor&) = default;
};
inline constexpr std::size_t kTrailLimit = 32;

struct ExhibitState {
    ExhibitTab tab = ExhibitTab::story;
    int step = 0;
    Scroll text;
    Scroll steps;
    base::TimePoint step_since{}; // when the step was chosen: its knot grows
    base::TimePoint tab_since{};
    friend bool operator==(const ExhibitState&, const ExhibitState&) = default;
};

enum class SessionPhase {
    idle, // nobody there: attract
    active,
    warning, // quiet too long; counting down
};

struct Session {
    SessionPhase phase = SessionPhase::idle;
    base::TimePoint last_touch{};
    base::TimePoint warned{};
    std::uint32_t number = 0; // sessions since start, for the log
    friend bool operator==(const Session&, const Session&) = default;
};

struct State {
    Rules rules;
    base::TimePoint now{};
    Place place;                   // where we are, or where the transition is going
    base::TimePoint place_since{}; // when it was opened: entrances start here
    Transition transition;
    Session session;
    Visitor visitor;
    Scroll hall; // in pages, not units: it survives a turned screen
    ExhibitState exhibit;
    Extents extents;
    base::TimePoint language_since{}; // the segment slides from
    content::Language language_before = content::Language::zh;
    base::TimePoint picked_since{}; // the last pick or unpick, for its motion
    bool reduced_motion = false;
    friend bool operator==(const State&, const State&) = default;
};

// A fresh kiosk at attract.
[[nodiscard]] State initial_state(const Rules& rules);

// Seconds left of the warning, rounded up; 0 when there is none.
[[nodiscard]] int warning_seconds_left(const State& state);

// True while something on the screen moves by itself, so that another frame is due. Attract always
// moves.
[[nodiscard]] bool is_moving(const State& state);

// When the state next changes by time alone (idle warning, next second of the countdown); nothing
// if never.
[[nodiscard]] std::optional<base::TimePoint> next_change(const State& state);

} // namespace kiosk
