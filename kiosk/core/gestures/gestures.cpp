#include "kiosk/core/gestures/gestures.h"

#include "kiosk/core/gestures/drag_axis.h"
#include "kiosk/core/gestures/limits.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr std::size_t kMaxTouches = 64;
constexpr std::size_t kMaxTaps = 16;

float distance(base::Point a, base::Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

struct Gestures::Frame {
    base::TimePoint now{};
    float units_per_mm = 1.0F;
    const Targets& targets;
    const State& state;

    [[nodiscard]] float slop() const { return kSlopMm * units_per_mm; }
};

const std::vector<Intent>& Gestures::update(const base::TouchFrame& frame,
                                            const TouchScale& scale,
                                            const Targets& targets,
                                            const State& state)
{
    m_intents.clear();
    m_long_presses.clear();
    m_double_taps.clear();
    const Frame work{frame.now, scale.units_per_mm, targets, state};
    bool touched = false;
    for (const base::Contact& contact : frame.contacts) {
        const base::Point at = contact.at * scale.units_per_px;
        if (!std::isfinite(at.x) || !std::isfinite(at.y))
            continue;
        const auto found = std::find_if(
            m_touches.begin(), m_touches.end(), [&](const Touch& t) { return t.id == contact.id; });
        const bool known = found != m_touches.end();
        const auto index = static_cast<std::size_t>(found - m_touches.begin());
        const bool ghost = known && found->stuck && contact.phase != base::ContactPhase::down;
        if (!touched && !ghost && contact.phase != base::ContactPhase::cancel) {
            touched = true;
            m_intents.insert(m_intents.begin(), Touched{});
        }
        if (contact.phase == base::ContactPhase::down) {
            if (known) // its end was lost
                let_go(index, {});
            down(contact, at, work);
        } else if (known && contact.phase == base::ContactPhase::move) {
            move(*found, at, contact.time, work);
        } else if (known && contact.phase == base::ContactPhase::up) {
            move(*found, at, contact.time, work);
            up(index, contact, work);
        } else if (known) {
            let_go(index, {});
        }
    }
    pass_time(work);
    if (touched)
        std::get<Touched>(m_intents.front()).lifted =
            std::all_of(m_touches.begin(), m_touches.end(), [](const Touch& t) { return t.stuck; });
    follow_pinches(scale.units_per_mm);
    publish();
    return m_intents;
}

void Gestures::down(const base::Contact& contact, base::Point at, const Frame& frame)
{
    if (m_touches.size() >= kMaxTouches)
        return;
    Touch touch;
    touch.id = contact.id;
    touch.serial = ++m_last_serial;
    touch.start = touch.at = touch.dragged_to = touch.rested_at = at;
    touch.down = touch.rested_since = contact.time;
    touch.area = frame.targets.drag_at(at);
    const float still = kStillMmPerS * frame.units_per_mm;
    const bool stops = seems_moving(frame.state, touch.area, still, frame.slop());
    if (const Target* target = frame.targets.action_at(at)) {
        touch.target = target->action->name;
        touch.hit = target->hit;
        touch.taps = !stops;
    }
    touch.velocity.add(at, contact.time);
    m_touches.push_back(std::move(touch));
    if (m_touches.back().area != DragArea::none && drives(m_touches.back()))
        m_intents.emplace_back(Grabbed{m_touches.back().area});
}

void Gestures::move(Touch& touch, base::Point at, base::TimePoint time, const Frame& frame)
{
    const float slop = frame.slop();
    if (at != touch.at)
        touch.velocity.add(at, time);
    touch.at = at;
    if (touch.stuck)
        return;
    if (distance(at, touch.rested_at) > slop) {
        touch.rested_at = at;
        touch.rested_since = time;
    }
    touch.strayed = touch.strayed || distance(at, touch.start) > slop;
    if (touch.strayed && (touch.area != DragArea::none || !touch.hit.contains(at)))
        touch.taps = false;
    if (touch.area != DragArea::none && drives(touch))
        drag(touch, slop);
}

void Gestures::drag(Touch& touch, float slop)
{
    base::Point by = along_axis(touch.area, touch.at - touch.dragged_to);
    if (!touch.dragging) {
        const float length = std::hypot(by.x, by.y);
        if (length <= slop)
            return;
        touch.dragging = true;
        by = by * ((length - slop) / length);
    }
    touch.dragged_to = touch.at;
    if (by == base::Point{})
        return;
    if (auto* last = std::get_if<Dragged>(&m_intents.back());
        last != nullptr && last->area == touch.area)
        last->by = last->by + by;
    else
        m_intents.emplace_back(Dragged{touch.area, by});
}

void Gestures::up(std::size_t index, const base::Contact& contact, const Frame& frame)
{
    const Touch touch = m_touches[index];
    base::Point velocity = along_axis(touch.area, touch.velocity.at_lift(contact.time));
    const float speed = std::hypot(velocity.x, velocity.y);
    const float most = kFlingMaxMmPerS * frame.units_per_mm;
    if (!touch.dragging || speed < kFlingMinMmPerS * frame.units_per_mm)
        velocity = {};
    else if (speed > most)
        velocity = velocity * (most / speed);
    let_go(index, velocity);
    if (touch.stuck)
        return;
    if (touch.taps)
        tap(touch, frame);
    if (!touch.strayed && !m_pinch.pinching(touch.serial))
        note_tap(touch, contact.time, frame);
}

void Gestures::let_go(std::size_t index, base::Point velocity)
{
    const Touch gone = std::move(m_touches[index]);
    const bool drove =
        !gone.stuck && gone.area != DragArea::none &&
        std::none_of(m_touches.begin(),
                     m_touches.begin() + static_cast<std::ptrdiff_t>(index),
                     [&](const Touch& t) { return !t.stuck && t.area == gone.area; });
    m_touches.erase(m_touches.begin() + static_cast<std::ptrdiff_t>(index));
    if (!drove)
        return;
    const auto heir = std::find_if(m_touches.begin(), m_touches.end(), [&](const Touch& t) {
        return !t.stuck && t.area == gone.area;
    });
    if (heir == m_touches.end()) {
        m_intents.emplace_back(Released{gone.area, velocity});
        return;
    }
    heir->dragging = heir->strayed;
    heir->dragged_to = heir->strayed ? heir->at : heir->start;
}

void Gestures::tap(const Touch& touch, const Frame& frame)
{
    const Target* target = frame.targets.find(touch.target);
    if (target == nullptr)
        return;
    // One name may stand at several places (a card among the related ones): the one that was
    // touched.
    for (const Target& other : frame.targets.all())
        if (other.action != nullptr && other.action->name == touch.target && other.hit == touch.hit)
            target = &other;
    Intent intent = target->action->intent;
    if (auto* open = std::get_if<OpenPlace>(&intent);
        open != nullptr && open->origin == base::Rect{})
        open->origin = target->ink;
    m_intents.push_back(std::move(intent));
    for (Touch& other : m_touches) // two fingers of one hand on a button are one wish
        if (other.target == touch.target)
            other.taps = false;
}

void Gestures::note_tap(const Touch& touch, base::TimePoint lifted, const Frame& frame)
{
    std::erase_if(m_taps, [&](const Tap& t) { return touch.down - t.lifted > kDoubleTap; });
    const float reach = kDoubleTapMm * frame.units_per_mm;
    const auto first = std::find_if(m_taps.begin(), m_taps.end(), [&](const Tap& t) {
        return distance(t.at, touch.at) <= reach;
    });
    if (first != m_taps.end()) {
        m_taps.erase(first);
        m_double_taps.push_back({touch.at});
    } else if (m_taps.size() < kMaxTaps) {
        m_taps.push_back({touch.at, lifted});
    }
}

void Gestures::pass_time(const Frame& frame)
{
    for (std::size_t index = 0; index < m_touches.size(); ++index) {
        Touch& touch = m_touches[index];
        if (touch.stuck)
            continue;
        if (!touch.strayed && !touch.long_pressed && frame.now - touch.down >= kLongPress) {
            touch.long_pressed = true;
            m_long_presses.push_back({touch.at, touch.target});
        }
        if (frame.now - touch.rested_since < kStuck)
            continue;
        Touch kept = touch; // stays listed until it lifts, but last, as it drives nothing
        let_go(index, {});
        kept.stuck = true;
        kept.taps = false;
        m_touches.push_back(std::move(kept));
        --index;
    }
}

void Gestures::follow_pinches(float units_per_mm)
{
    m_pinch_fingers.clear();
    for (const Touch& touch : m_touches)
        if (!touch.stuck)
            m_pinch_fingers.push_back({touch.serial, touch.at, touch.area, touch.target});
    m_pinch.update(m_pinch_fingers, units_per_mm);
    for (Touch& touch : m_touches)
        touch.taps = touch.taps && !m_pinch.pinching(touch.serial);
}

void Gestures::publish()
{
    m_pressed.clear();
    m_contacts.clear();
    for (const Touch& touch : m_touches) {
        if (touch.taps)
            m_pressed.push_back(touch.target);
        if (!touch.stuck)
            m_contacts.push_back({touch.id, touch.at});
    }
}

bool Gestures::drives(const Touch& touch) const
{
    const auto first = std::find_if(m_touches.begin(), m_touches.end(), [&](const Touch& t) {
        return !t.stuck && t.area == touch.area;
    });
    return first != m_touches.end() && first->serial == touch.serial;
}

std::optional<base::TimePoint> Gestures::next_change() const
{
    std::optional<base::TimePoint> next;
    const auto earlier = [&](base::TimePoint time) { next = next ? std::min(*next, time) : time; };
    for (const Touch& touch : m_touches) {
        if (touch.stuck)
            continue;
        if (!touch.strayed && !touch.long_pressed)
            earlier(touch.down + kLongPress);
        earlier(touch.rested_since + kStuck);
    }
    return next;
}

} // namespace kiosk
