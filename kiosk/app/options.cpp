#include "kiosk/app/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>

namespace kiosk {

namespace {

constexpr const char* kFooter = R"(
Examples:
  pavilion-kiosk --demo                          show yourself, offline, until somebody touches
  pavilion-kiosk --pack tonight.pavpack          run on another pack
  pavilion-kiosk --windowed --preview my-pack    write texts in an editor and see them at once
  pavilion-kiosk --place exhibit/west-lake-longjing --lang de --size 1080x1920 --offscreen --screenshot tea.png
  pavilion-kiosk --journey browse.journey --offscreen

Exit: 0 done; 1 a journey or picture failed; 2 wrong use; 3 shown from a fallback, not from the pack asked for;
4 no display or no OpenGL.)";

constexpr int kLargestSide = 16384; // px, what OpenGL drivers take

std::string check_size(const std::string& text)
{
    int w = 0;
    int h = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &w, &h, &rest) == 2 && w >= 320 && h >= 320 &&
        w <= kLargestSide && h <= kLargestSide)
        return {};
    return fmt::format(
        "--size {}: give WIDTHxHEIGHT in pixels, each from 320 to {}", text, kLargestSide);
}

base::Size to_size(const std::string& text)
{
    int w = 0;
    int h = 0;
    std::sscanf(text.c_str(), "%dx%d", &w, &h);
    return {static_cast<float>(w), static_cast<float>(h)};
}

// What CLI11 fills before it becomes Options.
struct Raw {
    std::string size, language, theme, text;
};

void declare(CLI::App& app, Options& options, Raw& raw)
{
    app.add_flag("--demo",
                 options.demo,
                 "Show the bundled pack by itself; a touch takes over. Writes nothing");
    app.add_option("--pack", options.pack, "Run on this .pavpack")->type_name("FILE");
    app.add_option("--preview",
                   options.preview,
                   "Show this source folder, again after every save; faults are shown to you")
        ->type_name("DIR")
        ->excludes("--pack")
        ->excludes("--demo");
    app.add_option("--config", options.config, "Read this configuration last")->type_name("FILE");
    app.add_flag("--windowed", options.windowed, "In a window, not fullscreen");
    app.add_option("--size", raw.size, "Size of the window or offscreen picture, px")
        ->type_name("WxH")
        ->check(CLI::Validator(check_size, ""));
    app.add_flag("--offscreen", options.offscreen, "Without a display");
    app.add_option("--display", options.display, "Number of the display, from 0")
        ->check(CLI::Range(0, 63));
    app.add_option("--lang", raw.language, "Language to begin in: zh, en, ja, de")
        ->type_name("TAG");
    app.add_option("--theme", raw.theme, "paper or contrast")
        ->check(CLI::IsMember({"paper", "contrast"}));
    app.add_option("--text", raw.text, "Text size: 1, 1.25 or 1.5")
        ->check(CLI::IsMember({"1", "1.25", "1.5"}));
    app.add_option(
        "--place", options.place, "Where to begin, e.g. home or exhibit/west-lake-longjing");
    app.add_option(
           "--screenshot", options.screenshot, "Draw until nothing moves, write this PNG, end")
        ->type_name("FILE.png");
    app.add_option(
           "--journey", options.journey, "Play this script of touches and expectations, end")
        ->type_name("FILE");
    app.add_option("--sheet",
                   options.sheet,
                   "Write contact sheets of all exhibits in all languages into DIR, end")
        ->type_name("DIR");
    app.add_flag("--inspect",
                 options.inspect,
                 "List texts of the pack that cannot be read on its screens, end");
    app.add_option("--record", options.record, "Write the touches of this run to FILE")
        ->type_name("FILE");
    app.add_option("--exit-after", options.exit_after, "End after so many seconds")
        ->type_name("SECONDS")
        ->check(CLI::Range(0.0, 1e7));
    app.add_flag("--stats-overlay",
                 options.stats_overlay,
                 "Frame times, textures, memory, targets on the screen");
    app.add_flag("--reduced-motion", options.reduced_motion, "Short cross-fades instead of motion");
    app.set_version_flag("--version", "pavilion-kiosk " PAVILION_VERSION);
    app.footer(kFooter);
}

} // namespace

Parsed parse_options(int argc, char** argv)
{
    Parsed parsed;
    Options& options = parsed.options;
    Raw raw;
    CLI::App app("Pavilion Kiosk: a touch screen for a pavilion or museum");
    declare(app, options, raw);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) { // --help, --version
        app.exit(success);
        parsed.end = ExitCode::done;
        return parsed;
    } catch (const CLI::ParseError& error) {
        std::cerr << fmt::format("pavilion-kiosk: {}; see pavilion-kiosk --help\n", error.what());
        parsed.end = ExitCode::usage;
        return parsed;
    }
    if (!raw.size.empty())
        options.size = to_size(raw.size);
    if (!raw.language.empty()) {
        options.language = content::parse_language(raw.language);
        if (!options.language) {
            std::cerr << fmt::format("pavilion-kiosk: --lang {}: there are zh, en, ja and de\n",
                                     raw.language);
            parsed.end = ExitCode::usage;
        }
    }
    if (!raw.theme.empty())
        options.theme = raw.theme == "contrast" ? Theme::contrast : Theme::paper;
    if (!raw.text.empty())
        options.text_size = std::map<std::string, TextSize>{{"1", TextSize::normal},
                                                            {"1.25", TextSize::large},
                                                            {"1.5", TextSize::larger}}[raw.text];
    return parsed;
}

} // namespace kiosk
