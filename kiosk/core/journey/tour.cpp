#include "kiosk/core/journey/tour.h"

#include "kiosk/core/journey/look.h"

namespace kiosk {

namespace {

constexpr std::int64_t kContact = 2'000'000'000; // neither a device's nor a journey's
constexpr base::Duration kPress = std::chrono::milliseconds{120};
constexpr base::Duration kGreeting = std::chrono::seconds{6};
// A target that is not there after this long is skipped: screens stand long before, as they were
// looked at first.
constexpr base::Duration kSeek = std::chrono::milliseconds{600};

bool has_prefix(const std::string& text, std::string_view prefix)
{
    return text.starts_with(prefix);
}

} // namespace

Tour::Tour(TourMaterial material, std::uint32_t seed)
    : m_material(std::move(material))
    , m_seed(seed)
    , m_stops(plan_round(m_material, seed, 0))
    , m_finger(kContact, Pace::human)
{
}

std::vector<base::Contact> Tour::step(const JourneyFrame& frame, RealTouch touch)
{
    std::vector<base::Contact> contacts;
    m_now = frame.now;
    if (touch == RealTouch::yes) {
        m_finger.stop(frame.now, frame.px_per_unit, contacts);
        m_caption.clear();
        change(Doing::yielding, frame.now);
        return contacts;
    }
    switch (m_doing) {
    case Doing::yielding:
        if (frame.state.session.phase == SessionPhase::idle)
            change(Doing::greeting, frame.now);
        break;
    case Doing::greeting:
        if (frame.now - m_since >= kGreeting) {
            m_next = 0;
            change(Doing::seeking, frame.now);
        }
        break;
    case Doing::seeking:
        seek(frame);
        break;
    case Doing::looking:
        if (frame.now - m_since >= m_stop.dwell)
            next_stop();
        break;
    case Doing::touching:
        if (m_finger.gliding())
            if (const auto at = touch_point(frame.targets, m_stop.target, frame.size))
                m_finger.aim(*at);
        break;
    }
    m_finger.step(frame.now, frame.px_per_unit, contacts);
    if (m_doing == Doing::touching && !m_finger.busy())
        end_touch();
    return contacts;
}

void Tour::seek(const JourneyFrame& frame)
{
    constexpr std::string_view kStillHere = "still-here";
    if (frame.state.session.phase == SessionPhase::warning)
        if (const auto at = touch_point(frame.targets, kStillHere, frame.size))
            return begin_touch({std::string(kStillHere), std::nullopt, {}}, frame, *at);
    const TourStop& stop = m_stops[m_next];
    if (stop.on && *stop.on != frame.state.place.screen)
        return next_stop();
    // The language may be that of the greeting which the round began with.
    if (stop.target == "language:" + said(frame.state, Expectation::language))
        return next_stop();
    if (const auto at = touch_point(frame.targets, stop.target, frame.size))
        begin_touch(stop, frame, *at);
    else if (frame.now - m_since >= kSeek)
        next_stop();
}

void Tour::begin_touch(const TourStop& stop, const JourneyFrame& frame, base::Point at)
{
    m_stop = stop;
    const Target* target = frame.targets.find(stop.target);
    m_label = target == nullptr ? std::string() : target->action->label;
    m_finger.press(at, kPress);
    change(Doing::touching, frame.now);
}

void Tour::end_touch()
{
    const std::string& name = m_stop.target;
    if (has_prefix(name, "exhibit:") || has_prefix(name, "family:") || has_prefix(name, "hall:") ||
        name == "dock:glance")
        m_caption = m_label;
    else if (!has_prefix(name, "tab:") && !has_prefix(name, "step:"))
        m_caption.clear();
    if (name == "still-here") // not a stop: on with the one that it was in the way of
        change(Doing::seeking, m_now);
    else
        change(Doing::looking, m_now);
}

void Tour::next_stop()
{
    if (++m_next >= m_stops.size()) {
        m_stops = plan_round(m_material, m_seed, ++m_round);
        m_next = 0;
    }
    change(Doing::seeking, m_now);
}

void Tour::change(Doing doing, base::TimePoint now)
{
    m_doing = doing;
    m_since = now;
}

std::optional<base::TimePoint> Tour::next_change() const
{
    const VisibleFinger finger = m_finger.visible();
    if (finger.alpha > 0.0F && (m_finger.busy() || finger.alpha < 1.0F))
        return m_now;
    switch (m_doing) {
    case Doing::greeting:
        return m_since + kGreeting;
    case Doing::looking:
        return m_since + m_stop.dwell;
    case Doing::seeking:
    case Doing::touching:
        return m_now;
    case Doing::yielding:
        break;
    }
    return std::nullopt;
}

} // namespace kiosk
