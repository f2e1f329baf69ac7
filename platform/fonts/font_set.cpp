#include "platform/fonts/font_set.h"

#include "platform/fonts/font_face.h"
#include "platform/fonts/font_files.h"

#include <ft2build.h>
#include <imgui.h>
#include <imgui_freetype.h>

#include <set>
#include FT_FREETYPE_H

namespace platform {
namespace {

constexpr std::size_t kFaces = 3;
constexpr std::size_t kRegions = 2; // with fonts of their own

struct CloseLibrary {
    void operator()(FT_LibraryRec_* library) const { FT_Done_FreeType(library); }
};

// What the Chinese faces draw full-width and the Japanese ones as narrow as a letter.
bool is_western_punctuation(char32_t c)
{
    return c == U'\u00B7' || (c >= U'\u2018' && c <= U'\u201F') || c == U'\u2022';
}

std::size_t shapes_of(Region region, char32_t c)
{
    const bool japanese =
        region == Region::jp || (region == Region::latin && is_western_punctuation(c));
    return japanese ? 1 : 0;
}

ImFont* register_font(ImFontAtlas& atlas, const base::MappedFile& file, int index)
{
    ImFontConfig config;
    // The atlas neither writes to the bytes nor frees them, once it is told so below: given
    // FontDataOwnedByAtlas = false at once it would copy them, 20 MB a face.
    config.FontData = const_cast<std::byte*>(file.bytes().data());
    config.FontDataSize = static_cast<int>(file.bytes().size());
    config.FontNo = static_cast<ImU32>(index);
    // Light hinting moves outlines up and down only: the same pixels as Chromium draws. "Bitmap"
    // makes ImGui's sizes px per em instead of px from ascent to descent; the faces hold no
    // bitmaps.
    config.FontLoaderFlags =
        ImGuiFreeTypeLoaderFlags_LightHinting | ImGuiFreeTypeLoaderFlags_Bitmap;
    ImFont* font = atlas.AddFont(&config);
    if (font != nullptr)
        font->Sources[0]->FontDataOwnedByAtlas = false;
    return font;
}

} // namespace

struct FontSet::Fonts {
    struct Entry {
        std::optional<FontFace> face;
        ImFont* font = nullptr;
    };

    // In this order: faces are closed before the library, and that before the bytes go.
    std::optional<FontFiles> files;
    std::unique_ptr<FT_LibraryRec_, CloseLibrary> library;
    std::array<std::array<Entry, kRegions>, kFaces> entries;
    ImGuiContext* context = nullptr;
    std::set<char32_t> missing;

    Entry& entry(Face face, Region region, char32_t c = 0)
    {
        return entries[static_cast<std::size_t>(face)][shapes_of(region, c)];
    }

    base::Status open_faces();
    ~Fonts();
};

base::Status FontSet::Fonts::open_faces()
{
    for (const Face face : {Face::sans, Face::sans_bold, Face::serif_bold}) {
        const base::MappedFile& file = files->by_face[static_cast<std::size_t>(face)];
        const std::array families = {family_name(face, Region::sc), family_name(face, Region::jp)};
        TRY_SET(auto opened, FontFace::open(library.get(), file.bytes(), families));
        for (std::size_t i = 0; i < opened.size(); ++i) {
            Entry& made = entries[static_cast<std::size_t>(face)][i];
            made.font = register_font(*ImGui::GetIO().Fonts, file, opened[i].index());
            made.face.emplace(std::move(opened[i]));
            if (made.font == nullptr)
                return base::fail(base::ErrorCode::bad_content,
                                  "FreeType refuses a Noto CJK font: reinstall fonts-noto-cjk");
        }
    }
    return {};
}

FontSet::Fonts::~Fonts()
{
    if (context == nullptr || ImGui::GetCurrentContext() != context)
        return;
    for (const auto& regions : entries) {
        for (const Entry& made : regions) {
            if (made.font != nullptr)
                ImGui::GetIO().Fonts->RemoveFont(made.font);
        }
    }
}

base::Result<FontSet> FontSet::open()
{
    auto fonts = std::make_unique<Fonts>();
    TRY_SET(auto files, open_font_files());
    fonts->files.emplace(std::move(files));
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0)
        return base::fail(base::ErrorCode::unsupported,
                          "FreeType does not start: reinstall libfreetype6");
    fonts->library.reset(library);
    fonts->context = ImGui::GetCurrentContext();
    TRY(fonts->open_faces());
    return FontSet(std::move(fonts));
}

FontSet::FontSet(std::unique_ptr<Fonts> fonts)
    : m_fonts(std::move(fonts))
{
}
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

ImFont* FontSet::font(Face face, Region region) const
{
    return m_fonts->entry(face, region).font;
}

FaceMetrics FontSet::metrics(Face face, Region region) const
{
    return m_fonts->entry(face, region).face->metrics();
}

bool FontSet::has_glyph(Face face, Region region, char32_t character) const
{
    return is_ignorable(character) ||
           m_fonts->entry(face, region, character).face->advance(character).has_value();
}

GlyphSource FontSet::glyph(Face face, Region region, char32_t character) const
{
    if (character != U' ' && is_ignorable(character))
        return {};
    for (const Face candidate : {face, Face::sans}) {
        auto& entry = m_fonts->entry(candidate, region, character);
        if (const auto advance = entry.face->advance(character))
            return {entry.font, *advance};
    }
    m_fonts->missing.insert(character);
    return {};
}

std::size_t FontSet::missing_count() const
{
    return m_fonts->missing.size();
}

} // namespace platform
