// The program: owns window, pack, state and everything that draws, and runs frames. One frame is:
// input becomes intents, intents become state, state becomes a view, the view is drawn and
// registers the targets of the next frame. Main thread.
#pragma once
#include "content/catalogue/catalogue.h"
#include "kiosk/app/config.h"
#include "kiosk/app/frame_stats.h"
#include "kiosk/app/options.h"
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
    // Opens window and pack. Errors: unsupported (no display, no GL), not_found (fonts).
    [[nodiscard]] static base::Result<std::unique_ptr<App>> create(const Options& options,
                                                                   const Config& config);
    ~App();

    [[nodiscard]] bool has_pack() const { return m_catalogue.has_value(); }
    [[nodiscard]] bool shows_fallback() const { return m_fallback; }
    [[nodiscard]] const content::Catalogue& catalogue() const { return *m_catalogue; }
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
    [[nodiscard]] bool loading() const { return m_textures && m_textures->pending(); }
    void wait_for_load();
    // How long nothing will change by itself, from the state's now.
    [[nodiscard]] base::Duration quiet_for() const;

    [[nodiscard]] base::Status write_picture(const std::filesystem::path& file) const;

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
    void open_pack(const Options& options);
    void resize();
    void refresh_view();
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
    std::optional<content::Catalogue> m_catalogue;
    std::optional<Texts> m_ui_texts;
    std::optional<platform::TextureCache> m_textures;
    std::optional<Pictures> m_pictures;

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
