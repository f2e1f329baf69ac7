#include "content/store/descriptor.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace content {

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

tl::unexpected<base::Error> errno_error(std::string_view doing, const std::filesystem::path& file)
{
    const int number = errno;
    return base::fail(
        number == ENOENT ? base::ErrorCode::not_found : base::ErrorCode::io,
        fmt::format(
            "cannot {} {}: {}", doing, file.string(), std::generic_category().message(number)));
}

base::Result<Descriptor> open_for_reading(const std::filesystem::path& file)
{
    // O_NONBLOCK: a named pipe in the place of a file must not hang us; regular files ignore it.
    Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info {};
    if (!opened.is_open() || ::fstat(opened.get(), &info) != 0)
        return errno_error("open", file);
    if (!S_ISREG(info.st_mode))
        return base::fail(base::ErrorCode::bad_content,
                          fmt::format("{}: is not a file, give the path of one", file.string()));
    return opened;
}

} // namespace content
