#include "tests/faults/recorder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/syscall.h>

#include <fstream>

namespace faults {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNoFolder = 99; // a call whose paths are not relative to a descriptor

// Where the next write would go, from the line "pos:\t123".
std::int64_t position_of(const Call& call)
{
    std::ifstream info(
        fmt::format("/proc/{}/fdinfo/{}", call.thread, static_cast<int>(call.arguments[0])));
    std::string word;
    std::int64_t position = -1;
    info >> word >> position;
    EXPECT_EQ(word, "pos:");
    return position;
}

} // namespace

Recorder::Recorder(const fs::path& folder)
    : m_folder(folder)
{
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        m_files.insert(fs::relative(entry.path(), folder).string());
}

bool Recorder::inside(const std::string& path, std::string& relative) const
{
    if (path == m_folder)
        relative.clear();
    else if (path.starts_with(m_folder.string() + "/"))
        relative = path.substr(m_folder.string().size() + 1);
    else
        return false;
    return true;
}

std::string Recorder::path_at(const Call& call, std::size_t folder, std::size_t path) const
{
    const fs::path text = text_at(call.thread, call.arguments[path]);
    if (text.is_absolute() || folder == kNoFolder)
        return text.lexically_normal().string();
    const auto descriptor = static_cast<int>(call.arguments[folder]);
    const fs::path base = descriptor == AT_FDCWD
                              ? fs::current_path()
                              : fs::path(path_of(call.thread, call.arguments[folder]));
    return (base / text).lexically_normal().string();
}

void Recorder::add(Change change, const std::string& path, std::string other)
{
    std::string relative;
    if (!inside(path, relative))
        return;
    if (change == Change::make_file || change == Change::make_folder || change == Change::make_link)
        m_files.insert(relative);
    if (change == Change::remove)
        m_files.erase(relative);
    m_operations.push_back({change, relative, std::move(other), {}, 0});
}

void Recorder::opened(const Call& call, std::uint64_t flags)
{
    const std::string path = path_of(call.thread, static_cast<std::uint64_t>(call.result));
    std::string relative;
    if (!inside(path, relative))
        return;
    if (!m_files.contains(relative))
        add(Change::make_file, path);
    else if ((flags & O_TRUNC) != 0)
        add(Change::cut, path);
}

void Recorder::wrote(const Call& call)
{
    const std::string path = path_of(call.thread, call.arguments[0]);
    std::string relative;
    if (!inside(path, relative))
        return;
    const auto count = static_cast<std::size_t>(call.result);
    const std::int64_t offset = call.number == SYS_pwrite64
                                    ? static_cast<std::int64_t>(call.arguments[3])
                                    : position_of(call) - call.result;
    m_operations.push_back(
        {Change::write, relative, {}, bytes_at(call.thread, call.arguments[1], count), offset});
    EXPECT_EQ(m_operations.back().bytes.size(), count);
}

void Recorder::moved(const std::string& from, const std::string& to)
{
    std::string target;
    EXPECT_TRUE(inside(to, target)) << to;
    add(Change::rename, from, target);
    std::set<std::string> files;
    std::string old;
    EXPECT_TRUE(inside(from, old)) << from;
    for (const std::string& file : m_files)
        if (file == old || file.starts_with(old + "/"))
            files.insert(target + file.substr(old.size()));
        else
            files.insert(file);
    m_files = std::move(files);
}

void Recorder::record(const Call& call)
{
    if (!changes_disk(call) || call.result < 0)
        return;
    switch (call.number) {
#ifdef SYS_open
    case SYS_open:
        return opened(call, call.arguments[1]);
    case SYS_rename:
        return moved(path_at(call, kNoFolder, 0), path_at(call, kNoFolder, 1));
    case SYS_symlink:
        return add(Change::make_link,
                   path_at(call, kNoFolder, 1),
                   text_at(call.thread, call.arguments[0]));
    case SYS_unlink:
    case SYS_rmdir:
        return add(Change::remove, path_at(call, kNoFolder, 0));
    case SYS_mkdir:
        return add(Change::make_folder, path_at(call, kNoFolder, 0));
#endif
    case SYS_openat:
        return opened(call, call.arguments[2]);
    case SYS_write:
    case SYS_pwrite64:
        return wrote(call);
    case SYS_ftruncate: {
        const std::size_t before = m_operations.size();
        add(Change::cut, path_of(call.thread, call.arguments[0]));
        if (m_operations.size() > before)
            m_operations.back().offset = static_cast<std::int64_t>(call.arguments[1]);
        return;
    }
    case SYS_fsync:
    case SYS_fdatasync:
        return add(Change::sync, path_of(call.thread, call.arguments[0]));
    case SYS_sync_file_range: // asks the disk to begin: nothing is promised
        return;
    case SYS_renameat:
    case SYS_renameat2:
        return moved(path_at(call, 0, 1), path_at(call, 2, 3));
    case SYS_symlinkat:
        return add(Change::make_link, path_at(call, 1, 2), text_at(call.thread, call.arguments[0]));
    case SYS_unlinkat:
        return add(Change::remove, path_at(call, 0, 1));
    case SYS_mkdirat:
        return add(Change::make_folder, path_at(call, 0, 1));
    default:
        ADD_FAILURE() << "a system call that the recorder does not know: " << call.number;
    }
}

} // namespace faults
