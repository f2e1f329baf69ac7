// Pictures that were built before, by the hash of all that made them. A folder of files that may be
// deleted at any time.
#pragma once
#include "content/build/picture.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace content {

// What a cache may grow to before the entries that were not used for the longest time go.
struct CacheLimits {
    std::chrono::hours unused{24 * 90};
    std::uintmax_t bytes = 2ULL << 30;
};

class PictureCache {
public:
    // An empty folder name: nothing is kept.
    explicit PictureCache(std::filesystem::path folder);

    [[nodiscard]] static std::string
    key_of(std::span<const std::byte> source, PictureFormat format, PictureUse use);
    // Nothing: not there, or damaged.
    [[nodiscard]] std::optional<BuiltPicture> find(const std::string& key) const;
    // Failing to write is no error: the next build takes longer.
    void keep(const std::string& key, const BuiltPicture& picture) const;
    // Removes what the limits do not allow, for about a second at most: the next build goes on.
    // Touches nothing that is not named like an entry.
    void prune(const CacheLimits& limits = {}) const;
    // The same at most once a day, because listing a large cache takes time.
    void prune_daily() const;

private:
    std::filesystem::path m_folder;
};

// $XDG_CACHE_HOME/pavilion-pack, or ~/.cache/pavilion-pack; empty where neither is known.
[[nodiscard]] std::filesystem::path default_cache_folder();

} // namespace content
