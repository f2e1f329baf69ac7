// Many small files at once: written without waiting for the disk, then flushed together.
#pragma once
#include "platform/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace content {

// A file that takes the place of one of that name, never changes it: it may be a link to another.
[[nodiscard]] base::Status write_new_file(const std::filesystem::path& file, std::string_view text);

// Everything that the folder's file system still holds in memory goes to the disk.
[[nodiscard]] base::Status flush_file_system(const std::filesystem::path& folder);

// ErrorCode::io, "FILE: cannot be written (WHY), check space and permissions".
[[nodiscard]] base::Error cannot_write(const std::filesystem::path& file, const std::string& why);

} // namespace content
