// Pill buttons with an icon before their label (DESIGN-VISUAL section 5). Drawing one registers its
// target; pressed is known from the canvas. Main thread.
#pragma once
#include "kiosk/ui/widgets/text.h"

namespace kiosk {

enum class ButtonKind { primary, second };
enum class ButtonState { rest, selected, disabled };

struct Button {
    ButtonKind kind = ButtonKind::second;
    ButtonState state = ButtonState::rest;
    std::string_view icon{}; // of the pack; empty: none. A selected primary button shows "check"
    Type type = kLabel;
};

inline constexpr float kButtonHeight = 84.0F;
inline constexpr float kBigButtonHeight = 104.0F;

// The width that the label asks for, at least 200 units.
[[nodiscard]] float button_width(const Canvas& canvas, const Action& action, const Button& button);
void draw_button(const Canvas& canvas, const Action& action, base::Rect rect, const Button& button);

} // namespace kiosk
