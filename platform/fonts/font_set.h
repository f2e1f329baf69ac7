// The kiosk's typefaces: Noto Sans CJK and Noto Serif CJK with the regional shapes of the visitor's
// language, mapped from the system's font files and registered with Dear ImGui's atlas, which draws
// a glyph the first time it is asked for. Main thread only: the atlas and FreeType's faces are not
// locked.
#pragma once
#include "platform/base/result.h"

#include <cstddef>
#include <memory>

struct ImFont;

namespace platform {

enum class Face { sans, sans_bold, serif_bold };

// Which shapes a text takes. Chinese names are sc in every language.
enum class Region {
    sc,    // zh: Han characters as in mainland China, full-width quotes and dots
    jp,    // ja: Han characters as in Japan
    latin, // en, de: Han characters as sc, but quotes, dots and "..." as narrow as letters
};

// Of a whole face, in em: multiply by the size in px.
struct FaceMetrics {
    // Baseline up to the top of the content area, and down to its bottom, both positive: from the
    // font's hhea table, as browsers do.
    float ascent = 0.0F;
    float descent = 0.0F;
    // Baseline up to the top of the square that a Han character fills: OS/2 sTypoAscender.
    float em_ascent = 0.0F;
};

// The drawn form of a character: which font draws it, and how far the pen moves.
struct GlyphSource {
    ImFont* font = nullptr; // null: no font has it, draw nothing
    float advance = 0.0F;   // em
};

class FontSet {
public:
    // Finds the fonts below $XDG_DATA_DIRS/fonts and registers them with the atlas of the current
    // ImGui context. The set takes them out again when it is destroyed, which must be before the
    // context is. Error not_found names the package to install.
    [[nodiscard]] static base::Result<FontSet> open();

    FontSet(FontSet&&) noexcept;
    FontSet& operator=(FontSet&&) noexcept;
    ~FontSet();

    // Sizes given to ImGui with this font are px per em, as in CSS.
    [[nodiscard]] ImFont* font(Face face, Region region) const; // latin: as sc
    [[nodiscard]] FaceMetrics metrics(Face face, Region region) const;
    // True of the invisible too, which need none.
    [[nodiscard]] bool has_glyph(Face face, Region region, char32_t character) const;

    // From `face`, else from the region's sans. What neither has is remembered in missing_count();
    // characters that are invisible by nature (soft hyphen, joiners, controls) have no font and no
    // advance, and are not missing.
    [[nodiscard]] GlyphSource glyph(Face face, Region region, char32_t character) const;

    // Distinct characters that were asked of glyph() and that no font has. Texts are checked when a
    // pack is built, so anything but 0 is worth a line in the log.
    [[nodiscard]] std::size_t missing_count() const;

private:
    struct Fonts;
    explicit FontSet(std::unique_ptr<Fonts> fonts);
    std::unique_ptr<Fonts> m_fonts;
};

} // namespace platform
