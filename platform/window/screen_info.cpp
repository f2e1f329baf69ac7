#include "platform/window/screen_info.h"

#include "platform/base/file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace platform {
namespace {

constexpr std::size_t kEdidBlock = 128;
constexpr std::size_t kFirstTiming = 54; // 18 bytes: the preferred mode
constexpr float kMillimetresPerInch = 25.4F;

class Block {
public:
    explicit Block(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] unsigned at(std::size_t index) const
    {
        return std::to_integer<unsigned>(m_bytes[index]);
    }
    [[nodiscard]] bool is_whole() const
    {
        constexpr std::array<unsigned, 8> kHeader{0, 255, 255, 255, 255, 255, 255, 0};
        if (m_bytes.size() < kEdidBlock)
            return false;
        unsigned sum = 0;
        for (std::size_t i = 0; i < kEdidBlock; ++i)
            sum += at(i);
        for (std::size_t i = 0; i < kHeader.size(); ++i)
            if (at(i) != kHeader[i])
                return false;
        return sum % 256 == 0;
    }

private:
    std::span<const std::byte> m_bytes;
};

// The low 8 bits in one byte, the high 4 in the upper or lower half of another.
float twelve_bits(unsigned low, unsigned high)
{
    return static_cast<float>(low + high * 256);
}

bool is_aspect_ratio_in_disguise(base::Size mm)
{
    constexpr std::array<base::Size, 3> kRatios{
        base::Size{16, 9}, base::Size{16, 10}, base::Size{4, 3}};
    return std::ranges::any_of(kRatios, [mm](base::Size ratio) {
        return std::ranges::any_of(std::array{1.0F, 10.0F, 100.0F}, [&](float times) {
            return mm == base::Size{ratio.w * times, ratio.h * times};
        });
    });
}

bool is_a_size(base::Size mm)
{
    return mm.w > 0 && mm.h > 0 && !is_aspect_ratio_in_disguise(mm);
}

// Within a tenth: pixels are square, and figures are rounded to centimetres.
bool agree(float a, float b)
{
    return std::abs(a - b) <= 0.1F * std::max(a, b);
}

// A screen may stand upright while its EDID describes it lying.
base::Size turned_like(base::Size size, base::Size model)
{
    return (size.w > size.h) == (model.w > model.h) ? size : base::Size{size.h, size.w};
}

} // namespace

std::optional<ScreenSize> parse_edid(std::span<const std::byte> edid)
{
    const Block block(edid);
    if (!block.is_whole())
        return std::nullopt;
    const auto timing = [&](std::size_t offset) { return block.at(kFirstTiming + offset); };
    ScreenSize screen;
    base::Size timing_mm;
    const bool has_timing = timing(0) != 0 || timing(1) != 0; // its pixel clock
    if (has_timing) {
        screen.px = {twelve_bits(timing(2), timing(4) >> 4U),
                     twelve_bits(timing(5), timing(7) >> 4U)};
        timing_mm = {twelve_bits(timing(12), timing(14) >> 4U),
                     twelve_bits(timing(13), timing(14) & 15U)};
    }
    const base::Size cm{static_cast<float>(block.at(21)) * 10,
                        static_cast<float>(block.at(22)) * 10};
    const bool has_cm = cm.w > 0 && cm.h > 0; // one zero: an aspect ratio, both: a projector
    if (!has_cm)
        return std::nullopt;
    const bool same = agree(timing_mm.w, cm.w) && agree(timing_mm.h, cm.h);
    screen.mm = is_a_size(timing_mm) && same ? timing_mm : cm;
    if (!is_a_size(screen.mm))
        return std::nullopt;
    return screen;
}

std::vector<ScreenSize> read_edids(const std::filesystem::path& drm)
{
    constexpr std::size_t kLargestEdid =
        256 * kEdidBlock; // a block counts its extensions in one byte
    std::vector<ScreenSize> screens;
    std::error_code ignored; // no such folder (a container, another system): no displays known
    for (const auto& entry : std::filesystem::directory_iterator(drm, ignored)) {
        const auto edid = base::read_file(entry.path() / "edid", kLargestEdid);
        if (!edid)
            continue;
        if (const auto screen = parse_edid(*edid))
            screens.push_back(*screen);
    }
    return screens;
}

float px_per_mm_from_edids(std::span<const ScreenSize> screens, base::Size px)
{
    const auto shows = [px](const ScreenSize& screen) { return turned_like(screen.px, px) == px; };
    const bool only_one = screens.size() == 1 || std::ranges::count_if(screens, shows) == 1;
    if (!only_one || px.w <= 0 || px.h <= 0)
        return 0;
    const ScreenSize& screen =
        screens.size() == 1 ? screens.front() : *std::ranges::find_if(screens, shows);
    const base::Size mm = turned_like(screen.mm, px);
    const float across = px.w / mm.w;
    const float down = px.h / mm.h;
    return agree(across, down) ? std::midpoint(across, down) : 0.0F;
}

float px_per_mm_from_diagonal(base::Size px, float diagonal_mm)
{
    return diagonal_mm > 0 ? std::hypot(px.w, px.h) / diagonal_mm : 0.0F;
}

float px_per_mm_from_dpi(float horizontal, float vertical)
{
    constexpr float kMadeUp = 96;
    const bool sane = horizontal >= 8 && horizontal <= 640 && agree(horizontal, vertical) &&
                      std::abs(horizontal - kMadeUp) > 0.5F;
    return sane ? std::midpoint(horizontal, vertical) / kMillimetresPerInch : 0.0F;
}

} // namespace platform
