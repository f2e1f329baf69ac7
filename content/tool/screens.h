// Asks pavilion-kiosk what visitors would see of a pack: the tool itself knows no screen.
#pragma once
#include "content/build/build.h"
#include "platform/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace content {

// Builds the source into a temporary file and has every screen looked at, landscape and portrait at
// the same time: texts that do not fit their place, characters that no font has, words that are
// hard to read over a picture. Faults with file and line, sorted. Pictures are drawn with `cache`.
// Errors: not_found (no pavilion-kiosk beside the tool or in $PATH), unsupported (it cannot draw on
// this machine), io.
[[nodiscard]] base::Result<std::vector<Fault>> look_at_screens(const CheckedSource& checked,
                                                               const std::filesystem::path& cache);

} // namespace content
