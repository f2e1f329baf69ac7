#include "content/store/durable.h"

#include "content/store/descriptor.h"
#include "content/store/store_layout.h"
#include "platform/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <span>
#include <tuple>
#include <vector>

namespace content {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;
// Folders, links and the signature beside the pack.
constexpr std::int64_t kSlackBytes = std::int64_t{1} << 20;

// ENOENT of a folder or file that we made ourselves is the machine's fault, not the user's.
tl::unexpected<base::Error> machine_error(std::string_view doing, const std::filesystem::path& file)
{
    tl::unexpected<base::Error> error = errno_error(doing, file);
    error.value().code = base::ErrorCode::io;
    return error;
}

std::int64_t free_bytes(const std::filesystem::path& folder)
{
    struct statvfs info {};
    if (::statvfs(folder.c_str(), &info) != 0)
        return INT64_MAX;
    return static_cast<std::int64_t>(info.f_bavail * info.f_frsize);
}

tl::unexpected<base::Error>
no_space(const std::filesystem::path& folder, std::int64_t needed, std::int64_t free)
{
    return base::fail(base::ErrorCode::io,
                      fmt::format("{}: the disk is full: {:.1f} MB are needed, {:.1f} MB are free; "
                                  "remove what is not needed from it",
                                  folder.string(),
                                  static_cast<double>(needed) / 1e6,
                                  static_cast<double>(free) / 1e6));
}

// False: errno says why.
bool write_fully(int fd, std::span<const char> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

ssize_t read_some(int fd, std::span<char> bytes)
{
    ssize_t got = -1;
    do {
        got = ::read(fd, bytes.data(), bytes.size());
    } while (got < 0 && errno == EINTR);
    return got;
}

// read() gave nothing, or an error.
tl::unexpected<base::Error>
source_ended(const std::filesystem::path& from, ssize_t got, std::int64_t done, std::int64_t size)
{
    const std::string why =
        got < 0 ? errno_error("read", from).value().what
                : fmt::format(
                      "cannot read {}: it ended after {} of {} bytes", from.string(), done, size);
    return base::fail(base::ErrorCode::io, why + "; is the stick still in? copy the pack again");
}

base::Result<Descriptor> create_file(const std::filesystem::path& file)
{
    Descriptor created(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!created.is_open())
        return machine_error("write", file);
    return created;
}

base::Status replace_link(const LinkChange& change)
{
    if (link_in(change.folder, change.name) == change.target)
        return {};
    const std::filesystem::path fresh = change.folder / (std::string(kTemporary) + "link");
    ::unlink(fresh.c_str());
    if (::symlink(change.target.c_str(), fresh.c_str()) != 0)
        return machine_error("make the link", fresh);
    const std::filesystem::path link = change.folder / change.name;
    if (::rename(fresh.c_str(), link.c_str()) != 0) {
        const auto error = machine_error("replace", link);
        ::unlink(fresh.c_str());
        return error;
    }
    return base::sync_directory(change.folder);
}

} // namespace

base::Status make_folder(const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(folder, ignored))
        return {};
    const std::filesystem::path parent =
        folder.has_parent_path() ? folder.parent_path() : std::filesystem::path(".");
    if (parent != folder)
        TRY(make_folder(parent));
    if (::mkdir(folder.c_str(), 0755) != 0 && errno != EEXIST)
        return machine_error("make the folder", folder);
    return base::sync_directory(parent);
}

base::Status copy_file(const std::filesystem::path& from,
                       const std::filesystem::path& to,
                       std::int64_t size,
                       const CopyStep& step)
{
    TRY_SET(const Descriptor source, open_for_reading(from));
    const std::filesystem::path store = to.parent_path().parent_path();
    const std::int64_t free = free_bytes(to.parent_path());
    if (size > free - kSlackBytes)
        return no_space(store, size + kSlackBytes, free);
    TRY_SET(const Descriptor target, create_file(to));
    ::posix_fadvise(source.get(), 0, 0, POSIX_FADV_SEQUENTIAL);
    std::vector<char> buffer(kPiece);
    for (std::int64_t done = 0; done < size;) {
        const auto wanted = static_cast<std::size_t>(
            std::min(size - done, static_cast<std::int64_t>(buffer.size())));
        const ssize_t got = read_some(source.get(), std::span(buffer).first(wanted));
        if (got <= 0)
            return source_ended(from, got, done, size);
        if (!write_fully(target.get(), std::span(buffer).first(static_cast<std::size_t>(got))))
            return errno == ENOSPC || errno == EDQUOT ? no_space(store, size + kSlackBytes, free)
                                                      : machine_error("write", to);
        ::sync_file_range(target.get(), done, got, SYNC_FILE_RANGE_WRITE);
        done += got;
        TRY(step(done));
    }
    return {};
}

base::Status sync_file(const std::filesystem::path& file)
{
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!opened.is_open() || ::fsync(opened.get()) != 0)
        return machine_error("write", file);
    return {};
}

base::Status write_file(const std::filesystem::path& file, std::string_view text)
{
    TRY_SET(const Descriptor target, create_file(file));
    if (!write_fully(target.get(), text) || ::fsync(target.get()) != 0)
        return machine_error("write", file);
    return {};
}

base::Status change_links(const std::vector<LinkChange>& changes)
{
    std::vector<LinkChange> before;
    for (const LinkChange& change : changes) {
        before.insert(before.begin(),
                      {change.folder, change.name, link_in(change.folder, change.name)});
        const base::Status status = replace_link(change);
        if (status)
            continue;
        for (const LinkChange& old : before)
            if (old.target.empty())
                ::unlink((old.folder / old.name).c_str());
            else
                std::ignore = replace_link(old);
        return status;
    }
    return {};
}

base::Status move_entry(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return machine_error("write", to);
    TRY(base::sync_directory(to.parent_path()));
    if (from.parent_path() != to.parent_path())
        TRY(base::sync_directory(from.parent_path()));
    return {};
}

} // namespace content
