// Makes the levels of one picture: an SVG illustration with its layers and thread, or a photograph.
// Runs on a worker.
#pragma once
#include "content/build/source.h"
#include "platform/base/file.h"

#include <cstdint>
#include <span>
#include <vector>

namespace content {

struct BuiltLevel {
    PictureLayer layer = PictureLayer::flat;
    int width = 0;
    int height = 0;
    base::Bytes bytes; // JPEG or PNG
};

struct BuiltPicture {
    base::Size size; // of the source, in its units
    std::uint32_t average = 0;
    std::vector<base::Point> thread;
    std::vector<BuiltLevel> levels;
};

// Goes up whenever the same source gives other bytes: what is in a cache is then built again.
inline constexpr int kDrawingRecipe = 6;
inline constexpr int kPhotographRecipe = 6;

enum class PictureFormat { svg, photograph };
[[nodiscard]] PictureFormat format_of(const std::filesystem::path& file);

// Notes what is wrong with a picture without drawing it: damaged, too small, too large, texts in an
// SVG.
void check_picture(std::span<const std::byte> bytes,
                   PictureFormat format,
                   const Place& file,
                   Faults& faults);

// Error: bad_content.
[[nodiscard]] base::Result<BuiltPicture>
build_picture_on_worker(std::span<const std::byte> bytes, PictureFormat format, PictureUse use);

inline constexpr std::size_t kMaxPictureFileBytes = 64U << 20;
inline constexpr std::size_t kMaxDrawingFileBytes = 8U << 20; // an SVG

} // namespace content
