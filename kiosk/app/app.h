// The program: owns window, pack, state and everything that draws, and runs frames. One frame is:
// input becomes intents, intents become state, state becomes a view, the view is drawn and
// registers the targets of the next frame. Main thread.
#pragma once
#include "content/catalogue/catalogue.h"
#include "kiosk/app/config.h"
#include "kiosk/app/exhibition.h"
#include "kiosk/app/frame_stats.h"
#include "kiosk/app/options.h"
#include "kiosk/app/pack_watch.h"
#include "kiosk/core/gestures/gestures.h"
#include "kiosk/core/targets.h"
#include "kiosk/core/update.h"
#include "kiosk/core/views.h"
#include "kiosk/ui/canvas.h"
#include "kiosk/ui/materials.h"
#include "kiosk/ui/widgets/halo.h"
#include "platform/base/worker_pool.h"
#include "platform/gpu/texture_cache.h"
#include "platform/input/touch_source.h"
#include "platform/window/frame_loop.h"
#include "platform/window/imgui_host.h"
#include "platform/window/window.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// The demo's finger and what it says; nothing in a visitor's own session.
struct DemoLook {
    base::Point finger{}; // canvas units
    float pressed = 0.0F; // 0 to 1
    float alpha = 0.0F;
    std::string caption;
    float caption_alpha = 0.0F;
    friend bool operator==(const DemoLook&, const DemoLook&) = default;
};

class App {
public:
    // Opens window and pack. Errors: unsupported (no display, no GL), not_found (fonts, the folder
    // of a preview).
    [[nodiscard]] static base::Result<std::unique_ptr<App>> create(const Options& options,
                                                                   const Config& config);
    ~App();

    [[nodiscard]] bool has_pack() const { return m_shown != nullptr; }
    [[nodiscard]] bool shows_fallback() const { return m_fallback; }
    [[nodiscard]] const content::Catalogue& catalogue() const { return m_shown->catalogue; }
    // The version of the pack that waits for the visitor to leave; empty: none.
    [[nodiscard]] std::string_view offered_version() const;
    // What a previewing author is told to mend.
    [[nodiscard]] const std::vector<std::string>& author_messages() const
    {
        return m_author_messages;
    }
    [[nodiscard]] const State& state() const { return m_state; }
    [[nodiscard]] const Targets& targets() const { return m_targets; }
    [[nodiscard]] const Layout& layout() const { return m_layout; }
    [[nodiscard]] platform::FrameLoop& loop() { return m_loop; }
    [[nodiscard]] const FrameStats& frames() const { return m_stats; }

    void apply(const Intent& intent);
    void set_demo(DemoLook look);

    // Input to state to view. Draws nothing.
    void advance(const platform::InputFrame& input, base::TimePoint now);
    // Draws the view as it is, whether or not there was a reason.
    void draw();
    // Why another frame is due now.
    [[nodiscard]] platform::ReasonToDraw reasons() const;
    // Nothing is loading, nothing moves but attract's own loop.
    [[nodiscard]] bool settled() const;
    // Pictures are on their way. wait_for_load() sleeps a moment at most until one has arrived.
    [[nodiscard]] bool loading() const { return m_shown && m_shown->textures.pending(); }
    void wait_for_load();
    // How long nothing will change by itself, from the state's now.
    [[nodiscard]] base::Duration quiet_for() const;

    [[nodiscard]] base::Status write_picture(const std::filesystem::path& file) const;

    // For checks and contact sheets (app_stage.cpp): any state is put on the stage as it stands
    // when nothing moves; the one before is gone. Needs a pack.
    void stage(State state);
    // What the staged screen writes. Draws nothing.
    [[nodiscard]] TextLog staged_texts();
    enum class Words { drawn, left_out };
    // The staged screen with all its pictures; waits for them.
    [[nodiscard]] base::Result<platform::Pixels> staged_picture(Words words);
    [[nodiscard]] const platform::FontSet& fonts() const { return m_fonts; }

private:
    struct HeldHalo {
        std::int64_t contact = 0;
        Halo halo;
        bool down = false;
    };

    App(platform::Window window,
        platform::ImguiHost host,
        platform::FontSet fonts,
        Materials materials,
        base::Duration shortest);
    [[nodiscard]] base::Status open_pack(const Options& options, const Config& config);
    void follow_news(base::TimePoint real_now);
    [[nodiscard]] bool may_change_over() const;
    void rehearse();
    void change_over();
    void resize();
    void refresh_view();
    [[nodiscard]] Canvas canvas_for(ImDrawList& list,
                                    Exhibition& shown,
                                    const View& view,
                                    const State& state,
                                    Targets& targets);
    void follow_hall();
    void follow_halos(const base::TouchFrame& touches);
    void draw_visitor(ImDrawList& list);
    void draw_stats(const Canvas& canvas);

    platform::Window m_window;
    platform::ImguiHost m_host;
    platform::FontSet m_fonts;
    platform::TextLayout m_texts;
    Materials m_materials;
    platform::FrameLoop m_loop;
    base::WorkerPool m_pool;
    std::unique_ptr<Exhibition> m_shown; // none: safe screen
    std::unique_ptr<Exhibition>
        m_next; // opened, waits until its first pictures are there and nobody is at the screen
    std::optional<base::TimePoint> m_rehearsal_since; // real time; none while a visitor is there
    bool m_rehearsed = false; // since then: m_next has been asked for its pictures
    std::optional<PackWatch> m_watch;
    bool m_previewing = false;
    std::vector<std::string> m_author_messages; // of a preview

    Layout m_layout;
    State m_state;
    Targets m_targets;
    Gestures m_gestures;
    std::optional<View> m_view;
    ViewKey m_view_key;
    std::optional<ScreenView> m_leaving;
    std::optional<DemoLook> m_demo;
    std::vector<HeldHalo> m_halos;
    std::vector<Halo> m_drawn_halos;
    base::TimePoint m_halo_time{};
    FrameStats m_stats;
    TextLog* m_log = nullptr;      // of the staged screen while it is laid out
    std::size_t m_last_intent = 0; // index of the variant
    std::size_t m_memory = 0;
    base::TimePoint m_memory_read{};
    bool m_show_stats = false;
    bool m_fallback = false;
    bool m_drawn = false;      // at least once
    bool m_input_came = false; // since the last drawing
    bool m_loaded = false;     // a texture arrived since the last drawing
    bool m_new_view = false;   // not drawn yet
    bool m_demo_moves = false; // the tour's finger or caption changed
};

} // namespace kiosk
