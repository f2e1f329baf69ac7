// Changes to files that a power cut cannot leave half done, and that are on the disk when the
// function comes back. All return errors of code io that name the file. Inside content/store only.
#pragma once
#include "platform/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// The folder and those above it that are missing, 0755 less the umask.
[[nodiscard]] base::Status make_folder(const std::filesystem::path& folder);

// Called between pieces with the bytes that are written; an error of it ends the copy.
using CopyStep = std::function<base::Status(std::int64_t bytes)>;

// The first `size` bytes of a file; `to` must not exist. Not synced yet: the disk is told to begin
// after each piece, so that sync_file() has little left to wait for. Errors of the source and of
// the disk are told apart: io.
[[nodiscard]] base::Status copy_file(const std::filesystem::path& from,
                                     const std::filesystem::path& to,
                                     std::int64_t size,
                                     const CopyStep& step);
[[nodiscard]] base::Status sync_file(const std::filesystem::path& file);

// A small file, synced; its folder is not.
[[nodiscard]] base::Status write_file(const std::filesystem::path& file, std::string_view text);

struct LinkChange {
    std::filesystem::path folder;
    const char* name; // folder/name becomes a symbolic link to `target`, over an older one
    std::string target;
};
// Each change in one step, in order. After an error all are taken back as far as the disk allows.
[[nodiscard]] base::Status change_links(const std::vector<LinkChange>& changes);

// A file or folder gets another name in another folder; both folders are synced.
[[nodiscard]] base::Status move_entry(const std::filesystem::path& from,
                                      const std::filesystem::path& to);

} // namespace content
