// How large the screen really is: interfaces here are laid out in millimetres, and displays lie.
#pragma once
#include "platform/base/geometry.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace platform {

struct ScreenSize {
    base::Size mm; // width and height of the picture
    base::Size px; // the preferred mode; 0,0 where EDID names none
    friend bool operator==(const ScreenSize&, const ScreenSize&) = default;
};

// Reads an EDID block (VESA E-EDID 1.4: 128 bytes or more). Takes the first detailed timing's
// millimetres where they agree with the centimetres of bytes 21 and 22, else the centimetres.
// Nothing for a damaged block, for a projector (no size) and for televisions that write their
// aspect ratio in place of a size (16 x 9 cm, 160 x 90 mm, 1600 x 900 mm ...).
[[nodiscard]] std::optional<ScreenSize> parse_edid(std::span<const std::byte> edid);

// The EDIDs of all connected displays: `drm`/card*-*/edid with `drm` normally /sys/class/drm. A few
// small files; those that cannot be read or parsed are left out.
[[nodiscard]] std::vector<ScreenSize>
read_edids(const std::filesystem::path& drm = "/sys/class/drm");

// Pixels per millimetre of a display that shows `px`: of the only connected one, else of the only
// one whose preferred mode is `px` (turned or not). 0: none, several that fit, or sizes that would
// make pixels far from square.
[[nodiscard]] float px_per_mm_from_edids(std::span<const ScreenSize> screens, base::Size px);

// From the diagonal that staff measured or read off the box. 0 for a diagonal of 0.
[[nodiscard]] float px_per_mm_from_diagonal(base::Size px, float diagonal_mm);

// From SDL_GetDisplayDPI's figures. 0 where they are made up: 96 (what X11 says when it does not
// know), different by more than a tenth in the two directions, or outside of 8 to 640.
[[nodiscard]] float px_per_mm_from_dpi(float horizontal, float vertical);

} // namespace platform
