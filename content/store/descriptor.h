// A file descriptor that closes itself, and errno as an error. Inside content/store only.
#pragma once
#include "platform/base/result.h"

#include <filesystem>
#include <string_view>
#include <utility>

namespace content {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(Descriptor&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool is_open() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

// "cannot read /a/b: Input/output error" of errno; ENOENT is not_found, all else io.
[[nodiscard]] tl::unexpected<base::Error> errno_error(std::string_view doing,
                                                      const std::filesystem::path& file);

// Opens a regular file for reading. Errors: not_found, io, bad_content (a folder, a pipe).
[[nodiscard]] base::Result<Descriptor> open_for_reading(const std::filesystem::path& file);

} // namespace content
