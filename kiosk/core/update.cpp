#include "kiosk/core/update.h"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

using std::chrono::milliseconds;

// Lengths of the screen changes: DESIGN-VISUAL section 6.
base::Duration length_of(Motion motion)
{
    switch (motion) {
    case Motion::attract_to_home:
        return milliseconds{900};
    case Motion::deeper:
        return milliseconds{520};
    case Motion::back:
        return milliseconds{400};
    case Motion::sideways:
        return milliseconds{320};
    case Motion::to_attract:
        return milliseconds{600};
    case Motion::none:
        break;
    }
    return base::Duration{0};
}

// With reduced motion every change is a short cross-fade (token motion.reduced).
constexpr base::Duration kCrossFade = milliseconds{120};

void move_to(State& state, Place place, Motion motion, base::Rect origin)
{
    state.transition = {motion,
                        std::exchange(state.place, std::move(place)),
                        origin,
                        state.now,
                        state.reduced_motion ? kCrossFade : length_of(motion)};
    state.place_since = state.now;
}

void begin_session(State& state)
{
    if (state.session.phase != SessionPhase::idle)
        return;
    state.session.phase = SessionPhase::active;
    state.session.last_touch = state.now;
    ++state.session.number;
}

void end_session(State& state)
{
    state.visitor = initial_state(state.rules).visitor;
    state.hall = {};
    state.exhibit = {};
    state.language_since = {};
    state.picked_since = {};
    state.session.phase = SessionPhase::idle;
    state.session.warned = {};
    if (state.place.screen != Screen::attract)
        move_to(state, attract_place(), Motion::to_attract, {});
}

Motion motion_to(const State& state, const Place& place)
{
    if (state.place.screen == Screen::attract)
        return Motion::attract_to_home;
    if (place.screen == Screen::home)
        return Motion::back;
    if (state.place.screen == place.screen || place.screen == Screen::glance ||
        place.screen == Screen::picks)
        return Motion::sideways;
    return Motion::deeper;
}

// Scrolls that hang on a strip of pages.
bool has_strip(const Place& place)
{
    return place.screen == Screen::hall || place.screen == Screen::picks;
}

void remember(State& state, base::Rect origin)
{
    std::vector<BackStep>& trail = state.visitor.trail;
    if (state.place.screen == Screen::attract)
        return;
    if (trail.size() == kTrailLimit)
        trail.erase(trail.begin());
    trail.push_back({state.place, origin, state.hall.offset});
}

struct Updater {
    State& state;

    void operator()(const Touched& touched) const
    {
        state.session.last_touch = state.now;
        if (state.session.phase == SessionPhase::idle)
            begin_session(state);
        // Any touch counts as "I am still here", but the dialog stays until it lifts: it may be
        // meant for "start over".
        if (state.session.phase == SessionPhase::warning) {
            if (touched.lifted)
                (*this)(StillHere{});
            else
                state.session.warned = state.now;
        }
    }

    void operator()(const OpenPlace& open) const
    {
        begin_session(state);
        if (open.place == state.place)
            return;
        // A kiosk that starts at a place shows it at once: nothing was seen that it could come out
        // of.
        const bool at_start =
            state.place.screen == Screen::attract && state.place_since == state.now;
        const Motion motion = at_start ? Motion::none : motion_to(state, open.place);
        if (open.place.screen == Screen::home)
            state.visitor.trail.clear();
        else
            remember(state, open.origin);
        if (has_strip(open.place)) {
            const auto page = static_cast<float>(open.index);
            state.hall = {page, 0.0F, std::nullopt, false};
            // Until the screen has been measured: it surely goes as far as the page that was asked
            // for.
            state.extents.hall_strip = {page, 1.0F};
        }
        if (open.place.screen == Screen::exhibit)
            state.exhibit = {ExhibitTab::story, open.index, {}, {}, {}, {}};
        move_to(state, open.place, motion, open.origin);
        if (at_start)
            state.place_since = {};
    }

    void operator()(const ShowFamily& show) const
    {
        if (state.place.screen != Screen::hall)
            return;
        state.place.family = show.family;
        const auto page = static_cast<float>(show.page);
        if (state.hall.moving() || state.hall.offset != page)
            state.hall = scroll_to(state.hall, page, state.extents.hall_strip);
    }

    void operator()(const GoBack&) const
    {
        if (state.visitor.trail.empty()) {
            if (state.place.screen != Screen::home && state.place.screen != Screen::attract)
                move_to(state, home_place(), Motion::back, {});
            return;
        }
        const BackStep step = std::move(state.visitor.trail.back());
        state.visitor.trail.pop_back();
        if (has_strip(step.place))
            state.hall = {step.hall_page, 0.0F, std::nullopt, false};
        if (step.place.screen == Screen::exhibit)
            state.exhibit = {};
        move_to(state, step.place, Motion::back, step.origin);
    }

    void operator()(const ChooseLanguage& choose) const
    {
        begin_session(state);
        if (choose.language != state.visitor.language) {
            state.language_before = std::exchange(state.visitor.language, choose.language);
            state.language_since = state.now;
        }
        if (state.place.screen == Screen::attract)
            (*this)(OpenPlace{home_place(), {}, 0});
    }

    void operator()(const ChooseTheme& choose) const { state.visitor.theme = choose.theme; }
    void operator()(const ChooseTextSize& choose) const { state.visitor.text_size = choose.size; }

    void operator()(const ChooseTab& choose) const
    {
        if (choose.tab == state.exhibit.tab)
            return;
        state.exhibit.tab = choose.tab;
        state.exhibit.text = {};
        state.exhibit.tab_since = state.now;
    }

    void operator()(const ChooseStep& choose) const
    {
        if (state.place.screen != Screen::exhibit || choose.step == state.exhibit.step)
            return;
        state.exhibit.step = choose.step;
        state.exhibit.step_since = state.now;
        state.place.station = choose.station;
    }

    void operator()(const TogglePick& toggle) const
    {
        std::vector<content::ExhibitId>& picks = state.visitor.picks;
        if (const auto found = std::find(picks.begin(), picks.end(), toggle.id);
            found != picks.end())
            picks.erase(found);
        else
            picks.push_back(toggle.id);
        state.picked_since = state.now;
    }

    // Scrolled content follows the finger: its offset grows as the finger goes left or up.
    void operator()(const Dragged& dragged) const
    {
        with(dragged.area, [&](Scroll& scroll, const ScrollExtent& extent, float unit) {
            const float by = dragged.area == DragArea::exhibit_text ? dragged.by.y : dragged.by.x;
            scroll = drag(scroll, -by / unit, extent);
        });
    }

    void operator()(const Released& released) const
    {
        with(released.area, [&](Scroll& scroll, const ScrollExtent& extent, float unit) {
            const float velocity =
                released.area == DragArea::exhibit_text ? released.velocity.y : released.velocity.x;
            scroll = release(scroll, -velocity / unit, extent);
        });
    }

    void operator()(const Grabbed& grabbed) const
    {
        with(grabbed.area,
             [](Scroll& scroll, const ScrollExtent&, float) { scroll = grab(scroll); });
    }

    void operator()(const StillHere&) const
    {
        if (state.session.phase != SessionPhase::warning)
            return;
        state.session.phase = SessionPhase::active;
        state.session.last_touch = state.now;
        state.session.warned = {};
    }

    void operator()(const EndSession&) const { end_session(state); }

    void operator()(const Measured& measured) const { state.extents = measured.extents; }

    void operator()(const ContentChanged& changed) const
    {
        state.visitor.picks = changed.picks;
        state.visitor.trail.clear();
        state.transition = {};
        if (changed.place == state.place)
            return;
        state.place = changed.place;
        state.place_since = state.now;
        state.hall = {};
        state.exhibit = {};
    }

    void operator()(const Tick& tick) const
    {
        const float seconds = static_cast<float>(base::to_seconds(tick.now - state.now));
        const bool first = state.now == base::TimePoint{};
        state.now = std::max(state.now, tick.now);
        if (first && state.place.screen == Screen::attract)
            state.place_since = state.now;
        if (!first)
            for (const DragArea area :
                 {DragArea::hall_strip, DragArea::exhibit_text, DragArea::exhibit_steps})
                with(area, [&](Scroll& scroll, const ScrollExtent& extent, float) {
                    scroll = advance(scroll, seconds, extent);
                });
        if (state.transition.motion != Motion::none &&
            state.now - state.transition.started >= state.transition.length)
            state.transition = {};
        watch_idle();
    }

private:
    void watch_idle() const
    {
        if (state.session.phase == SessionPhase::active &&
            state.now - state.session.last_touch >= state.rules.idle) {
            if (state.place.screen == Screen::attract)
                return end_session(state);
            state.session.phase = SessionPhase::warning;
            state.session.warned = state.now;
        } else if (state.session.phase == SessionPhase::warning &&
                   state.now - state.session.warned >= state.rules.warning) {
            end_session(state);
        }
    }

    template <typename Change> void with(DragArea area, Change change) const
    {
        switch (area) {
        case DragArea::none:
            break;
        case DragArea::hall_strip:
            change(state.hall,
                   state.extents.hall_strip,
                   std::max(state.extents.hall_page_width, 1.0F));
            break;
        case DragArea::exhibit_text:
            change(state.exhibit.text, state.extents.exhibit_text, 1.0F);
            break;
        case DragArea::exhibit_steps:
            change(state.exhibit.steps, state.extents.exhibit_steps, 1.0F);
            break;
        }
    }
};

} // namespace

State update(State state, const Intent& intent)
{
    std::visit(Updater{state}, intent);
    return state;
}

} // namespace kiosk
