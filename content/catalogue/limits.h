// How much a pack may hold. A reader refuses more, so a hostile pack cannot cost more memory or
// time than this; the builder refuses more with a fault that names the file.
#pragma once
#include <cstddef>
#include <cstdint>

namespace content {

inline constexpr int kPageBytes =
    4096; // larger pages save no time and waste half of one for each picture level
inline constexpr int kMaxBlobBytes = 64 << 20; // one picture level
inline constexpr std::int64_t kMaxMappedBytes =
    1LL << 31; // what SQLite maps of a file; the rest is read
inline constexpr std::size_t kMaxTextBytes = 64U << 10; // one paragraph, title, interface text
inline constexpr std::size_t kMaxIdBytes = 64;
inline constexpr std::size_t kMaxGeoJsonBytes = 8U << 20;
inline constexpr std::size_t kMaxHalls = 64;
inline constexpr std::size_t kMaxFamilies = 256;
inline constexpr std::size_t kMaxExhibits = 200'000;
inline constexpr std::size_t kMaxPictures = 1'000'000;
inline constexpr std::size_t kMaxLevels = 24'000'000;
inline constexpr std::size_t kMaxScenes = 64;
inline constexpr std::size_t kMaxIcons = 1024;
inline constexpr std::size_t kMaxCities = 1024;
inline constexpr std::size_t kMaxUiTexts = 4096;
inline constexpr std::size_t kMaxPartsOfExhibit =
    256; // steps, figures, media, related, recognition: each
inline constexpr std::size_t kMaxStoryRows = 2048;        // headings and paragraphs of one exhibit
inline constexpr std::size_t kMaxPolylinePoints = 20'000; // a thread
inline constexpr std::size_t kMaxIconPoints = 4096;       // all strokes of an icon
inline constexpr float kMaxUnits = 65536.0F;  // no coordinate or side of a picture is larger
inline constexpr int kMaxPictureSide = 16384; // px of a level

// Integrity is checked while opening up to here; over it, call check_integrity on a worker.
inline constexpr std::int64_t kQuickCheckBytes = 64LL << 20;

} // namespace content
