#include "platform/base/photograph_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace base {
namespace {

using FileBytes = std::span<const std::byte>;

enum class Order { little, big };

// 0 beyond the end.
std::uint32_t number_at(FileBytes bytes, std::size_t at, std::size_t size, Order order)
{
    if (at > bytes.size() || bytes.size() - at < size)
        return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t from = order == Order::big ? at + i : at + size - 1 - i;
        value = (value << 8) | std::to_integer<std::uint32_t>(bytes[from]);
    }
    return value;
}

bool starts_with(FileBytes bytes, std::span<const std::uint8_t> start)
{
    return bytes.size() >= start.size() &&
           std::equal(start.begin(), start.end(), bytes.begin(), [](std::uint8_t a, std::byte b) {
               return a == std::to_integer<std::uint8_t>(b);
           });
}

constexpr std::array<std::uint8_t, 8> kPng{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::array<std::uint8_t, 2> kJpeg{0xFF, 0xD8};
constexpr std::array<std::uint8_t, 6> kExif{'E', 'x', 'i', 'f', 0, 0};

// Chunks of length, type, data and sum, up to IEND.
bool is_whole_png(FileBytes bytes)
{
    constexpr std::uint32_t kLast = 0x49454E44; // "IEND"
    for (std::size_t at = kPng.size(); at + 12 <= bytes.size();) {
        if (number_at(bytes, at + 4, 4, Order::big) == kLast)
            return true;
        at += std::size_t{12} + number_at(bytes, at, 4, Order::big);
    }
    return false;
}

constexpr std::uint32_t kTables = 0xC4; // Huffman
constexpr std::uint32_t kEnd = 0xD9;
constexpr std::uint32_t kScan = 0xDA;
constexpr std::uint32_t kApplication1 = 0xE1;
constexpr int kMostScans = 64; // progressive encoders write about ten

struct Segment {
    std::uint32_t marker = 0; // the byte behind FF; 0: the file ended
    FileBytes data;
    std::size_t end = 0; // where the next one begins
    bool whole = true;
};

// The next marker of a JPEG (ITU T.81 annex B) from `at` on, with what belongs to it. Between two
// of them lies coded picture, where 00 or a restart marker follows FF.
Segment next_segment(FileBytes bytes, std::size_t at)
{
    std::uint32_t marker = 0;
    while (marker == 0) {
        while (at < bytes.size() && bytes[at] != std::byte{0xFF})
            ++at;
        while (at < bytes.size() && bytes[at] == std::byte{0xFF})
            ++at;
        if (at >= bytes.size())
            return {};
        marker = number_at(bytes, at++, 1, Order::big);
        if (marker == 1 || (marker >= 0xD0 && marker <= 0xD7))
            marker = 0;
    }
    if (marker == kEnd)
        return {marker, {}, at, true};
    const std::uint32_t length = number_at(bytes, at, 2, Order::big);
    if (length < 2 || at + length > bytes.size())
        return {marker, {}, bytes.size(), false};
    return {marker, bytes.subspan(at + 2, length - 2), at + length, true};
}

// Each table: a byte, how many codes there are of 1 to 16 bits, and a value for each code.
bool has_good_tables(FileBytes tables)
{
    constexpr std::size_t kLengths = 16;
    while (!tables.empty()) {
        if (tables.size() < 1 + kLengths)
            return false;
        std::size_t codes = 0;
        for (const std::byte count : tables.subspan(1, kLengths))
            codes += std::to_integer<std::size_t>(count);
        if (codes > 256 || tables.size() < 1 + kLengths + codes)
            return false;
        tables = tables.subspan(1 + kLengths + codes);
    }
    return true;
}

Status bad(std::string what)
{
    return fail(ErrorCode::bad_content, std::move(what));
}

Status check_jpeg(FileBytes bytes)
{
    int scans = 0;
    for (std::size_t at = kJpeg.size();;) {
        const Segment segment = next_segment(bytes, at);
        at = segment.end;
        if (segment.marker == kEnd && scans > 0)
            return {};
        if (segment.marker == 0 || segment.marker == kEnd || !segment.whole)
            return bad("is cut short");
        if (segment.marker == kTables && !has_good_tables(segment.data))
            return bad("is damaged: a table makes no sense");
        if (segment.marker == kScan && ++scans > kMostScans)
            return bad(fmt::format("has more than {} scans", kMostScans));
    }
}

// The tag of the first directory of a TIFF header.
int orientation_in(FileBytes tiff)
{
    constexpr std::uint32_t kOrientation = 0x0112;
    const std::uint32_t byte_order = number_at(tiff, 0, 2, Order::big);
    const Order order = byte_order == 0x4949 ? Order::little : Order::big;
    const std::size_t directory = number_at(tiff, 4, 4, order);
    const std::uint32_t count = number_at(tiff, directory, 2, order);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = directory + 2 + 12 * i;
        if (entry > tiff.size())
            break;
        if (number_at(tiff, entry, 2, order) != kOrientation)
            continue;
        const auto value = static_cast<int>(number_at(tiff, entry + 8, 2, order));
        return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

} // namespace

bool is_safe_photograph(FileBytes bytes)
{
    if (!starts_with(bytes, kJpeg))
        return starts_with(bytes, kPng);
    for (std::size_t at = kJpeg.size();;) {
        const Segment segment = next_segment(bytes, at);
        if (segment.marker == 0)
            return true;
        if (segment.marker == kTables && !(segment.whole && has_good_tables(segment.data)))
            return false;
        at = segment.end;
    }
}

Status check_photograph_file(FileBytes bytes)
{
    if (starts_with(bytes, kJpeg))
        return check_jpeg(bytes);
    if (starts_with(bytes, kPng) && is_whole_png(bytes))
        return {};
    return bad("is cut short");
}

int orientation_of(FileBytes bytes)
{
    if (!starts_with(bytes, kJpeg))
        return 1;
    Segment segment = next_segment(bytes, kJpeg.size());
    while (segment.marker != 0 && segment.marker != kScan && segment.marker != kEnd) {
        if (segment.marker == kApplication1 && segment.whole && starts_with(segment.data, kExif))
            return orientation_in(segment.data.subspan(kExif.size()));
        segment = next_segment(bytes, segment.end);
    }
    return 1;
}

} // namespace base
