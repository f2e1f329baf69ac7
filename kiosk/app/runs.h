// The ways to run: for visitors, by itself (demo), for one picture, for one journey.
#pragma once
#include "kiosk/app/app.h"

namespace kiosk {

// Opens --place, then runs as the options say until the end that they set. Messages go to stderr.
[[nodiscard]] ExitCode run(App& app, const Options& options);

} // namespace kiosk
