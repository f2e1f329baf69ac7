// Draws all pictures of a source on all processors, or takes them from the cache. Inside
// content/build only.
#pragma once
#include "content/build/picture_cache.h"
#include "content/build/source.h"
#include "platform/base/result.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

namespace content {

struct PictureJob {
    base::Result<BuiltPicture> picture;
    bool drawn = false; // not from the cache
};

// By position as in source.pictures. Photographs of more than 64 megapixels together are not
// decoded at the same time, however many processors there are: that is half a GB at most.
// `progress` is called on the caller's thread. `threads`: 0 for all processors.
[[nodiscard]] std::vector<PictureJob>
build_pictures(const Source& source,
               const PictureCache& cache,
               unsigned threads,
               const std::function<void(std::size_t done, std::size_t all)>& progress);

} // namespace content
