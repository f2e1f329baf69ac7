// Whole files in and out: bounded reading, and writing that a power cut cannot leave half done.
#pragma once
#include "platform/base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

using Bytes = std::vector<std::byte>;

// Reads a regular file. Larger than `max_bytes`: ErrorCode::bad_content, and nothing of it is kept.
// Also reads files whose size the system does not tell (/sys, /proc). Blocks: on the main thread
// for small files at the start only.
[[nodiscard]] Result<Bytes> read_file(const std::filesystem::path& path, std::size_t max_bytes);
[[nodiscard]] Result<std::string> read_text_file(const std::filesystem::path& path,
                                                 std::size_t max_bytes);

// Writes a temporary file beside `path`, fsyncs it, renames it over `path` and fsyncs the
// directory: whoever opens `path`, at any moment and after any power cut, sees the old or the new
// content whole. On an error the temporary is removed and the old file is as it was. An existing
// file keeps its permissions; a new one gets 0644 less the umask.
[[nodiscard]] Status write_file_atomically(const std::filesystem::path& path,
                                           std::span<const std::byte> bytes);
[[nodiscard]] Status write_file_atomically(const std::filesystem::path& path,
                                           std::string_view text);

// Makes a rename, link or removal in `directory` durable.
[[nodiscard]] Status sync_directory(const std::filesystem::path& directory);

} // namespace base
