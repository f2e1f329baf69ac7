#include "kiosk/core/journey/finger.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr base::Duration kGlide = std::chrono::milliseconds{700};
constexpr base::Duration kSettle =
    std::chrono::milliseconds{120}; // longer than a fling may rest (kFlingRest)
constexpr base::Duration kLinger = std::chrono::milliseconds{1200}; // stays seen after it lifted
constexpr float kFadeSeconds = 0.25F;
constexpr base::Point kComesFrom{120.0F,
                                 200.0F}; // below and right, as a right hand does; canvas units

// 0 to 1: slow, fast, slow.
float ease_in_out(float t)
{
    return t * t * (3.0F - 2.0F * t);
}

float part_of(base::Duration passed, base::Duration whole)
{
    if (whole <= base::Duration::zero())
        return 1.0F;
    return std::clamp(
        static_cast<float>(base::to_seconds(passed) / base::to_seconds(whole)), 0.0F, 1.0F);
}

} // namespace

void Finger::press(base::Point at, base::Duration length)
{
    drag(at, {}, length, DragEnd::fling);
}

void Finger::drag(base::Point from, base::Point by, base::Duration length, DragEnd end)
{
    m_doing = Doing::asked;
    m_goal = from;
    m_by = by;
    m_length = length;
    m_end = end;
}

void Finger::aim(base::Point at)
{
    if (m_doing == Doing::asked || m_doing == Doing::gliding)
        m_goal = at;
}

void Finger::step(base::TimePoint now, float px_per_unit, std::vector<base::Contact>& contacts)
{
    fade(now);
    if (m_doing == Doing::asked) {
        m_glides_from = m_at && m_alpha > 0.0F ? *m_at : m_goal + kComesFrom;
        m_since = now;
        m_doing = Doing::gliding;
    }
    if (m_doing == Doing::gliding) {
        const float t = m_pace == Pace::human ? part_of(now - m_since, kGlide) : 1.0F;
        m_at = m_glides_from + (m_goal - m_glides_from) * ease_in_out(t);
        if (t >= 1.0F)
            land(now, px_per_unit, contacts);
    } else if (m_doing == Doing::down) {
        follow(now, px_per_unit, contacts);
    }
}

void Finger::land(base::TimePoint now, float px_per_unit, std::vector<base::Contact>& contacts)
{
    m_at = m_goal;
    m_since = now;
    m_doing = Doing::down;
    contacts.push_back(contact(base::ContactPhase::down, now, px_per_unit));
}

void Finger::follow(base::TimePoint now, float px_per_unit, std::vector<base::Contact>& contacts)
{
    const float t = part_of(now - m_since, m_length);
    const base::Point at = m_goal + m_by * t;
    if (at != *m_at) {
        m_at = at;
        contacts.push_back(contact(base::ContactPhase::move, now, px_per_unit));
    }
    const base::Duration stays =
        m_length + (m_end == DragEnd::rest ? kSettle : base::Duration::zero());
    if (now - m_since < stays)
        return;
    contacts.push_back(contact(base::ContactPhase::up, now, px_per_unit));
    m_doing = Doing::nothing;
    m_lifted = now;
}

void Finger::stop(base::TimePoint now, float px_per_unit, std::vector<base::Contact>& contacts)
{
    if (m_doing == Doing::down)
        contacts.push_back(contact(base::ContactPhase::cancel, now, px_per_unit));
    m_doing = Doing::nothing;
    m_alpha = 0.0F;
}

void Finger::fade(base::TimePoint now)
{
    const bool seen = busy() || (m_at && now - m_lifted < kLinger && m_alpha > 0.0F);
    const auto passed = static_cast<float>(base::to_seconds(now - m_stepped)) / kFadeSeconds;
    m_alpha = std::clamp(m_alpha + (seen ? passed : -passed), 0.0F, 1.0F);
    m_stepped = now;
}

base::Contact
Finger::contact(base::ContactPhase phase, base::TimePoint now, float px_per_unit) const
{
    base::Contact made;
    made.id = m_id;
    made.phase = phase;
    made.at = m_at.value_or(m_goal) * px_per_unit;
    made.time = now;
    return made;
}

VisibleFinger Finger::visible() const
{
    return {m_at.value_or(m_goal), m_doing == Doing::down, m_alpha};
}

} // namespace kiosk
