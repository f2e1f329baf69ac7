#include "kiosk/ui/theme.h"

#include <array>
#include <cmath>

namespace kiosk {

namespace {

struct NamedAccent {
    std::string_view name;
    std::uint32_t deep, tint, contrast;
};

constexpr std::array<NamedAccent, 11> kAccents{{
    {"silk", 0x8A2D46, 0xF0D6D6, 0xFF9DB5},
    {"tea", 0x4A6420, 0xDFE5B6, 0xC9E06A},
    {"ceramics", 0x2B5E4A, 0xCFE0D3, 0x8FE3BE},
    {"makers", 0x3D5262, 0xD3DCE1, 0xA9D2EA},
    {"carving", 0x6A4423, 0xE8D5B9, 0xF0C08A},
    {"studio", 0x413F4C, 0xDAD7DC, 0xD8D2EA},
    {"flavours", 0x874408, 0xF6DDB4, 0xFFBE5C},
    {"medicine", 0x5F3A6B, 0xE3D6E6, 0xDDB0F0},
    {"folk", 0x2A4880, 0xD0DAEB, 0x9FC2FF},
    {"robots", 0x125660, 0xCDE3E5, 0x6FE0EA},
    {"factory", 0x42494D, 0xDADDDC, 0xD5DCDF},
}};

constexpr Palette kPaper{
    .theme = Theme::paper,
    .paper = rgb(0xF4EEE2),
    .raised = rgb(0xFBF8F1),
    .sunk = rgb(0xE9E0CE),
    .pressed = rgb(0xDCD0B8),
    .ink = rgb(0x1F1D1A),
    .ink2 = rgb(0x45413A),
    .ink3 = rgb(0x5C564C),
    .on_accent = rgb(0xFBF8F1),
    .hair = rgb(0xCFC3AC),
    .strong = rgb(0x8A7F6B),
    .thread = rgb(0xB4301F),
    .thread_pressed = rgb(0x8B2316),
    .thread_soft = rgb(0xB4301F, 0.14F),
    .thread_shadow = rgb(0x23221F, 0.16F),
    .gold = rgb(0xC79A3E),
    .wood_top = rgb(0x9C7449),
    .wood_bottom = rgb(0x3D2918),
    .scrim_dark = rgb(0x1F1D1A, 0.42F),
    .scrim_light = rgb(0xF4EEE2, 0.72F),
    .shadow = rgb(0x23221F),
    .textures = true,
    .edge = 0.0F,
};

constexpr Palette kContrast{
    .theme = Theme::contrast,
    .paper = rgb(0x0B0B0A),
    .raised = rgb(0x0B0B0A),
    .sunk = rgb(0x1C1B19),
    .pressed = rgb(0xFFFFFF),
    .ink = rgb(0xFFFFFF),
    .ink2 = rgb(0xF2EEE6),
    .ink3 = rgb(0xE6E2DA),
    .on_accent = rgb(0x0B0B0A),
    .hair = rgb(0xFFFFFF),
    .strong = rgb(0xFFFFFF),
    .thread = rgb(0xFF8A66),
    .thread_pressed = rgb(0xFFD23F),
    .thread_soft = rgb(0xFF8A66, 0.3F),
    .thread_shadow = 0,
    .gold = rgb(0xFFD23F),
    .wood_top = rgb(0xFFFFFF),
    .wood_bottom = rgb(0xFFFFFF),
    .scrim_dark = rgb(0x0B0B0A, 0.72F),
    .scrim_light = rgb(0x0B0B0A, 0.8F),
    .shadow = 0,
    .textures = false,
    .edge = 3.0F,
};

} // namespace

Colour mixed(Colour from, Colour to, float t)
{
    Colour result = 0;
    for (std::uint32_t shift = 0; shift < 32; shift += 8) {
        const auto a = static_cast<float>((from >> shift) & 0xFFU);
        const auto b = static_cast<float>((to >> shift) & 0xFFU);
        result |= static_cast<Colour>(std::lround(a + (b - a) * t)) << shift;
    }
    return result;
}

const Palette& palette(Theme theme)
{
    return theme == Theme::contrast ? kContrast : kPaper;
}

Accent accent(Theme theme, std::string_view name)
{
    const NamedAccent* found = &kAccents.back();
    for (const NamedAccent& candidate : kAccents)
        if (candidate.name == name)
            found = &candidate;
    if (theme == Theme::contrast)
        return {rgb(found->contrast), kContrast.sunk, kContrast.on_accent, rgb(found->contrast)};
    return {rgb(found->deep), rgb(found->tint), kPaper.raised, rgb(found->deep)};
}

} // namespace kiosk
