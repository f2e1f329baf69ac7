// The part of App that shows any state without a visitor.
#include "kiosk/app/app.h"
#include "kiosk/ui/draw_view.h"
#include "platform/gpu/readback.h"

namespace kiosk {

void App::stage(State state)
{
    m_state = std::move(state);
    m_leaving.reset();
    m_view.reset();
    refresh_view();
}

TextLog App::staged_texts()
{
    TextLog log;
    m_host.begin_frame(m_window.size_px(), std::chrono::milliseconds{16});
    m_texts.new_frame();
    ImDrawList nowhere(ImGui::GetDrawListSharedData());
    nowhere._ResetForNewFrame();
    nowhere.PushTexture(ImGui::GetIO().Fonts->TexRef);
    nowhere.PushClipRectFullScreen();
    Targets untouched;
    Canvas canvas = canvas_for(nowhere, *m_shown, *m_view, m_state, untouched);
    canvas.log = &log;
    draw_view(canvas, *m_view, nullptr);
    m_host.end_frame(m_window.framebuffer());
    m_shown->textures.end_frame();
    return log;
}

base::Result<platform::Pixels> App::staged_picture(Words words)
{
    TextLog log;
    m_log = words == Words::left_out ? &log : nullptr;
    draw();
    // Each level that arrives may ask for no other: two rounds are enough, the bound is for a
    // picture that never comes.
    for (int round = 0; round < 64 && loading(); ++round) {
        wait_for_load();
        m_shown->textures.deliver();
        draw();
    }
    m_log = nullptr;
    return platform::read_framebuffer(m_window.size_px(), m_window.framebuffer());
}

} // namespace kiosk
