// --journey: plays a script on a clock of its own, 60 frames a second, drawing when the kiosk
// would. While it goes, every screen that comes to rest is audited: targets large enough and apart.
#pragma once
#include "kiosk/app/app.h"

namespace kiosk {

// Pictures (`shoot NAME`) are written as NAME.png beside --screenshot's folder, or into the working
// directory.
[[nodiscard]] ExitCode run_journey(App& app, const Options& options);

} // namespace kiosk
