// Polylines and icons as blobs: little-endian 32-bit words, so that a pack reads the same on any
// machine. A polyline is x, y, x, y ...; a stroke is flags (1 filled, 2 accent), width, number of
// points, points.
#pragma once
#include "content/catalogue/exhibit.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace content {

[[nodiscard]] std::vector<std::byte> encode_polyline(std::span<const base::Point> points);
// Nothing: not a polyline, more points than allowed, or a coordinate that is not finite or beyond
// kMaxUnits.
[[nodiscard]] std::optional<std::vector<base::Point>>
decode_polyline(std::span<const std::byte> blob);

[[nodiscard]] std::vector<std::byte> encode_strokes(std::span<const IconStroke> strokes);
[[nodiscard]] std::optional<std::vector<IconStroke>>
decode_strokes(std::span<const std::byte> blob);

} // namespace content
