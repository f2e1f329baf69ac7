#include "content/store/store_lock.h"

#include "platform/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

namespace content {
namespace {

std::string holder_of(const std::filesystem::path& lock)
{
    const base::Result<std::string> text = base::read_text_file(lock, 32);
    const bool number =
        text && !text->empty() && text->find_first_not_of("0123456789") == std::string::npos;
    return number ? "process " + *text : "another process";
}

} // namespace

base::Result<StoreLock> StoreLock::take(const std::filesystem::path& root,
                                        std::chrono::milliseconds patience)
{
    const std::filesystem::path path = root / ".lock";
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!file.is_open())
        return errno_error("lock the store, write", path);
    const auto until = std::chrono::steady_clock::now() + patience;
    while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return errno_error("lock", path);
        if (std::chrono::steady_clock::now() >= until)
            return base::fail(
                base::ErrorCode::io,
                fmt::format("{}: {} is changing this store, try again when it has ended",
                            root.string(),
                            holder_of(path)));
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    // For the message above only, so whether it was written does not matter.
    const std::string holder = fmt::format("{}", ::getpid());
    if (::ftruncate(file.get(), 0) == 0 &&
        ::pwrite(file.get(), holder.data(), holder.size(), 0) < 0)
        errno = 0;
    return StoreLock(std::move(file));
}

} // namespace content
