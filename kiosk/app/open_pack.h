// Finds a pack that can be shown: the one asked for, else the bundled one. With none the kiosk
// shows its safe screen.
#pragma once
#include "content/catalogue/catalogue.h"

#include <filesystem>
#include <optional>

namespace kiosk {

struct OpenedPack {
    std::optional<content::Catalogue> catalogue; // none: safe screen
    bool fallback = false;                       // not the one that was asked for
};

// Where the bundled pack lies: beside the program, or in ../share/pavilion-kiosk from it.
[[nodiscard]] std::filesystem::path bundled_pack();

// Says on stderr what could not be opened and why, one line each.
[[nodiscard]] OpenedPack open_pack(const std::filesystem::path& wanted);

} // namespace kiosk
