// The colours of the visual design in two themes: rice paper and high contrast. Values and their
// contrast ratios stand in the design tokens; an accent is named by a family or hall of the pack
// ("tea", "robots").
#pragma once
#include "kiosk/core/intent.h"

#include <cstdint>
#include <string_view>

namespace kiosk {

// Colour as ImGui packs it (ABGR in memory order RGBA), straight alpha.
using Colour = std::uint32_t;

[[nodiscard]] constexpr Colour rgb(std::uint32_t hex, float alpha = 1.0F)
{
    const auto a = static_cast<std::uint32_t>(alpha * 255.0F + 0.5F);
    return ((hex >> 16U) & 0xFFU) | (hex & 0xFF00U) | ((hex & 0xFFU) << 16U) | (a << 24U);
}
// The same colour at a fraction of its alpha.
[[nodiscard]] constexpr Colour faded(Colour colour, float alpha)
{
    const auto a = static_cast<std::uint32_t>(static_cast<float>(colour >> 24U) * alpha + 0.5F);
    return (colour & 0xFFFFFFU) | (a << 24U);
}
// Between two colours, t from 0 to 1.
[[nodiscard]] Colour mixed(Colour from, Colour to, float t);

struct Accent {
    Colour deep = 0;    // text, filled parts
    Colour tint = 0;    // grounds of cloths and badges
    Colour on_deep = 0; // text on deep
    Colour on_tint = 0; // text on tint
};

struct Palette {
    Theme theme = Theme::paper;
    Colour paper = 0, raised = 0, sunk = 0, pressed = 0;
    Colour ink = 0, ink2 = 0, ink3 = 0, on_accent = 0;
    Colour hair = 0, strong = 0;
    Colour thread = 0, thread_pressed = 0, thread_soft = 0, thread_shadow = 0;
    Colour gold = 0, wood_top = 0, wood_bottom = 0;
    Colour scrim_dark = 0, scrim_light = 0;
    Colour shadow = 0;    // alpha as the elevation asks
    bool textures = true; // paper tile, cloth lines, shadows: none in high contrast
    float edge = 0.0F;    // white frame round pictures, units: 3 in high contrast
};

[[nodiscard]] const Palette& palette(Theme theme);
// An unknown name gets the neutral "factory" accent.
[[nodiscard]] Accent accent(Theme theme, std::string_view name);

} // namespace kiosk
