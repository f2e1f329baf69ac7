#include "kiosk/app/tour_guide.h"

#include <algorithm>
#include <cstdint>

namespace kiosk {

namespace {

constexpr std::uint32_t kSeed = 63;
constexpr base::Duration kLongest = std::chrono::seconds{10};

} // namespace

TourGuide::TourGuide(App& app)
    : m_app(app)
    , m_tour(tour_material(app.catalogue()), kSeed)
{
}

void TourGuide::lead(base::TouchFrame& touches, base::TimePoint now)
{
    m_now = now;
    const JourneyFrame seen{
        now, m_app.targets(), m_app.state(), m_app.layout().size, m_app.layout().scale};
    const RealTouch touch = touches.contacts.empty() ? RealTouch::no : RealTouch::yes;
    const std::vector<base::Contact> added = m_tour.step(seen, touch);
    touches.contacts.insert(touches.contacts.end(), added.begin(), added.end());
    const VisibleFinger finger = m_tour.visible_finger();
    DemoLook look;
    look.finger = finger.at;
    look.pressed = finger.pressed ? 1.0F : 0.0F;
    look.alpha = finger.alpha;
    if (m_tour.running() && !m_tour.caption().empty()) {
        look.caption = m_tour.caption();
        look.caption_alpha = 1.0F;
    }
    m_app.set_demo(std::move(look));
}

base::Duration TourGuide::quiet_for() const
{
    const std::optional<base::TimePoint> change = m_tour.next_change();
    return change ? std::clamp(*change - m_now, base::Duration{0}, kLongest) : kLongest;
}

} // namespace kiosk
