// Brings a pack's bytes into the store and looks at them there. What guards against what:
// - The hash and the check are made of the copy, read back while it is written, never of the
//   source: a stick that answers differently the second time gains nothing.
// - fsync comes before any name points to the copy; so does the check that SQLite's pages hold
//   together, which finds what a failing disk or a faulty builder left in an unsigned pack too.
// Copying, hashing and checking run beside each other, so a pack takes as long as its hash: about
// 1.6 s a GiB. Inside content/store only.
#pragma once
#include "content/catalogue/pack_name.h"
#include "content/store/file_hash.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>

namespace content {

struct CopyWatch {
    std::function<void(std::int64_t done, std::int64_t all)> progress; // may be empty
    const std::atomic<bool>* cancelled = nullptr;
};

struct Copied {
    FileHash hash{};
    base::Status whole; // bad_content: look at the signature first, it says more
};

// `to` must not exist; it is left for the caller to remove after an error. `name` is what the copy
// must call itself. Errors: not_found, io, bad_content, cancelled.
[[nodiscard]] base::Result<Copied> copy_in(const std::filesystem::path& from,
                                           const std::filesystem::path& to,
                                           const PackName& name,
                                           const CopyWatch& watch);

// Opens a stored pack and checks all its pages. Errors: as of Catalogue::open; bad_content too
// where it is another pack than `name`.
[[nodiscard]] base::Status check_stored(const std::filesystem::path& pack, const PackName& name);

} // namespace content
