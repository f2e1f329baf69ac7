// Pictures of the pack on the screen: asks the texture cache for the level that fits, shows the
// nearest one meanwhile and the picture's average colour before that, never white. Main thread.
#pragma once
#include "content/catalogue/catalogue.h"
#include "platform/gpu/texture_cache.h"

#include <imgui.h>

#include <optional>

namespace kiosk {

class Pictures {
public:
    Pictures(const content::Catalogue& catalogue, platform::TextureCache& cache)
        : m_catalogue(&catalogue)
        , m_cache(&cache)
    {
    }

    // Fills `where` (pixels) with the picture, cropped around its centre like CSS background-size:
    // cover. `tint` multiplies (white with an alpha to fade). `rounding` in px. `zoom` >= 1 shows a
    // smaller part, moved by `pan` (fractions of the part).
    struct Crop {
        float zoom = 1.0F;
        base::Point pan{};
    };
    void draw(ImDrawList& list,
              content::PictureId id,
              content::PictureLayer layer,
              base::Rect where,
              std::uint32_t tint,
              float rounding,
              const Crop& crop) const;
    // Ask for it without drawing, so that it is there soon.
    void prefetch(content::PictureId id, content::PictureLayer layer, float width_px) const;
    // True when draw() would show the right level now.
    [[nodiscard]] bool
    ready(content::PictureId id, content::PictureLayer layer, float width_px) const;
    [[nodiscard]] const content::Picture* picture(content::PictureId id) const
    {
        return m_catalogue->picture(id);
    }

private:
    const content::Catalogue* m_catalogue;
    platform::TextureCache* m_cache;
};

} // namespace kiosk
