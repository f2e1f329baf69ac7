// Writes a pack's file from what was read and built. Same values, same bytes.
#pragma once
#include "content/build/picture.h"
#include "content/build/source.h"

#include <filesystem>
#include <span>

namespace content {

// `pictures` by position as in source.pictures. Writes over `file`; the caller renames it. Errors:
// io.
[[nodiscard]] base::Status write_pack(const Source& source,
                                      std::span<const BuiltPicture> pictures,
                                      const std::filesystem::path& file);

} // namespace content
