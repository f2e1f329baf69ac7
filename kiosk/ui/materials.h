// What the design is made of besides colours: rice paper and soft shadows, as two small textures
// made once at start-up. Needs the window's GL context; main thread only.
#pragma once
#include "platform/base/result.h"
#include "platform/gpu/pixels.h"
#include "platform/gpu/texture.h"

#include <utility>

namespace kiosk {

class Materials {
public:
    // Edge of the paper tile in units: DESIGN-VISUAL section 8.
    static constexpr float kPaperTile = 384.0F;

    // Corners of blurred boxes for these ratios of corner radius to blur, side by side in one
    // texture of square cells.
    static constexpr int kShadowCell = 64;
    static constexpr float kShadowRatios[] = {0.0F, 0.5F, 1.0F, 2.0F, 4.0F, 8.0F};
    static constexpr int kShadowRatioCount = 6;

    // `paper_tile`: straight alpha, laid over the theme's paper here, so that a wall costs one
    // layer and not two. Errors: what Texture::create says.
    [[nodiscard]] static base::Result<Materials> create(platform::Pixels paper_tile);

    [[nodiscard]] ImTextureID paper() const { return m_paper.id(); }
    [[nodiscard]] ImTextureID shadow() const { return m_shadow.id(); }

private:
    Materials(platform::Texture paper, platform::Texture shadow)
        : m_paper(std::move(paper))
        , m_shadow(std::move(shadow))
    {
    }

    platform::Texture m_paper;
    platform::Texture m_shadow;
};

} // namespace kiosk
