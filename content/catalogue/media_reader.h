// Reads the encoded bytes of pictures from a pack. A worker owns one and keeps it; it has a
// connection of its own.
#pragma once
#include "content/catalogue/exhibit.h"
#include "platform/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

namespace content {

struct EncodedPicture {
    std::vector<std::byte> bytes; // JPEG or PNG
    int width = 0;                // px of this level
    int height = 0;
};

class MediaReader {
public:
    [[nodiscard]] static base::Result<MediaReader> open(const std::filesystem::path& pack);
    MediaReader(MediaReader&&) noexcept;
    MediaReader& operator=(MediaReader&&) noexcept;
    ~MediaReader();

    // The smallest level at least `min_width` px wide, or the largest there is. Errors: not_found,
    // bad_content.
    [[nodiscard]] base::Result<EncodedPicture>
    read_on_worker(PictureId id, PictureLayer layer, int min_width) const;

private:
    struct Parts;
    explicit MediaReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace content
