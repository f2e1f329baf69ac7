#include "kiosk/app/app.h"
#include "kiosk/app/runs.h"

#include <fmt/format.h>

#include <csignal>
#include <iostream>

namespace {

int say(const base::Error& error, kiosk::ExitCode code)
{
    std::cerr << fmt::format("pavilion-kiosk: {}\n", error.what);
    return static_cast<int>(code);
}

} // namespace

int main(int argc, char** argv)
{
    const kiosk::Parsed parsed = kiosk::parse_options(argc, argv);
    if (parsed.end)
        return static_cast<int>(*parsed.end);
    const kiosk::Options& options = parsed.options;
    // A word that is no address is told before a window opens; whether the pack has it, afterwards.
    if (!options.place.empty())
        if (const auto place = kiosk::parse_place(options.place); !place)
            return say(place.error(), kiosk::ExitCode::usage);
    const base::Result<kiosk::Config> config = kiosk::read_config(options.config);
    if (!config)
        return say(config.error(), kiosk::ExitCode::usage);
    auto app = kiosk::App::create(options, *config);
    if (!app)
        return say(app.error(),
                   app.error().code == base::ErrorCode::not_found && !options.preview.empty()
                       ? kiosk::ExitCode::usage
                       : kiosk::ExitCode::no_screen);
    return static_cast<int>(kiosk::run(**app, options));
}
