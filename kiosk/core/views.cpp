#include "kiosk/core/views.h"

#include "kiosk/core/view_parts.h"

namespace kiosk {

namespace {

float scale_of(TextSize size)
{
    switch (size) {
    case TextSize::normal:
        return 1.0F;
    case TextSize::large:
        return 1.25F;
    case TextSize::larger:
        return 1.5F;
    }
    return 1.0F;
}

bool can_go_back(const State& state)
{
    return state.place.screen != Screen::home && state.place.screen != Screen::attract;
}

} // namespace

ScreenView make_screen_view(const Place& place,
                            const State& state,
                            const content::Catalogue& catalogue,
                            const Texts& texts)
{
    const ViewSource source{state, catalogue, texts, state.visitor.language};
    switch (place.screen) {
    case Screen::attract:
        return make_attract_view(source);
    case Screen::hall:
        if (catalogue.hall(place.hall) != nullptr)
            return make_hall_view(source, place);
        break;
    case Screen::exhibit:
        if (catalogue.card({place.exhibit}) != nullptr)
            return make_exhibit_view(source, place);
        break;
    case Screen::glance:
        return make_glance_view(source);
    case Screen::picks:
        return make_picks_view(source);
    case Screen::home:
        break;
    }
    return make_home_view(source);
}

View make_view(const State& state, const content::Catalogue& catalogue, const Texts& texts)
{
    const ViewSource source{state, catalogue, texts, state.visitor.language};
    View view;
    view.language = state.visitor.language;
    view.theme = state.visitor.theme;
    view.text_scale = scale_of(state.visitor.text_size);
    view.screen = make_screen_view(state.place, state, catalogue, texts);
    if (state.place.screen != Screen::attract)
        view.dock = make_dock_view(source);
    if (state.session.phase == SessionPhase::warning)
        view.idle = make_idle_view(source);
    return view;
}

ViewKey view_key(const State& state)
{
    return {state.place,
            state.visitor.language,
            state.visitor.theme,
            state.visitor.text_size,
            state.visitor.picks,
            state.session.phase == SessionPhase::warning ? warning_seconds_left(state) : -1,
            can_go_back(state)};
}

} // namespace kiosk
