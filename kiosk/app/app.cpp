#include "kiosk/app/app.h"

#include "kiosk/app/interface_pictures.h"
#include "kiosk/app/open_pack.h"
#include "kiosk/app/preview.h"
#include "kiosk/app/stats_overlay.h"
#include "kiosk/ui/draw_author.h"
#include "kiosk/ui/draw_safe.h"
#include "kiosk/ui/draw_view.h"
#include "kiosk/ui/widgets/demo.h"
#include "platform/gpu/image_decode.h"
#include "platform/gpu/readback.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr base::Duration kStoreInterval = std::chrono::seconds{1};
// The longest sleep: a signal that asks us to end is noticed within a second (DESIGN.md section 4).
constexpr base::Duration kLongestSleep = std::chrono::milliseconds{500};

platform::WindowOptions window_options(const Options& options, const Config& config)
{
    platform::WindowOptions window;
    window.title = "Pavilion Kiosk";
    window.mode = options.offscreen                  ? platform::ScreenMode::offscreen
                  : options.windowed || options.size ? platform::ScreenMode::windowed
                                                     : platform::ScreenMode::fullscreen;
    window.size = options.size.value_or(base::Size{});
    window.display = options.display;
    window.diagonal_mm = config.diagonal_mm;
    return window;
}

base::Duration shortest_frame(const Options& options, const platform::Window& window)
{
    const bool own_clock = !options.screenshot.empty() || !options.journey.empty() ||
                           !options.sheet.empty() || options.inspect;
    return own_clock ? base::Duration{0} : window.frame_period();
}

} // namespace

App::App(platform::Window window,
         platform::ImguiHost host,
         platform::FontSet fonts,
         Materials materials,
         base::Duration shortest)
    : m_window(std::move(window))
    , m_host(std::move(host))
    , m_fonts(std::move(fonts))
    , m_texts(m_fonts)
    , m_materials(std::move(materials))
    , m_loop(m_window, shortest)
{
    resize();
}

App::~App() = default;

base::Result<std::unique_ptr<App>> App::create(const Options& options, const Config& config)
{
    TRY_SET(platform::Window window, platform::Window::open(window_options(options, config)));
    TRY_SET(platform::ImguiHost host, platform::ImguiHost::create(window));
    TRY_SET(platform::FontSet fonts, platform::FontSet::open());
    TRY_SET(platform::Pixels paper, paper_tile());
    TRY_SET(Materials materials, Materials::create(std::move(paper)));
    const base::Duration shortest = shortest_frame(options, window);
    std::unique_ptr<App> app(new App(
        std::move(window), std::move(host), std::move(fonts), std::move(materials), shortest));
    Rules rules = config.rules;
    rules.language = options.language.value_or(rules.language);
    rules.theme = options.theme.value_or(rules.theme);
    rules.text_size = options.text_size.value_or(rules.text_size);
    app->m_state = initial_state(rules);
    app->m_state.reduced_motion = options.reduced_motion;
    app->m_show_stats = options.stats_overlay;
    TRY(app->open_pack(options, config));
    return app;
}

base::Status App::open_pack(const Options& options, const Config& config)
{
    if (!options.preview.empty()) {
        m_previewing = true;
        TRY_SET(LookForPack look, preview_look(options.preview));
        // The first build is waited for: nothing is on the screen yet.
        if (std::optional<PackNews> first = look()) {
            m_author_messages = std::move(first->messages);
            if (first->catalogue)
                m_shown = std::make_unique<Exhibition>(std::move(*first->catalogue), m_pool);
        }
        m_watch.emplace(m_pool, std::move(look), kPreviewInterval, platform::FrameLoop::waker());
    }
    if (m_shown)
        return {};
    OpenedPack opened = kiosk::open_pack(pack_ladder(options, config));
    m_fallback = opened.fallback;
    std::filesystem::path shown;
    if (opened.catalogue) {
        shown = opened.catalogue->file();
        m_shown = std::make_unique<Exhibition>(std::move(*opened.catalogue), m_pool);
    }
    if (!m_previewing && !options.demo && options.pack.empty())
        m_watch.emplace(m_pool,
                        store_look(content::PackStore(config.store), config.pack, shown),
                        kStoreInterval,
                        platform::FrameLoop::waker());
    return {};
}

void App::resize()
{
    m_layout = make_layout(m_window.size_px(), m_window.px_per_mm());
}

void App::apply(const Intent& intent)
{
    m_state = update(std::move(m_state), intent);
    if (!std::holds_alternative<Tick>(intent) && !std::holds_alternative<Measured>(intent))
        m_last_intent = intent.index();
}

void App::advance(const platform::InputFrame& input, base::TimePoint now)
{
    if (input.resized)
        resize();
    m_input_came = m_input_came || input.any();
    follow_news(base::now());
    if (m_shown)
        m_loaded = m_shown->textures.deliver() > 0 || m_loaded;
    apply(Tick{now});
    if (!m_shown)
        return;
    const TouchScale scale{1.0F / m_layout.scale, m_layout.units_per_mm};
    for (const Intent& intent : m_gestures.update(input.touches, scale, m_targets, m_state))
        apply(intent);
    follow_halos(input.touches);
    follow_hall();
    refresh_view();
}

void App::set_demo(DemoLook look)
{
    m_demo_moves = !m_demo || *m_demo != look;
    m_demo = std::move(look);
}

// A halo starts where a contact went down and ages once it has lifted.
void App::follow_halos(const base::TouchFrame& touches)
{
    const float frame_ms = static_cast<float>(base::to_seconds(m_state.now - m_halo_time) * 1000.0);
    m_halo_time = m_state.now;
    for (HeldHalo& held : m_halos)
        if (!held.down)
            held.halo.age_ms += frame_ms;
    std::erase_if(m_halos, [](const HeldHalo& held) { return held.halo.age_ms > kHaloMs; });
    for (const base::Contact& contact : touches.contacts) {
        const base::Point at{contact.at.x / m_layout.scale, contact.at.y / m_layout.scale};
        if (contact.phase == base::ContactPhase::down)
            m_halos.push_back({contact.id, {at, 0.0F}, true});
        for (HeldHalo& held : m_halos)
            if (held.contact == contact.id && held.down) {
                held.halo.at = at;
                held.down = contact.phase == base::ContactPhase::down ||
                            contact.phase == base::ContactPhase::move;
            }
    }
}

// The address keeps up with the strip: at rest, the place names the family whose page is shown.
void App::follow_hall()
{
    const HallView* hall = m_view ? std::get_if<HallView>(&m_view->screen) : nullptr;
    if (hall == nullptr || hall->pages.empty() || m_state.place.screen != Screen::hall ||
        m_state.hall.moving() || m_state.transition.motion != Motion::none)
        return;
    const auto last = static_cast<long>(hall->pages.size()) - 1;
    const auto page =
        static_cast<std::size_t>(std::clamp(std::lround(m_state.hall.offset), 0L, last));
    const int family = hall->pages[page].family;
    if (family < 0)
        return;
    const auto& show =
        std::get<ShowFamily>(hall->families[static_cast<std::size_t>(family)].action.intent);
    const bool unnamed = m_state.place.family.empty() && page == 0;
    if (show.family != m_state.place.family && !unnamed)
        apply(ShowFamily{show.family, static_cast<int>(page)});
}

void App::refresh_view()
{
    const ViewKey key = view_key(m_state);
    if (!m_view || key != m_view_key) {
        if (m_view && m_state.transition.motion != Motion::none &&
            m_state.transition.started == m_state.now)
            m_leaving = std::move(m_view->screen);
        m_targets.clear(); // they point into the view that goes now
        m_view = make_view(m_state, m_shown->catalogue, m_shown->texts);
        m_view_key = key;
        m_new_view = true;
    }
    if (m_state.transition.motion == Motion::none)
        m_leaving.reset();
    const Extents extents = measure_extents(*m_view, m_state, m_layout, m_fonts, m_texts);
    if (extents != m_state.extents)
        apply(Measured{extents});
}

void App::draw()
{
    const base::TimePoint started = base::now();
    m_host.begin_frame(m_window.size_px(), std::chrono::milliseconds{16});
    m_texts.new_frame();
    ImDrawList& list = *m_host.canvas();
    if (m_shown)
        draw_visitor(list);
    else
        draw_safe(list, m_layout, m_fonts);
    if (!m_author_messages.empty())
        draw_author_messages(list, m_layout, m_fonts, m_texts, m_author_messages);
    rehearse();
    const base::Duration work = base::now() - started;
    m_host.end_frame(m_window.framebuffer());
    if (m_shown)
        m_shown->textures.end_frame();
    if (m_next)
        m_next->textures.end_frame();
    m_window.present();
    m_stats.add({work, base::now() - started});
    m_drawn = true;
    m_input_came = false;
    m_loaded = false;
    m_new_view = false;
    m_demo_moves = false;
}

Canvas App::canvas_for(
    ImDrawList& list, Exhibition& shown, const View& view, const State& state, Targets& targets)
{
    return {list,
            m_layout,
            palette(view.theme),
            shown.catalogue,
            shown.pictures,
            m_fonts,
            m_texts,
            m_materials,
            targets,
            state,
            view.language,
            view.text_scale,
            m_gestures.pressed()};
}

void App::draw_visitor(ImDrawList& list)
{
    m_targets.clear();
    Canvas canvas = canvas_for(list, *m_shown, *m_view, m_state, m_targets);
    canvas.log = m_log;
    draw_view(canvas, *m_view, m_leaving ? &*m_leaving : nullptr);
    m_drawn_halos.clear();
    for (const HeldHalo& held : m_halos)
        m_drawn_halos.push_back(held.halo);
    draw_halos(canvas, m_drawn_halos);
    if (m_demo) {
        draw_caption(canvas, m_demo->caption, CaptionPlace::above, m_demo->caption_alpha);
        canvas.alpha = m_demo->alpha;
        if (m_demo->alpha > 0.0F)
            draw_finger(canvas, m_demo->finger, m_demo->pressed);
        canvas.alpha = 1.0F;
    }
    if (m_show_stats)
        draw_stats(canvas);
}

void App::draw_stats(const Canvas& canvas)
{
    // Reading /proc costs a millisecond: twice a second at most.
    if (m_state.now - m_memory_read > std::chrono::milliseconds{500}) {
        m_memory = proportional_set_size();
        m_memory_read = m_state.now;
    }
    draw_stats_overlay(canvas,
                       {m_stats,
                        m_shown->textures.bytes(),
                        m_shown->textures.count(),
                        m_memory,
                        m_shown->textures.pending(),
                        platform::to_string(reasons()),
                        intent_name(m_last_intent)});
}

platform::ReasonToDraw App::reasons() const
{
    platform::ReasonToDraw why;
    why.first = !m_drawn;
    why.event = m_input_came || m_new_view;
    why.load = m_loaded || (m_next && m_rehearsal_since && !m_rehearsed);
    why.fling =
        m_state.hall.moving() || m_state.exhibit.text.moving() || m_state.exhibit.steps.moving();
    why.animation = m_shown && (is_moving(m_state) || !m_halos.empty() || m_demo_moves);
    return why;
}

void App::wait_for_load()
{
    m_pool.wait_until_idle();
}

bool App::settled() const
{
    const bool attract =
        m_state.place.screen == Screen::attract && m_state.transition.motion == Motion::none;
    return !loading() && m_drawn && !m_new_view && !m_loaded && (attract || !is_moving(m_state));
}

base::Duration App::quiet_for() const
{
    base::Duration quiet = m_watch ? std::min(kLongestSleep, m_watch->interval()) : kLongestSleep;
    for (const std::optional<base::TimePoint> change :
         {next_change(m_state), m_gestures.next_change()})
        if (change)
            quiet = std::min(quiet, std::max(*change - m_state.now, base::Duration{0}));
    return quiet;
}

base::Status App::write_picture(const std::filesystem::path& file) const
{
    TRY_SET(const platform::Pixels pixels,
            platform::read_framebuffer(m_window.size_px(), m_window.framebuffer()));
    return platform::write_png(file, pixels);
}

} // namespace kiosk
