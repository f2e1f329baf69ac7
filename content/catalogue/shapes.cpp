#include "content/catalogue/shapes.h"

#include "content/catalogue/limits.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace content {
namespace {

constexpr std::uint32_t kFilled = 1;
constexpr std::uint32_t kAccent = 2;

void put(std::vector<std::byte>& out, std::uint32_t word)
{
    for (unsigned shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<std::byte>((word >> shift) & 0xFFU));
}

void put(std::vector<std::byte>& out, float number)
{
    put(out, std::bit_cast<std::uint32_t>(number));
}

// Takes words from a blob and remembers whether one was missing or no number.
class Words {
public:
    explicit Words(std::span<const std::byte> blob)
        : m_blob(blob)
        , m_good(blob.size() % 4 == 0)
    {
    }

    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] std::size_t left() const { return m_blob.size() / 4; }

    std::uint32_t word()
    {
        if (m_blob.size() < 4) {
            m_good = false;
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value |= std::to_integer<std::uint32_t>(m_blob[i]) << (8 * i);
        m_blob = m_blob.subspan(4);
        return value;
    }

    float number()
    {
        const float value = std::bit_cast<float>(word());
        if (std::isfinite(value) && std::abs(value) <= kMaxUnits)
            return value;
        m_good = false;
        return 0.0F;
    }

    base::Point point()
    {
        const float x = number();
        return {x, number()};
    }

private:
    std::span<const std::byte> m_blob;
    bool m_good;
};

} // namespace

std::vector<std::byte> encode_polyline(std::span<const base::Point> points)
{
    std::vector<std::byte> out;
    out.reserve(points.size() * 8);
    for (const base::Point& point : points) {
        put(out, point.x);
        put(out, point.y);
    }
    return out;
}

std::optional<std::vector<base::Point>> decode_polyline(std::span<const std::byte> blob)
{
    Words words(blob);
    if (blob.size() % 8 != 0 || words.left() / 2 > kMaxPolylinePoints)
        return std::nullopt;
    std::vector<base::Point> points;
    points.reserve(words.left() / 2);
    while (words.left() > 0 && words.good())
        points.push_back(words.point());
    if (!words.good())
        return std::nullopt;
    return points;
}

std::vector<std::byte> encode_strokes(std::span<const IconStroke> strokes)
{
    std::vector<std::byte> out;
    for (const IconStroke& stroke : strokes) {
        put(out, (stroke.filled ? kFilled : 0U) | (stroke.accent ? kAccent : 0U));
        put(out, stroke.width);
        put(out, static_cast<std::uint32_t>(stroke.points.size()));
        for (const base::Point& point : stroke.points) {
            put(out, point.x);
            put(out, point.y);
        }
    }
    return out;
}

std::optional<std::vector<IconStroke>> decode_strokes(std::span<const std::byte> blob)
{
    Words words(blob);
    if (words.left() > 3 * kMaxIconPoints)
        return std::nullopt;
    std::vector<IconStroke> strokes;
    while (words.left() > 0 && words.good()) {
        IconStroke stroke;
        const std::uint32_t flags = words.word();
        stroke.filled = (flags & kFilled) != 0;
        stroke.accent = (flags & kAccent) != 0;
        stroke.width = words.number();
        const std::size_t count = words.word();
        if (flags > (kFilled | kAccent) || stroke.width < 0 || count < 2 ||
            count > words.left() / 2)
            return std::nullopt;
        stroke.points.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            stroke.points.push_back(words.point());
        strokes.push_back(std::move(stroke));
    }
    if (!words.good())
        return std::nullopt;
    return strokes;
}

} // namespace content
