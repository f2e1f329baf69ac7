// Text in canvas units. A Type is one step of the design's type scale (tokens `type.scale`, units);
// sizes become whole px. Functions without a language write in the visitor's; the Chinese names
// take Language::zh in every language, which gives them the Chinese face.
#pragma once
#include "kiosk/ui/canvas.h"

#include <initializer_list>

namespace kiosk {

struct Type {
    platform::Face face = platform::Face::sans;
    float size = 28.0F;
    float line = 43.0F;
    float spacing = 0.0F;

    // The same face at another size, its line in proportion.
    [[nodiscard]] constexpr Type at(float new_size) const
    {
        return {face, new_size, line * new_size / size, spacing * new_size / size};
    }
    [[nodiscard]] constexpr Type bold() const
    {
        return {
            face == platform::Face::sans ? platform::Face::sans_bold : face, size, line, spacing};
    }
};

inline constexpr Type kNumeral{platform::Face::serif_bold, 200, 210, -4};
inline constexpr Type kGlyph{platform::Face::serif_bold, 112, 112, 4};
inline constexpr Type kDisplay{platform::Face::serif_bold, 112, 124, 0};
inline constexpr Type kHallGlyph{platform::Face::serif_bold, 92, 104, 0};
inline constexpr Type kTitle{platform::Face::serif_bold, 62, 72, 0};
inline constexpr Type kH1{platform::Face::serif_bold, 54, 64, 0};
inline constexpr Type kH2{platform::Face::serif_bold, 42, 54, 0};
inline constexpr Type kH3{platform::Face::serif_bold, 36, 46, 0};
inline constexpr Type kFigure{platform::Face::serif_bold, 92, 104, 0};
inline constexpr Type kLead{platform::Face::sans, 30, 45, 0};
inline constexpr Type kBody{platform::Face::sans, 28, 43, 0};
inline constexpr Type kLabel{platform::Face::sans_bold, 28, 36, 0};
inline constexpr Type kLabelS{platform::Face::sans_bold, 26, 34, 0};
inline constexpr Type kName{platform::Face::sans_bold, 24, 31, 0};
inline constexpr Type kSmall{platform::Face::sans, 24, 34, 0};
inline constexpr Type kCaption{platform::Face::sans, 22, 30, 0};

// The type at the visitor's text size (A, A+, A++).
[[nodiscard]] constexpr Type enlarged(const Canvas& canvas, const Type& type)
{
    return type.at(type.size * canvas.text_scale);
}

// Whose shapes a language's texts take.
[[nodiscard]] platform::Region region_of(content::Language language);

// Px for the typesetter; needs no canvas, for measuring before there is one.
[[nodiscard]] platform::TextStyle
text_style(const Layout& layout, const Type& type, content::Language language);

// One line whose line box starts at `at` (its left edge, its middle or its right edge as `align`
// says). Returns its width.
float text(const Canvas& canvas,
           base::Point at,
           const Type& type,
           Colour colour,
           std::string_view utf8,
           platform::Align align = platform::Align::left);
float text(const Canvas& canvas,
           content::Language language,
           base::Point at,
           const Type& type,
           Colour colour,
           std::string_view utf8,
           platform::Align align = platform::Align::left);

// Width of one line.
[[nodiscard]] float text_width(const Canvas& canvas, const Type& type, std::string_view utf8);
[[nodiscard]] float text_width(const Canvas& canvas,
                               content::Language language,
                               const Type& type,
                               std::string_view utf8);

struct Setting {
    int max_lines = 0; // 0: as many as it needs
    platform::Align align = platform::Align::left;
    platform::Balance balance = platform::Balance::no;
};

// Lines in a column `column.w` wide from its top. Returns the height. column.h is only looked at by
// the check of a pack: more is a fault; 0: no limit.
float paragraph(const Canvas& canvas,
                base::Rect column,
                const Type& type,
                Colour colour,
                std::string_view utf8,
                const Setting& setting = {});
float paragraph(const Canvas& canvas,
                content::Language language,
                base::Rect column,
                const Type& type,
                Colour colour,
                std::string_view utf8,
                const Setting& setting = {});
[[nodiscard]] float paragraph_height(const Canvas& canvas,
                                     float width,
                                     const Type& type,
                                     std::string_view utf8,
                                     const Setting& setting = {});

// The first of `sizes` (largest first, units) at which the text fits `width` in at most `max_lines`
// without a word being cut; the last if none does.
[[nodiscard]] Type fitted(const Canvas& canvas,
                          content::Language language,
                          const Type& type,
                          std::string_view utf8,
                          float width,
                          int max_lines,
                          std::initializer_list<float> sizes);

// Upright Chinese from top to bottom, centred on `top_centre.x`. Returns the height.
float vertical(const Canvas& canvas,
               base::Point top_centre,
               const Type& type,
               Colour colour,
               std::string_view utf8);
[[nodiscard]] float vertical_height(const Canvas& canvas, const Type& type, std::string_view utf8);

} // namespace kiosk
