// Finds a pack that can be shown: the one asked for, else the store's current one, the one before
// it, the bundled one. With none the kiosk shows its safe screen.
#pragma once
#include "content/catalogue/catalogue.h"
#include "kiosk/app/config.h"
#include "kiosk/app/options.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace kiosk {

struct OpenedPack {
    std::optional<content::Catalogue> catalogue; // none: safe screen
    bool fallback = false;                       // not the first of the ladder
};

// Where the bundled pack lies: beside the program, or in ../share/pavilion-kiosk from it.
[[nodiscard]] std::filesystem::path bundled_pack();

// What to try, best first: --pack, or the store's candidates; then the bundled pack. Demo and
// preview: the bundled pack only.
[[nodiscard]] std::vector<std::filesystem::path> pack_ladder(const Options& options,
                                                             const Config& config);

// The first that opens. Says on stderr what could not be opened and why, one line each.
[[nodiscard]] OpenedPack open_pack(const std::vector<std::filesystem::path>& ladder);

} // namespace kiosk
