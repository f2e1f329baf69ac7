// Contact sheets: every exhibit of a hall on one picture, drawn by the kiosk itself, so that an
// editor sees at a glance what looks poor.
#pragma once
#include "kiosk/app/app.h"
#include "kiosk/app/options.h"

#include <filesystem>

namespace kiosk {

// One PNG a hall and language, DIR/industries-zh.png; halls of more than 63 exhibits go on in
// industries-zh-2.png. A cell is as large as the app's window. Makes the folder. Says on standard
// output what it wrote.
[[nodiscard]] ExitCode draw_sheets(App& app, const std::filesystem::path& folder);

} // namespace kiosk
