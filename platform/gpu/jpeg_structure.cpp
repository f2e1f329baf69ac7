#include "platform/gpu/jpeg_structure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace platform {
namespace {

constexpr std::uint8_t kStartOfImage = 0xD8;
constexpr std::uint8_t kEndOfImage = 0xD9;
constexpr std::uint8_t kStartOfScan = 0xDA;
constexpr std::uint8_t kTemporary = 0x01;

bool is_restart(std::uint8_t code)
{
    return code >= 0xD0 && code <= 0xD7;
}

class Walk {
public:
    explicit Walk(std::span<const std::byte> rest)
        : m_rest(rest)
    {
    }

    // The code of the next marker, 0 at the end of the file. What lies between two markers is coded
    // picture: there 0xFF is followed by 0 or by a restart marker.
    std::uint8_t next_marker()
    {
        while (true) {
            const auto mark = std::ranges::find(m_rest, std::byte{0xFF});
            const auto code = std::find_if(
                mark, m_rest.end(), [](std::byte value) { return value != std::byte{0xFF}; });
            if (code == m_rest.end())
                return 0;
            m_rest = {code + 1, m_rest.end()};
            const auto value = std::to_integer<std::uint8_t>(*code);
            if (value != 0 && value != kTemporary && !is_restart(value))
                return value;
        }
    }

    bool skip_segment()
    {
        if (m_rest.size() < 2)
            return false;
        const std::size_t length =
            std::to_integer<std::size_t>(m_rest[0]) * 256 + std::to_integer<std::size_t>(m_rest[1]);
        if (length < 2 || length > m_rest.size())
            return false;
        m_rest = m_rest.subspan(length);
        return true;
    }

private:
    std::span<const std::byte> m_rest;
};

} // namespace

base::Status check_jpeg_structure(std::span<const std::byte> file)
{
    if (file.size() < 2 || file[0] != std::byte{0xFF} || file[1] != std::byte{kStartOfImage})
        return {};
    Walk walk(file.subspan(2));
    int scans = 0;
    while (true) {
        const std::uint8_t marker = walk.next_marker();
        if (marker == kEndOfImage && scans > 0)
            return {};
        if (marker == 0 || !walk.skip_segment())
            return base::fail(base::ErrorCode::bad_content,
                              "JPEG file is cut off: copy it again from its source");
        if (marker == kStartOfScan && ++scans > kMaxJpegScans)
            return base::fail(
                base::ErrorCode::bad_content,
                fmt::format("JPEG with more than {} scans: save it as baseline", kMaxJpegScans));
    }
}

} // namespace platform
