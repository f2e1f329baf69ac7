// The part of App that shows another pack while the kiosk runs.
#include "kiosk/app/app.h"
#include "kiosk/core/open_place.h"
#include "kiosk/ui/draw_view.h"

#include <fmt/format.h>

#include <iostream>

namespace kiosk {

namespace {

// A new pack whose first pictures take longer than this is shown with their colours.
constexpr base::Duration kLongestRehearsal = std::chrono::seconds{3};

} // namespace

std::string_view App::offered_version() const
{
    return m_next ? std::string_view(m_next->catalogue.info().version) : std::string_view();
}

void App::follow_news(base::TimePoint real_now)
{
    if (!m_watch)
        return;
    if (std::optional<PackNews> news = m_watch->news(real_now)) {
        m_new_view = m_new_view || m_author_messages != news->messages;
        m_author_messages = std::move(news->messages);
        if (news->catalogue) {
            m_next = std::make_unique<Exhibition>(std::move(*news->catalogue), m_pool);
            m_rehearsal_since.reset();
        }
    }
    if (!m_next)
        return;
    if (!m_shown)
        return change_over();
    if (!may_change_over()) {
        m_rehearsal_since.reset();
        return;
    }
    if (!m_rehearsal_since) {
        m_rehearsal_since = real_now;
        m_rehearsed = false;
    }
    m_next->textures.deliver();
    if ((m_rehearsed && !m_next->textures.pending()) ||
        real_now - *m_rehearsal_since > kLongestRehearsal)
        change_over();
}

// A visitor keeps the pack they are reading until they have gone; an author sees it at once.
bool App::may_change_over() const
{
    return m_previewing ||
           (m_state.session.phase == SessionPhase::idle &&
            m_state.place.screen == Screen::attract && m_state.transition.motion == Motion::none);
}

// Draws what would be seen now from the next pack, into nothing, so that its pictures and glyphs
// are there when it comes: attract does not flash. It waits until the visitor has gone, so it costs
// them nothing.
void App::rehearse()
{
    if (!m_next || !m_rehearsal_since)
        return;
    State state = m_state;
    const ContentChanged changed = content_changed(m_state, m_next->catalogue);
    state.place = changed.place;
    state.visitor.picks = changed.picks;
    state.transition = {};
    const View view = make_view(state, m_next->catalogue, m_next->texts);
    ImDrawList nowhere(ImGui::GetDrawListSharedData());
    nowhere._ResetForNewFrame();
    nowhere.PushTexture(ImGui::GetIO().Fonts->TexRef);
    nowhere.PushClipRectFullScreen();
    Targets untouched;
    Canvas canvas = canvas_for(nowhere, *m_next, view, state, untouched);
    draw_view(canvas, view, nullptr);
    m_rehearsed = true;
}

void App::change_over()
{
    const content::PackInfo& info = m_next->catalogue.info();
    std::cerr << fmt::format("pavilion-kiosk: shows {} {} from {}\n",
                             info.id,
                             info.version,
                             m_next->catalogue.file().string());
    apply(content_changed(m_state, m_next->catalogue));
    m_targets.clear(); // they point into the view that goes now
    m_gestures = {};
    m_view.reset();
    m_leaving.reset();
    m_shown = std::move(m_next);
    m_fallback = false;
    m_new_view = true;
}

} // namespace kiosk
