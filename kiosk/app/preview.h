// Preview: a source folder is built again whenever a file in it changes, and the kiosk shows the
// result. Used by --preview.
#pragma once
#include "kiosk/app/pack_watch.h"

#include <filesystem>

namespace kiosk {

// How often the folder is looked at. Asking for the times of the default pack's 700 files takes 3
// ms, and works on network drives and sticks, where the system tells nobody that a file was saved.
inline constexpr base::Duration kPreviewInterval = std::chrono::milliseconds{150};

// Runs pavilion-pack build. News is the new pack, or, when the source has faults, the messages
// only: the last good pack stays. Built packs lie in a folder of the system's temporary files that
// is removed with the last copy of the look.
[[nodiscard]] base::Result<LookForPack> preview_look(const std::filesystem::path& source);

} // namespace kiosk
