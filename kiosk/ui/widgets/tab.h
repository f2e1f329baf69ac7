// Segments on a sunk track: the tabs of an exhibit, choices.
#pragma once
#include "kiosk/ui/widgets/text.h"

namespace kiosk {

inline constexpr float kTabHeight = 76.0F;
inline constexpr float kTabPad = 20.0F; // tokens component.tab

enum class TabState { rest, selected, disabled };

// The sunk ground that tabs lie on; `rect` as high as the tabs.
void draw_track(const Canvas& canvas, base::Rect rect);
[[nodiscard]] float tab_width(const Canvas& canvas, const Action& action, const Type& type);
// Draws and registers one segment of a track.
void draw_tab(const Canvas& canvas,
              const Action& action,
              base::Rect rect,
              TabState state,
              const Accent& accent,
              const Type& type = kLabelS);

} // namespace kiosk
