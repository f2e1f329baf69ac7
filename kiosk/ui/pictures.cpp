#include "kiosk/ui/pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kiosk {

namespace {

// Levels of the pack's pyramid are powers of two from 256 px. One that is up to a seventh too
// narrow is shown a little larger rather than loading four times the pixels of the next.
constexpr int kNarrowest = 256;
constexpr int kWidest = 8192;
constexpr float kEnough = 0.875F;

platform::TextureKey key_of(content::PictureId id, content::PictureLayer layer, float width_px)
{
    int width = kNarrowest;
    while (width < kWidest && static_cast<float>(width) < width_px * kEnough)
        width *= 2;
    return {id.value, static_cast<int>(layer), width};
}

bool has_layer(const content::Picture& picture, content::PictureLayer layer)
{
    return layer == content::PictureLayer::flat ||
           std::ranges::find(picture.layers, layer) != picture.layers.end();
}

// The average colour at the alpha of `tint`.
std::uint32_t placeholder(const content::Picture& picture, std::uint32_t tint)
{
    const std::uint32_t average = picture.average;
    return ((average >> 16U) & 0xFFU) | (average & 0xFF00U) | ((average & 0xFFU) << 16U) |
           (tint & 0xFF000000U);
}

struct Window {
    ImVec2 from;
    ImVec2 to;
    float width_px = 0.0F; // of the whole picture at this size
};

Window window_of(const content::Picture& picture, base::Rect where, const Pictures::Crop& crop)
{
    const float scale =
        std::max(where.w / picture.size.w, where.h / picture.size.h) * std::max(1.0F, crop.zoom);
    const float w = where.w / (picture.size.w * scale);
    const float h = where.h / (picture.size.h * scale);
    const float u = std::clamp(0.5F - w / 2 + crop.pan.x * w, 0.0F, std::max(0.0F, 1.0F - w));
    const float v = std::clamp(0.5F - h / 2 + crop.pan.y * h, 0.0F, std::max(0.0F, 1.0F - h));
    return {{u, v}, {u + w, v + h}, picture.size.w * scale};
}

} // namespace

void Pictures::draw(ImDrawList& list,
                    content::PictureId id,
                    content::PictureLayer layer,
                    base::Rect where,
                    std::uint32_t tint,
                    float rounding,
                    const Crop& crop) const
{
    const content::Picture* shown = picture(id);
    if (shown == nullptr || !has_layer(*shown, layer) || shown->size.w <= 0 || shown->size.h <= 0)
        return;
    const Window part = window_of(*shown, where, crop);
    const ImVec2 from(where.x, where.y);
    const ImVec2 to(where.right(), where.bottom());
    const platform::TextureKey key = key_of(id, layer, part.width_px);
    if (const auto found = m_cache->best_of(key.picture, key.layer, key.width))
        list.AddImageRounded(found->ref(), from, to, part.from, part.to, tint, rounding);
    else if (layer == content::PictureLayer::flat)
        list.AddRectFilled(from, to, placeholder(*shown, tint), rounding);
}

void Pictures::prefetch(content::PictureId id, content::PictureLayer layer, float width_px) const
{
    if (const content::Picture* wanted = picture(id);
        wanted != nullptr && has_layer(*wanted, layer))
        static_cast<void>(m_cache->get(key_of(id, layer, width_px)));
}

bool Pictures::ready(content::PictureId id, content::PictureLayer layer, float width_px) const
{
    const content::Picture* wanted = picture(id);
    return wanted != nullptr && has_layer(*wanted, layer) &&
           m_cache->get(key_of(id, layer, width_px)).has_value();
}

} // namespace kiosk
