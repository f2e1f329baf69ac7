#include "kiosk/core/gestures/pinch.h"

#include "kiosk/core/gestures/limits.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

float distance(base::Point a, base::Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

base::Point between(base::Point a, base::Point b)
{
    return (a + b) * 0.5F;
}

// Fingers that lie on each other would make the scale jump without bound.
float spread(base::Point a, base::Point b)
{
    return std::max(distance(a, b), 1.0F);
}

const PinchFinger* find(std::span<const PinchFinger> fingers, std::uint64_t touch)
{
    const auto found = std::find_if(fingers.begin(), fingers.end(), [&](const PinchFinger& finger) {
        return finger.touch == touch;
    });
    return found == fingers.end() ? nullptr : &*found;
}

} // namespace

void PinchTracker::update(std::span<const PinchFinger> fingers, float units_per_mm)
{
    m_pinches.clear();
    end_pairs_without(fingers);
    for (Pair& pair : m_pairs)
        move_pair(pair, fingers, kSlopMm * units_per_mm);
    make_pairs(fingers, kPinchMaxMm * units_per_mm);
}

bool PinchTracker::pinching(std::uint64_t touch) const
{
    return std::any_of(m_pairs.begin(), m_pairs.end(), [&](const Pair& pair) {
        return pair.begun && (pair.first == touch || pair.second == touch);
    });
}

bool PinchTracker::paired(std::uint64_t touch) const
{
    return std::any_of(m_pairs.begin(), m_pairs.end(), [&](const Pair& pair) {
        return pair.first == touch || pair.second == touch;
    });
}

void PinchTracker::end_pairs_without(std::span<const PinchFinger> fingers)
{
    std::erase_if(m_pairs, [&](const Pair& pair) {
        if (find(fingers, pair.first) != nullptr && find(fingers, pair.second) != nullptr)
            return false;
        if (pair.begun)
            m_pinches.push_back({pair.number, PinchPhase::ended, pair.centre, 1.0F, {}});
        return true;
    });
}

void PinchTracker::move_pair(Pair& pair, std::span<const PinchFinger> fingers, float slop)
{
    const PinchFinger* first = find(fingers, pair.first);
    const PinchFinger* second = find(fingers, pair.second);
    if (first == nullptr || second == nullptr)
        return;
    const base::Point centre = between(first->at, second->at);
    const float apart = spread(first->at, second->at);
    if (!pair.begun) {
        if (std::abs(apart - pair.distance) <= slop && distance(centre, pair.centre) <= slop)
            return;
        pair.begun = true;
        m_pinches.push_back({pair.number, PinchPhase::began, centre, 1.0F, {}});
    } else if (centre == pair.centre && apart == pair.distance) {
        return;
    } else {
        m_pinches.push_back({pair.number,
                             PinchPhase::changed,
                             centre,
                             apart / pair.distance,
                             centre - pair.centre});
    }
    pair.centre = centre;
    pair.distance = apart;
}

void PinchTracker::make_pairs(std::span<const PinchFinger> fingers, float reach)
{
    for (std::size_t i = 0; i < fingers.size(); ++i) {
        for (std::size_t j = i + 1; j < fingers.size() && !paired(fingers[i].touch); ++j) {
            const PinchFinger& a = fingers[i];
            const PinchFinger& b = fingers[j];
            if (paired(b.touch) || a.area != b.area || a.target != b.target ||
                distance(a.at, b.at) > reach)
                continue;
            m_pairs.push_back(
                {++m_last_pair, a.touch, b.touch, between(a.at, b.at), spread(a.at, b.at), false});
        }
    }
}

} // namespace kiosk
