#include "kiosk/ui/screens/glance_plates.h"

#include "kiosk/ui/screens/glance_cloth.h"
#include "kiosk/ui/screens/typesetter.h"
#include "kiosk/ui/widgets/shadow.h"
#include "kiosk/ui/widgets/shapes.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr float kHeight = 252.0F;
constexpr float kShort = 178.0F; // with one name only
constexpr float kUpper = 196.0F; // of one that stands above its neighbour
constexpr float kNarrowest = 150.0F;
constexpr float kWide = 300.0F; // from here on the share is written large
constexpr float kTop = 12.0F;
constexpr float kValueRow = 100.0F;
constexpr Type kOwn{platform::Face::sans, 25, 32, 0};

struct Plate {
    base::Rect rect;
    float pad = 15.0F;
    [[nodiscard]] float inside() const { return rect.w - 2 * pad; }
    [[nodiscard]] bool wide() const { return rect.w > kWide; }
};

// Where the plates stand, from left to right.
class Row {
public:
    Row(const std::vector<ShareView>& shares, base::Rect cloth, float top)
        : m_shares(&shares)
        , m_cloth(cloth)
        , m_top(top)
    {
    }

    Plate next()
    {
        const float pitch = m_cloth.w / static_cast<float>(kWarpThreads);
        const int count = threads_of(*m_shares, m_index);
        const float height = (*m_shares)[m_index].label.own.empty() ? kShort : kHeight;
        base::Rect rect{m_cloth.x + static_cast<float>(m_thread) * pitch + 8.0F,
                        m_top,
                        static_cast<float>(count) * pitch - 18.0F,
                        std::min(height, m_cloth.bottom() - m_top - 100.0F)};
        // A narrow band's plate is wider than the band; then it stands above its neighbour.
        if (rect.w < kNarrowest) {
            const float x = rect.centre().x - kNarrowest / 2;
            rect.x = std::clamp(x, m_cloth.x, m_cloth.right() - kNarrowest);
            rect.w = kNarrowest;
        }
        m_upper = rect.x < m_right && !m_upper;
        if (m_upper) {
            rect.h = kUpper;
            rect.y -= kUpper + 12.0F;
        }
        m_right = rect.right();
        m_thread += count;
        ++m_index;
        return {rect, rect.w > 200.0F ? 15.0F : 11.0F};
    }

private:
    const std::vector<ShareView>* m_shares;
    base::Rect m_cloth;
    float m_top;
    std::size_t m_index = 0;
    int m_thread = 0;
    float m_right = 0.0F;
    bool m_upper = false;
};

Type value_type(const Typesetter& set, const ShareView& share, const Plate& plate)
{
    const float size = plate.wide() ? 92.0F : 58.0F;
    return one_line(set, set.language, kFigure.at(size), share.value, plate.inside(), 30.0F);
}

Type own_type(const Typesetter& set, const ShareView& share, const Plate& plate)
{
    const float largest = 25.0F * std::min(set.text_scale, 1.25F);
    const std::array sizes{largest, std::min(largest, 28.0F), 25.0F, 24.0F, 23.0F, 22.0F, 20.0F};
    const base::Size box{plate.inside(), 2.1F * kOwn.at(largest).line};
    return set.fitted(set.language, kOwn, share.label.own, box, sizes);
}

// Sizes that the plates share, so that no label looks more important than its share.
struct PlateSizes {
    float value = 58.0F; // of those that are not wide
    float own = 100.0F;
};

PlateSizes plate_sizes(const Typesetter& set, const std::vector<ShareView>& shares, Row row)
{
    PlateSizes sizes;
    for (const ShareView& share : shares) {
        const Plate plate = row.next();
        if (!plate.wide())
            sizes.value = std::min(sizes.value, value_type(set, share, plate).size);
        if (!share.label.own.empty())
            sizes.own = std::min(sizes.own, own_type(set, share, plate).size);
    }
    return sizes;
}

void draw_plate(const Canvas& canvas,
                const ShareView& share,
                const Plate& plate,
                const PlateSizes& sizes)
{
    const Typesetter set = typesetter(canvas);
    const base::Rect rect = plate.rect;
    draw_shadow(canvas, rect, 12.0F, kE1);
    fill(canvas, rect, canvas.palette.raised, 12.0F);
    if (canvas.palette.edge > 0.0F)
        outline(canvas, rect, canvas.palette.ink, canvas.palette.edge, 12.0F);
    const float x = rect.x + plate.pad;
    const Type value = plate.wide() ? value_type(set, share, plate) : kFigure.at(sizes.value);
    const float row = rect.h == kUpper ? 80.0F : kValueRow;
    const Colour deep = canvas.accent(share.accent).deep;
    text(canvas, {x - 1.0F, rect.y + kTop + (row - value.line) / 2}, value, deep, share.value);
    float y = rect.y + kTop + row;
    const Type chinese = one_line(
        set, content::Language::zh, kH3.at(32.0F), share.label.chinese, plate.inside(), 22.0F);
    text(canvas, content::Language::zh, {x, y}, chinese, canvas.palette.ink, share.label.chinese);
    y += chinese.line + 2.0F;
    paragraph(canvas,
              {x, y, plate.inside(), 0},
              kOwn.at(sizes.own),
              canvas.palette.ink,
              share.label.own,
              {3, platform::Align::left, platform::Balance::no});
}

} // namespace

void draw_share_plates(const Canvas& canvas,
                       const std::vector<ShareView>& shares,
                       base::Rect cloth,
                       float top,
                       float alpha)
{
    if (alpha <= 0.0F)
        return;
    Canvas plates = canvas;
    plates.alpha *= alpha;
    Row row(shares, cloth, top);
    const PlateSizes sizes = plate_sizes(typesetter(canvas), shares, row);
    for (const ShareView& share : shares)
        draw_plate(plates, share, row.next(), sizes);
}

} // namespace kiosk
