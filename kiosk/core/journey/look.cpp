#include "kiosk/core/journey/look.h"

#include "kiosk/core/gestures/drag_axis.h"

#include <algorithm>

namespace kiosk {

namespace {

std::optional<base::Point> middle_on_screen(const base::Rect& rect, base::Size screen)
{
    const float left = std::max(rect.x, 0.0F);
    const float top = std::max(rect.y, 0.0F);
    const float right = std::min(rect.right(), screen.w);
    const float bottom = std::min(rect.bottom(), screen.h);
    if (left >= right || top >= bottom)
        return std::nullopt;
    return base::Point{(left + right) / 2, (top + bottom) / 2};
}

bool free(bool wanted, const Scroll& scroll)
{
    return wanted && (scroll.target.has_value() || scroll.velocity != 0.0F);
}

} // namespace

std::optional<base::Point>
touch_point(const Targets& targets, std::string_view name, base::Size screen)
{
    const std::optional<DragArea> area = parse_drag_area(name);
    for (const Target& target : targets.all()) {
        const bool named =
            area ? target.drag == *area : target.action != nullptr && target.action->name == name;
        if (!named)
            continue;
        const auto point = middle_on_screen(area ? target.hit : target.ink, screen);
        if (!point)
            continue;
        const Target* touched = targets.action_at(*point);
        if (area ? targets.drag_at(*point) == *area
                 : touched != nullptr && touched->action->name == name)
            return point;
    }
    return std::nullopt;
}

std::string seen_targets(const Targets& targets)
{
    constexpr std::size_t kShown = 40;
    std::string text;
    std::size_t count = 0;
    for (const Target& target : targets.all()) {
        const std::string_view name =
            target.action != nullptr ? std::string_view(target.action->name) : name_of(target.drag);
        if (!name.empty() && ++count <= kShown)
            text += (text.empty() ? "targets: " : ", ") + std::string(name);
    }
    if (count > kShown)
        text += ", ...";
    return text.empty() ? "no targets" : text;
}

bool is_at(const Place& place, const Place& expected)
{
    const auto fits = [](const std::string& is, const std::string& wanted) {
        return wanted.empty() || is == wanted;
    };
    return place.screen == expected.screen && fits(place.hall, expected.hall) &&
           fits(place.family, expected.family) && fits(place.exhibit, expected.exhibit) &&
           fits(place.station, expected.station);
}

bool in_motion(const State& state)
{
    const bool hall = state.place.screen == Screen::hall;
    const bool exhibit = state.place.screen == Screen::exhibit;
    return state.transition.motion != Motion::none || free(hall, state.hall) ||
           free(exhibit, state.exhibit.text) || free(exhibit, state.exhibit.steps);
}

std::string said(const State& state, Expectation what)
{
    switch (what) {
    case Expectation::place:
        return to_string(state.place);
    case Expectation::language:
        return std::string(content::short_tag(state.visitor.language));
    case Expectation::session:
        return std::string(name_of(state.session.phase));
    case Expectation::picks:
        return std::to_string(state.visitor.picks.size());
    case Expectation::visitor:
        return state.visitor == initial_state(state.rules).visitor ? "fresh" : "not fresh";
    case Expectation::step:
        return std::to_string(state.exhibit.step + 1);
    case Expectation::tab:
        return std::string(name_of(state.exhibit.tab));
    case Expectation::moving:
    case Expectation::still:
        return in_motion(state) ? "moving" : "still";
    case Expectation::target:
    case Expectation::no_target:
    case Expectation::pack:
        break;
    }
    return {};
}

} // namespace kiosk
