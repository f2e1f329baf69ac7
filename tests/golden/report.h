// The page that shows people what changed: build/PRESET/golden/index.html, old | new | difference
// of every picture that is not as its reference. Pictures are checked by processes of their own,
// side by side, so each writes the page anew from what lies in the folder.
#pragma once
#include "platform/base/result.h"

#include <filesystem>

namespace golden {

// A picture that is off has NAME.difference.png in `folder`, beside NAME.old.jpg (none: there is no
// reference) and NAME.png.
[[nodiscard]] base::Status write_report(const std::filesystem::path& folder);

} // namespace golden
