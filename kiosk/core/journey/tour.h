// The demo: a tour without end through all halls, by a finger that onlookers can follow, at a pace
// to read by. Each round shows other families and exhibits and speaks the next language. A real
// touch ends it at once; when that visitor has gone and the kiosk is back at attract, it goes on.
#pragma once
#include "content/catalogue/catalogue.h"
#include "kiosk/core/journey/journey_player.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

// What there is to show.
struct TourFamily {
    std::string id;
    std::vector<std::string> exhibits; // those on its first page
};
struct TourHall {
    std::string id;
    std::vector<TourFamily> families;  // empty: the exhibits hang without
    std::vector<std::string> exhibits; // of a hall without families, its first page
};
struct TourMaterial {
    std::vector<TourHall> halls;
    std::vector<content::Language> languages;
};
[[nodiscard]] TourMaterial tour_material(const content::Catalogue& catalogue);

// One touch of the tour, and how long what it opens is looked at. Skipped on another screen, and
// where the target is missing.
struct TourStop {
    std::string target;
    std::optional<Screen> on; // none: on any
    base::Duration dwell{};
    friend bool operator==(const TourStop&, const TourStop&) = default;
};
// From attract or home through the halls and back to home. Same seed and round, same plan.
[[nodiscard]] std::vector<TourStop>
plan_round(const TourMaterial& material, std::uint32_t seed, std::uint32_t round);

enum class RealTouch { no, yes };

class Tour {
public:
    Tour(TourMaterial material, std::uint32_t seed);

    // Once a frame, before the gestures: the contacts to add. `touch`: the frame has contacts that
    // are not the tour's.
    [[nodiscard]] std::vector<base::Contact> step(const JourneyFrame& frame, RealTouch touch);

    [[nodiscard]] bool running() const { return m_doing != Doing::yielding; }
    [[nodiscard]] VisibleFinger visible_finger() const { return m_finger.visible(); }
    // The label of what was opened last, in the language it had: "West Lake Longjing tea". Empty:
    // nothing to say.
    [[nodiscard]] const std::string& caption() const { return m_caption; }
    // When the next step changes something; nothing: only after a change of state.
    [[nodiscard]] std::optional<base::TimePoint> next_change() const;

private:
    enum class Doing {
        greeting, // attract is seen for a while
        looking,  // what was opened is being read
        seeking,  // the next target is not there yet
        touching,
        yielding, // a visitor is here
    };

    void change(Doing doing, base::TimePoint now);
    void seek(const JourneyFrame& frame);
    void begin_touch(const TourStop& stop, const JourneyFrame& frame, base::Point at);
    void end_touch();
    void next_stop();

    TourMaterial m_material;
    std::uint32_t m_seed;
    std::uint32_t m_round = 0;
    std::vector<TourStop> m_stops;
    std::size_t m_next = 0;
    TourStop m_stop; // the one being touched or looked at
    Doing m_doing = Doing::yielding;
    base::TimePoint m_since{};
    base::TimePoint m_now{};
    Finger m_finger;
    std::string m_label; // of the target being touched
    std::string m_caption;
};

} // namespace kiosk
