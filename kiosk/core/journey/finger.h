// A finger that nobody has: lands, presses, drags and lifts as contacts, for journeys and the demo
// tour. A brisk one is where it is needed at once; a human one glides there first and is drawn, so
// that onlookers understand what happens.
#pragma once
#include "platform/base/touch_frame.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiosk {

enum class Pace { brisk, human };

// What a drag ends in: the finger rests before it lifts, or lifts on the move.
enum class DragEnd { rest, fling };

struct VisibleFinger {
    base::Point at; // canvas units
    bool pressed = false;
    float alpha = 0.0F; // 0: do not draw
    friend bool operator==(const VisibleFinger&, const VisibleFinger&) = default;
};

class Finger {
public:
    // `id` of its contacts: no other contact may have it.
    Finger(std::int64_t id, Pace pace)
        : m_id(id)
        , m_pace(pace)
    {
    }

    // Lands on `at` (canvas units), stays for `length`, lifts. Begins with the next step.
    void press(base::Point at, base::Duration length);
    void drag(base::Point from, base::Point by, base::Duration length, DragEnd end);
    // What it glides to has moved. Without effect once it has landed.
    void aim(base::Point at);

    // Once a frame: adds the contacts that happen until `now`.
    void step(base::TimePoint now, float px_per_unit, std::vector<base::Contact>& contacts);
    // Ends what it does, with a cancel if it is down.
    void stop(base::TimePoint now, float px_per_unit, std::vector<base::Contact>& contacts);

    [[nodiscard]] bool busy() const { return m_doing != Doing::nothing; }
    [[nodiscard]] bool gliding() const { return m_doing == Doing::gliding; }
    [[nodiscard]] VisibleFinger visible() const;

private:
    enum class Doing {
        nothing,
        asked,
        gliding,
        down,
    };

    void land(base::TimePoint now, float px_per_unit, std::vector<base::Contact>& contacts);
    void follow(base::TimePoint now, float px_per_unit, std::vector<base::Contact>& contacts);
    void fade(base::TimePoint now);
    [[nodiscard]] base::Contact
    contact(base::ContactPhase phase, base::TimePoint now, float px_per_unit) const;

    std::int64_t m_id;
    Pace m_pace;
    Doing m_doing = Doing::nothing;
    std::optional<base::Point> m_at; // none: was never seen
    base::Point m_glides_from;
    base::Point m_goal; // where it lands
    base::Point m_by;
    base::Duration m_length{};
    DragEnd m_end = DragEnd::rest;
    base::TimePoint m_since{}; // of what it does
    base::TimePoint m_lifted{};
    base::TimePoint m_stepped{};
    float m_alpha = 0.0F;
};

} // namespace kiosk
