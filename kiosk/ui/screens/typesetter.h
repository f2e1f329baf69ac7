// Sizes of texts in canvas units, with or without a canvas: the layout of a screen is worked out by
// the same functions when it is drawn and when its scroll extents are measured.
#pragma once
#include "kiosk/ui/widgets/text.h"

#include <span>

namespace kiosk {

// Borrows all it names. Main thread.
struct Typesetter {
    const Layout& layout;
    const platform::FontSet& fonts;
    platform::TextLayout& texts;
    content::Language language = content::Language::zh; // of the visitor
    float text_scale = 1.0F;

    [[nodiscard]] Type enlarged(const Type& type) const { return type.at(type.size * text_scale); }
    [[nodiscard]] float width(content::Language of, const Type& type, std::string_view utf8) const;
    [[nodiscard]] float width(const Type& type, std::string_view utf8) const
    {
        return width(language, type, utf8);
    }
    // Of a paragraph `column` wide.
    [[nodiscard]] float height(float column,
                               const Type& type,
                               std::string_view utf8,
                               const Setting& setting = {}) const;
    // The first of `sizes` (largest first) at which the text fits the box without a word being cut;
    // the last if none does.
    [[nodiscard]] Type fitted(content::Language of,
                              const Type& type,
                              std::string_view utf8,
                              base::Size box,
                              std::span<const float> sizes) const;
    // The same for at most `max_lines` lines of any height.
    [[nodiscard]] Type fitted_lines(const Type& type,
                                    std::string_view utf8,
                                    float column,
                                    int max_lines,
                                    std::span<const float> sizes) const;
};

[[nodiscard]] Typesetter typesetter(const Canvas& canvas);

// The type, smaller where the line would be wider than `room`, but not below `smallest`.
[[nodiscard]] Type one_line(const Typesetter& set,
                            content::Language of,
                            const Type& type,
                            std::string_view utf8,
                            float room,
                            float smallest);

} // namespace kiosk
