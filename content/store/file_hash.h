// BLAKE2b-512 of a file, which is what a signature signs. In pieces: packs may be larger than
// memory. Any thread; reads the disk.
#pragma once
#include "platform/base/result.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>

namespace content {

using FileHash = std::array<std::uint8_t, 64>;

// Errors: not_found, io. libsodium takes about 1.6 s a GiB.
[[nodiscard]] base::Result<FileHash> hash_file(const std::filesystem::path& file);

// A file that somebody else is writing while it is hashed.
struct Growth {
    std::int64_t size = 0;                // that it will have
    std::atomic<std::int64_t> written{0}; // bytes that are there; notify when it changes
    std::atomic<std::int64_t> hashed{0};

    void grown_to(std::int64_t bytes);
    void stop(); // no more will come
};

// Follows `growth` until its size is reached. Errors: io; cancelled after stop().
[[nodiscard]] base::Result<FileHash> hash_on_worker(const std::filesystem::path& file,
                                                    Growth& growth);

} // namespace content
