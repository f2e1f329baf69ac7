#include "platform/base/mapped_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace base {
namespace {

tl::unexpected<Error> cannot_map(const std::filesystem::path& path, int number)
{
    return fail(
        number == ENOENT ? ErrorCode::not_found : ErrorCode::io,
        fmt::format("cannot map {}: {}", path.string(), std::generic_category().message(number)));
}

Result<std::span<const std::byte>> map(int fd, const std::filesystem::path& path)
{
    struct stat info {};
    if (::fstat(fd, &info) != 0)
        return cannot_map(path, errno);
    if (!S_ISREG(info.st_mode))
        return fail(ErrorCode::io, fmt::format("{} is not a regular file", path.string()));
    const auto size = static_cast<std::size_t>(info.st_size);
    if (size == 0)
        return std::span<const std::byte>{};
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (address == MAP_FAILED)
        return cannot_map(path, errno);
    return std::span(static_cast<const std::byte*>(address), size);
}

void unmap(std::span<const std::byte> bytes)
{
    if (!bytes.empty())
        ::munmap(const_cast<std::byte*>(bytes.data()), bytes.size());
}

} // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return cannot_map(path, errno);
    auto bytes = map(fd, path);
    ::close(fd); // the mapping holds the file by itself
    if (!bytes)
        return tl::unexpected<Error>(std::move(bytes.error()));
    return MappedFile(*bytes);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

MappedFile::~MappedFile()
{
    unmap(m_bytes);
}

} // namespace base
