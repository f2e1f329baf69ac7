#include "platform/fonts/font_face.h"

#include <fmt/format.h>
#include <ft2build.h>
#include <unicode/uchar.h>

#include <algorithm>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_TRUETYPE_TABLES_H

namespace platform {
namespace {

constexpr std::int16_t kMissing = -1;
constexpr char32_t kLastCharacter = 0x10FFFF;

FaceMetrics read_metrics(FT_Face face)
{
    const float em = static_cast<float>(face->units_per_EM);
    FaceMetrics metrics{static_cast<float>(face->ascender) / em,
                        static_cast<float>(-face->descender) / em,
                        static_cast<float>(face->ascender) / em};
    if (const void* table = FT_Get_Sfnt_Table(face, FT_SFNT_OS2))
        metrics.em_ascent =
            static_cast<float>(static_cast<const TT_OS2*>(table)->sTypoAscender) / em;
    return metrics;
}

} // namespace

bool is_ignorable(char32_t character)
{
    const auto c = static_cast<UChar32>(character);
    return u_iscntrl(c) != 0 || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

void FontFace::CloseFace::operator()(FT_FaceRec_* face) const
{
    FT_Done_Face(face);
}

FontFace::FontFace(std::unique_ptr<FT_FaceRec_, CloseFace> face, int index)
    : m_face(std::move(face))
    , m_index(index)
    , m_metrics(read_metrics(m_face.get()))
    , m_em_per_unit(1.0F / static_cast<float>(m_face->units_per_EM))
    , m_pages((kLastCharacter >> 8U) + 1)
{
}

base::Result<std::vector<FontFace>> FontFace::open(FT_LibraryRec_* library,
                                                   std::span<const std::byte> bytes,
                                                   std::span<const std::string_view> families)
{
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
    std::vector<std::optional<FontFace>> found(families.size());
    std::size_t missing = families.size();
    for (FT_Long index = 0, count = 1; index < count && missing > 0; ++index) {
        FT_Face raw = nullptr;
        if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), index, &raw) != 0)
            break;
        std::unique_ptr<FT_FaceRec_, CloseFace> face(raw);
        count = raw->num_faces;
        const std::string_view name = raw->family_name == nullptr ? "" : raw->family_name;
        const auto wanted = std::find(families.begin(), families.end(), name) - families.begin();
        const auto place = static_cast<std::size_t>(wanted);
        if (place == families.size() || found[place] || raw->units_per_EM == 0)
            continue;
        found[place].emplace(FontFace(std::move(face), static_cast<int>(index)));
        --missing;
    }
    std::vector<FontFace> faces;
    for (std::size_t i = 0; i < families.size(); ++i) {
        if (!found[i])
            return base::fail(
                base::ErrorCode::bad_content,
                fmt::format("the font file has no face {}: reinstall fonts-noto-cjk", families[i]));
        faces.push_back(std::move(*found[i]));
    }
    return faces;
}

FontFace::Page FontFace::read_page(char32_t first) const
{
    Page page;
    page.fill(kMissing);
    for (char32_t i = 0; i < page.size(); ++i) {
        const FT_UInt glyph = FT_Get_Char_Index(m_face.get(), first + i);
        FT_Fixed advance = 0;
        if (glyph != 0 && FT_Get_Advance(m_face.get(), glyph, FT_LOAD_NO_SCALE, &advance) == 0)
            page[i] = static_cast<std::int16_t>(advance);
    }
    return page;
}

std::optional<float> FontFace::advance(char32_t character)
{
    if (character > kLastCharacter)
        return std::nullopt;
    auto& page = m_pages[character >> 8U];
    if (!page)
        page = std::make_unique<Page>(read_page(character & ~char32_t{0xFF}));
    const std::int16_t units = (*page)[character & 0xFFU];
    if (units == kMissing)
        return std::nullopt;
    return static_cast<float>(units) * m_em_per_unit;
}

} // namespace platform
