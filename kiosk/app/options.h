// The command line. Wrong use ends here, with one line on stderr and exit code 2.
#pragma once
#include "content/catalogue/language.h"
#include "kiosk/core/intent.h"
#include "platform/base/geometry.h"
#include "platform/base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace kiosk {

// Documented in --help and README.md.
enum class ExitCode {
    done = 0,
    failed = 1,    // a journey's expectation, a picture that could not be written
    usage = 2,     // an option, value, place or language that there is not
    fallback = 3,  // shown, but not from the pack that was asked for
    no_screen = 4, // no display or no OpenGL
};

struct Options {
    bool demo = false;
    std::filesystem::path pack;    // empty: the bundled one
    std::filesystem::path preview; // source folder
    std::filesystem::path config;
    bool windowed = false;
    std::optional<base::Size> size; // px; implies a window, or the offscreen picture's size
    bool offscreen = false;
    int display = 0;
    std::optional<content::Language> language;
    std::optional<Theme> theme;
    std::optional<TextSize> text_size;
    std::string place;
    std::filesystem::path screenshot;
    std::filesystem::path journey;
    std::filesystem::path sheet; // folder
    bool inspect = false;
    std::filesystem::path record;
    std::optional<double> exit_after; // seconds
    bool stats_overlay = false;
    bool reduced_motion = false;
};

// What to do after parsing: go on, or end with this code (help, version and mistakes have been
// printed).
struct Parsed {
    Options options;
    std::optional<ExitCode> end;
};

[[nodiscard]] Parsed parse_options(int argc, char** argv);

} // namespace kiosk
