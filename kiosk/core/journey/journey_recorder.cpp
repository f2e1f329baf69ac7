#include "kiosk/core/journey/journey_recorder.h"

#include "kiosk/core/gestures/drag_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

// Shorter pauses come from the journey's own waiting for targets.
constexpr base::Duration kShortestPause = std::chrono::milliseconds{300};

long ms(base::Duration duration)
{
    return std::lround(base::to_seconds(duration) * 1000.0);
}

} // namespace

void JourneyRecorder::watch(const base::TouchFrame& touches,
                            const Targets& targets,
                            const State& state,
                            float units_per_px,
                            float slop)
{
    for (const base::Contact& contact : touches.contacts) {
        const base::Point at = contact.at * units_per_px;
        switch (contact.phase) {
        case base::ContactPhase::down:
            down(contact, at, targets, state);
            break;
        case base::ContactPhase::move:
            break;
        case base::ContactPhase::up:
            up(contact, at, slop);
            [[fallthrough]];
        case base::ContactPhase::cancel:
            std::erase_if(m_touches, [&](const Touch& touch) { return touch.id == contact.id; });
            m_last = contact.time;
            break;
        }
    }
}

void JourneyRecorder::down(const base::Contact& contact,
                           base::Point at,
                           const Targets& targets,
                           const State& state)
{
    if (m_script.empty())
        m_script = fmt::format("start {} lang={}\n",
                               to_string(state.place),
                               content::short_tag(state.visitor.language));
    else
        pause(contact.time);
    const Target* target = targets.action_at(at);
    m_touches.push_back({contact.id,
                         at,
                         contact.time,
                         target == nullptr ? std::string() : target->action->name,
                         targets.drag_at(at)});
}

void JourneyRecorder::up(const base::Contact& contact, base::Point at, float slop)
{
    const auto touch = std::find_if(m_touches.begin(), m_touches.end(), [&](const Touch& other) {
        return other.id == contact.id;
    });
    if (touch == m_touches.end())
        return;
    const base::Point by = at - touch->start;
    if (std::hypot(by.x, by.y) <= slop) {
        if (!touch->target.empty())
            m_script += fmt::format("tap {}\n", touch->target);
    } else if (touch->area != DragArea::none) {
        m_script += fmt::format("drag {} {} {} {}\n",
                                name_of(touch->area),
                                std::lround(by.x),
                                std::lround(by.y),
                                std::max(ms(contact.time - touch->down), 50L));
    }
}

void JourneyRecorder::pause(base::TimePoint until)
{
    if (m_last != base::TimePoint{} && m_touches.empty() && until - m_last >= kShortestPause)
        m_script += fmt::format("wait {}\n", ms(until - m_last));
}

} // namespace kiosk
