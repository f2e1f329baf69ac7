#include "kiosk/app/runs.h"

#include "kiosk/app/inspect_pack.h"
#include "kiosk/app/run_journey.h"
#include "kiosk/app/sheet.h"
#include "kiosk/app/tour_guide.h"
#include "kiosk/core/gestures/limits.h"
#include "kiosk/core/journey/journey_recorder.h"
#include "kiosk/core/open_place.h"
#include "platform/base/file.h"

#include <fmt/format.h>

#include <csignal>
#include <iostream>

namespace kiosk {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// A signal handler can reach nothing but a global.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t g_asked_to_end = 0;

void ask_to_end(int)
{
    g_asked_to_end = 1;
}

base::Status go_to(App& app, const std::string& address)
{
    TRY_SET(const Place parsed, parse_place(address));
    TRY_SET(const Place place, resolve(parsed, app.catalogue()));
    if (place.screen != Screen::attract)
        app.apply(open_place(place, app.catalogue()));
    return {};
}

// A clock of its own, 30 frames a second, so that a picture does not depend on how fast the machine
// is.
ExitCode take_picture(App& app, const Options& options)
{
    constexpr int kFrameLimit = 3600;
    constexpr base::Duration kFrame = milliseconds{33};
    // Attract never stops: its picture is taken when its thread is drawn (DESIGN-VISUAL section 6:
    // 9 s, holds 8 s).
    base::TimePoint now = base::TimePoint{} + seconds{1};
    platform::InputFrame none;
    if (app.has_pack() && app.state().place.screen == Screen::attract) {
        none.touches.now = now;
        app.advance(none, now);
        now += seconds{12};
    }
    for (int frame = 0; frame < kFrameLimit; ++frame) {
        none.touches.now = now;
        app.advance(none, now);
        app.draw();
        if (!app.has_pack() || app.settled())
            break;
        // Time stands still while pictures load, or the same place would be shown at another moment
        // each run.
        if (app.loading())
            app.wait_for_load();
        else if (app.state().place.screen != Screen::attract)
            now += kFrame;
    }
    if (const base::Status written = app.write_picture(options.screenshot); !written) {
        std::cerr << fmt::format("pavilion-kiosk: {}\n", written.error().what);
        return ExitCode::failed;
    }
    return ExitCode::done;
}

// Esc leaves in demo mode only: a visitor's keyboard, if there is one, cannot end a kiosk.
bool wants_to_leave(const platform::InputFrame& input, const Options& options)
{
    bool escape = false;
    for (const platform::KeyPress& key : input.keys)
        escape = escape || key.key == platform::Key::escape;
    return input.quit || g_asked_to_end != 0 || (escape && (options.demo || options.windowed));
}

ExitCode serve(App& app, const Options& options)
{
    std::optional<TourGuide> guide;
    if (options.demo && app.has_pack())
        guide.emplace(app);
    JourneyRecorder recorder;
    const base::TimePoint started = base::now();
    const base::Duration whole = options.exit_after
                                     ? base::milliseconds(*options.exit_after * 1000.0)
                                     : base::Duration::max();
    platform::InputFrame input;
    platform::ReasonToDraw why{.first = true};
    while (!wants_to_leave(input, options) && base::now() - started < whole) {
        const base::Duration left =
            options.exit_after ? whole - (base::now() - started) : base::Duration::max();
        app.loop().wait(
            input, why, std::min({app.quiet_for(), left, guide ? guide->quiet_for() : left}));
        const base::TimePoint now = base::now();
        if (!options.record.empty())
            recorder.watch(input.touches,
                           app.targets(),
                           app.state(),
                           1.0F / app.layout().scale,
                           kSlopMm * app.layout().units_per_mm);
        if (guide)
            guide->lead(input.touches, now);
        app.advance(input, now);
        if (why = app.reasons(); why.any())
            app.draw();
        why = app.reasons();
    }
    if (!options.record.empty())
        if (const base::Status written =
                base::write_file_atomically(options.record, recorder.script());
            !written) {
            std::cerr << fmt::format("pavilion-kiosk: {}\n", written.error().what);
            return ExitCode::failed;
        }
    return ExitCode::done;
}

} // namespace

ExitCode run(App& app, const Options& options)
{
    std::signal(SIGTERM, ask_to_end);
    std::signal(SIGINT, ask_to_end);
    // A session that starts with a place starts now: without this its last touch would be at the
    // clock's zero, long ago.
    if (options.journey.empty() && options.screenshot.empty())
        app.apply(Tick{base::now()});
    if (app.has_pack() && !options.place.empty())
        if (const base::Status opened = go_to(app, options.place); !opened) {
            std::cerr << fmt::format("pavilion-kiosk: {}\n", opened.error().what);
            return ExitCode::usage;
        }
    ExitCode code = ExitCode::done;
    if (options.inspect && app.has_pack())
        code = inspect_pack(app);
    else if (!options.sheet.empty() && app.has_pack())
        code = draw_sheets(app, options.sheet);
    else if (!options.journey.empty() && app.has_pack())
        code = run_journey(app, options);
    else if (!options.screenshot.empty())
        code = take_picture(app, options);
    else
        code = serve(app, options);
    return code == ExitCode::done && app.shows_fallback() ? ExitCode::fallback : code;
}

} // namespace kiosk
