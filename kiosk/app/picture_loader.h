// Loads pictures on workers: bytes from the pack, then pixels. Each worker takes a reader of its
// own from a small store.
#pragma once
#include "content/catalogue/media_reader.h"
#include "platform/gpu/texture_cache.h"

#include <filesystem>

namespace kiosk {

// For platform::TextureCache. Keys are (picture id, layer, width of the level).
[[nodiscard]] platform::LoadPicture picture_loader(const std::filesystem::path& pack);

} // namespace kiosk
