// One face of a font collection, asked for its measures: which characters it has and how wide they
// are. The drawing is ImGui's, from the same mapped bytes. Private to platform/fonts.
#pragma once
#include "platform/base/result.h"
#include "platform/fonts/font_set.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace platform {

// Invisible by nature: takes no room and needs no glyph.
[[nodiscard]] bool is_ignorable(char32_t character);

class FontFace {
public:
    // Of each of the families the first face in the collection. `library` and `bytes` must outlive
    // the faces.
    [[nodiscard]] static base::Result<std::vector<FontFace>>
    open(FT_LibraryRec_* library,
         std::span<const std::byte> bytes,
         std::span<const std::string_view> families);

    [[nodiscard]] int index() const { return m_index; } // in the collection
    [[nodiscard]] FaceMetrics metrics() const { return m_metrics; }

    // In em; nothing if the face does not have the character. Reads 256 characters at the first
    // question about any of them (about 30 µs), then answers from memory.
    [[nodiscard]] std::optional<float> advance(char32_t character);

private:
    struct CloseFace {
        void operator()(FT_FaceRec_* face) const;
    };
    using Page = std::array<std::int16_t, 256>; // font units; kMissing

    FontFace(std::unique_ptr<FT_FaceRec_, CloseFace> face, int index);
    [[nodiscard]] Page read_page(char32_t first) const;

    std::unique_ptr<FT_FaceRec_, CloseFace> m_face;
    int m_index = 0;
    FaceMetrics m_metrics;
    float m_em_per_unit = 0.0F;
    std::vector<std::unique_ptr<Page>> m_pages;
};

} // namespace platform
