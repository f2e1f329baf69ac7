// A file as memory, read only: fonts and packs, of which a kiosk reads few pages and the system
// shares them.
#pragma once
#include "platform/base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace base {

class MappedFile {
public:
    // The file must not be shortened while it is mapped (replace it by rename instead): reading
    // past its new end kills the process. An empty file is mapped as zero bytes.
    [[nodiscard]] static Result<MappedFile> open(const std::filesystem::path& path);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    // Valid as long as the MappedFile it came from, or the one that was moved to.
    [[nodiscard]] std::span<const std::byte> bytes() const { return m_bytes; }

private:
    explicit MappedFile(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
    }

    std::span<const std::byte> m_bytes;
};

} // namespace base
