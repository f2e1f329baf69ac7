#include "kiosk/app/run_journey.h"

#include "kiosk/app/audit.h"
#include "kiosk/app/tour_guide.h"
#include "kiosk/core/journey/journey_player.h"
#include "kiosk/core/open_place.h"
#include "platform/base/file.h"

#include <fmt/format.h>

#include <iostream>
#include <thread>

namespace kiosk {

namespace {

constexpr std::size_t kLargestScript = 1024 * 1024;
constexpr base::Duration kFrame{16'667};
// Half an hour of frames: a script that goes on for longer is stuck.
constexpr int kFrameLimit = 30 * 60 * 60;

base::Status begin(App& app, const JourneyStart& start)
{
    if (start.language)
        app.apply(ChooseLanguage{*start.language});
    if (start.theme)
        app.apply(ChooseTheme{*start.theme});
    if (start.text_size)
        app.apply(ChooseTextSize{*start.text_size});
    TRY_SET(const Place place, resolve(start.place, app.catalogue()));
    app.apply(place.screen == Screen::attract ? Intent{EndSession{}}
                                              : Intent{open_place(place, app.catalogue())});
    return {};
}

class JourneyRun {
public:
    JourneyRun(App& app, Journey journey, std::filesystem::path pictures)
        : m_app(app)
        , m_pictures(std::move(pictures))
        , m_player(std::move(journey))
    {
    }

    void show_demo() { m_guide.emplace(m_app); }

    // One frame; says how it ended, if it did.
    std::optional<base::Status> frame()
    {
        m_now += kFrame;
        m_input.touches.now = m_now;
        const JourneyFrame seen{m_now,
                                m_app.targets(),
                                m_app.state(),
                                m_app.layout().size,
                                m_app.layout().scale,
                                m_app.catalogue().info().version,
                                m_app.offered_version(),
                                m_app.author_messages()};
        const JourneyStep step = m_player.step(seen);
        if (step.failure)
            return base::fail(base::ErrorCode::not_found,
                              fmt::format("line {}: {}: {}",
                                          step.failure->line,
                                          step.failure->command,
                                          step.failure->seen));
        if (step.awaits_pack)
            if (const base::Status arrived = stand_still(); !arrived)
                return arrived;
        if (!step.awaits_pack)
            m_awaits_since.reset();
        m_input.touches.contacts = step.contacts;
        if (m_guide)
            m_guide->lead(m_input.touches, m_now);
        m_app.advance(m_input, m_now);
        if (m_app.reasons().any()) {
            m_app.draw();
        } else if (const base::Status sound = audit(); !sound) {
            return sound;
        }
        if (!step.shoot.empty())
            return shoot(step.shoot);
        if (step.done)
            return base::Status{};
        return std::nullopt;
    }

private:
    // Staff install a pack meanwhile: real time passes, the visitor's does not.
    base::Status stand_still()
    {
        m_now -= kFrame;
        m_input.touches.now = m_now;
        if (!m_awaits_since)
            m_awaits_since = base::now();
        if (base::now() - *m_awaits_since > kPackPatience)
            return base::fail(base::ErrorCode::not_found,
                              fmt::format("no such pack came within a minute; {} is shown",
                                          m_app.catalogue().info().version));
        std::this_thread::sleep_for(kFrame);
        return {};
    }

    // Once for each screen that comes to rest.
    base::Status audit()
    {
        const std::string here = to_string(m_app.state().place) + name_of_phase();
        if (here == m_audited || m_app.loading())
            return {};
        m_audited = here;
        const std::vector<std::string> faults = audit_targets(m_app.targets(), m_app.layout());
        if (faults.empty())
            return {};
        return base::fail(base::ErrorCode::bad_content,
                          fmt::format("on {}: {}", here, fmt::join(faults, "; ")));
    }

    [[nodiscard]] std::string name_of_phase() const
    {
        return fmt::format(" ({}, {})",
                           name_of(m_app.state().session.phase),
                           content::short_tag(m_app.state().visitor.language));
    }

    std::optional<base::Status> shoot(const std::string& name)
    {
        if (m_app.loading())
            m_app.wait_for_load();
        if (!m_app.settled())
            return std::nullopt;
        m_app.draw();
        if (base::Status written = m_app.write_picture(m_pictures / (name + ".png")); !written)
            return written;
        m_player.picture_taken();
        return std::nullopt;
    }

    App& m_app;
    std::filesystem::path m_pictures;
    JourneyPlayer m_player;
    std::optional<TourGuide> m_guide;
    base::TimePoint m_now = base::TimePoint{} + std::chrono::seconds{1};
    platform::InputFrame m_input;
    std::string m_audited;
    std::optional<base::TimePoint> m_awaits_since; // real time
};

base::Status play(App& app, const Options& options)
{
    TRY_SET(const std::string text, base::read_text_file(options.journey, kLargestScript));
    TRY_SET(Journey journey, parse_journey(text, options.journey.string()));
    app.apply(Tick{base::TimePoint{} + std::chrono::seconds{1}});
    TRY(begin(app, journey.start));
    const bool demo = journey.start.demo == Demo::yes;
    JourneyRun run(app, std::move(journey), options.screenshot.parent_path());
    if (demo)
        run.show_demo();
    for (int frame = 0; frame < kFrameLimit; ++frame)
        if (std::optional<base::Status> end = run.frame())
            return *end;
    return base::fail(base::ErrorCode::bad_content,
                      "it does not end within half an hour of the kiosk's time");
}

} // namespace

ExitCode run_journey(App& app, const Options& options)
{
    const base::Status played = play(app, options);
    if (!played)
        std::cerr << fmt::format(
            "pavilion-kiosk: {}: {}\n", options.journey.string(), played.error().what);
    return played ? ExitCode::done : ExitCode::failed;
}

} // namespace kiosk
