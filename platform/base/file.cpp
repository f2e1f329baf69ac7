#include "platform/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <random>
#include <system_error>
#include <utility>

namespace base {
namespace {

class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int get() const { return m_fd; }
    bool close()
    {
        const int fd = std::exchange(m_fd, -1);
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd;
};

// Removes the temporary file unless it was renamed to its real name.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string path)
        : m_path(std::move(path))
    {
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile()
    {
        if (!m_path.empty())
            ::unlink(m_path.c_str());
    }

    [[nodiscard]] const std::string& path() const { return m_path; }
    void keep() { m_path.clear(); }

private:
    std::string m_path;
};

tl::unexpected<Error> system_error(std::string_view doing, const std::filesystem::path& path)
{
    const int number = errno;
    const ErrorCode code = number == ENOENT ? ErrorCode::not_found : ErrorCode::io;
    return fail(
        code,
        fmt::format(
            "cannot {} {}: {}", doing, path.string(), std::generic_category().message(number)));
}

tl::unexpected<Error> too_large(const std::filesystem::path& path, std::size_t max_bytes)
{
    return fail(
        ErrorCode::bad_content,
        fmt::format("{} is larger than the {} bytes allowed here", path.string(), max_bytes));
}

// read() until `target` is full or the file ends; the number of bytes, or -1.
ssize_t read_fully(int fd, std::span<std::byte> target)
{
    std::size_t done = 0;
    while (done < target.size()) {
        const ssize_t count = ::read(fd, target.data() + done, target.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return -1;
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    return static_cast<ssize_t>(done);
}

bool write_fully(int fd, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

template <typename Container>
Result<Container> read_into(const std::filesystem::path& path, std::size_t max_bytes)
{
    // O_NONBLOCK: a named pipe in the place of a file must not hang us; regular files ignore it.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info {};
    if (file.get() < 0 || ::fstat(file.get(), &info) != 0)
        return system_error("open", path);
    if (!S_ISREG(info.st_mode))
        return fail(ErrorCode::io, fmt::format("{} is not a regular file", path.string()));
    if (info.st_size > 0 && static_cast<std::size_t>(info.st_size) > max_bytes)
        return too_large(path, max_bytes);

    constexpr std::size_t kUnknownSizeStep = 4096; // a page: what /sys and /proc hand out at a time
    Container content;
    std::size_t wanted =
        info.st_size > 0 ? static_cast<std::size_t>(info.st_size) : kUnknownSizeStep;
    std::size_t done = 0;
    while (true) {
        // One byte more than expected: it stays empty if the file is as long as it said.
        content.resize(done + wanted + 1);
        const ssize_t count =
            read_fully(file.get(), std::as_writable_bytes(std::span(content)).subspan(done));
        if (count < 0)
            return system_error("read", path);
        done += static_cast<std::size_t>(count);
        if (done > max_bytes)
            return too_large(path, max_bytes);
        const bool at_end = done < content.size();
        content.resize(done);
        if (at_end)
            return content;
        wanted = kUnknownSizeStep;
    }
}

// A new file beside `path`, with the permissions of the one it will replace, else 0644 less the
// umask. Its name gets a random end, so that two writers do not meet and a leftover of a power cut
// is in nobody's way.
std::pair<int, std::string> create_temporary(const std::filesystem::path& path)
{
    std::random_device random;
    std::string name;
    int fd = -1;
    for (int attempt = 0; fd < 0 && attempt < 8; ++attempt) {
        name = fmt::format("{}.{:08x}.tmp", path.string(), random());
        fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (fd < 0 && errno != EEXIST)
            break;
    }
    return {fd, name};
}

bool copy_permissions(const std::filesystem::path& from, int to)
{
    struct stat info {};
    return ::stat(from.c_str(), &info) != 0 || ::fchmod(to, info.st_mode & 07777U) == 0;
}

std::filesystem::path directory_of(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

} // namespace

Result<Bytes> read_file(const std::filesystem::path& path, std::size_t max_bytes)
{
    return read_into<Bytes>(path, max_bytes);
}

Result<std::string> read_text_file(const std::filesystem::path& path, std::size_t max_bytes)
{
    return read_into<std::string>(path, max_bytes);
}

Status write_file_atomically(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    auto [fd, name] = create_temporary(path);
    Descriptor file(fd);
    if (file.get() < 0)
        return system_error("create a file beside", path);
    TemporaryFile temporary(std::move(name));
    if (!write_fully(file.get(), bytes))
        return system_error("write", path);
    if (!copy_permissions(path, file.get()))
        return system_error("set the permissions of", path);
    if (::fsync(file.get()) != 0 || !file.close())
        return system_error("write", path);
    if (::rename(temporary.path().c_str(), path.c_str()) != 0)
        return system_error("replace", path);
    temporary.keep();
    return sync_directory(directory_of(path));
}

Status write_file_atomically(const std::filesystem::path& path, std::string_view text)
{
    return write_file_atomically(path, std::as_bytes(std::span(text)));
}

Status sync_directory(const std::filesystem::path& directory)
{
    const Descriptor file(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (file.get() < 0)
        return system_error("open", directory);
    // EINVAL: a file system that has nothing to sync there (some network and FUSE ones).
    if (::fsync(file.get()) != 0 && errno != EINVAL)
        return system_error("sync", directory);
    return {};
}

} // namespace base
