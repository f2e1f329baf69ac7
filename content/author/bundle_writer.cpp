#include "content/author/bundle_writer.h"

#include "content/author/folder_write.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace content {
namespace {

base::Status failed(const std::filesystem::path& file, const std::string& why)
{
    return tl::unexpected<base::Error>(cannot_write(file, why));
}

// Shared with the old folder until that one goes; a file system without links gets copies.
void keep_files(const std::filesystem::path& from,
                const std::filesystem::path& to,
                std::error_code& error)
{
    for (const auto& entry : std::filesystem::directory_iterator(from, error)) {
        const auto target = to / entry.path().filename();
        std::error_code no_link;
        if (entry.is_regular_file() && !entry.is_symlink())
            std::filesystem::create_hard_link(entry.path(), target, no_link);
        else
            no_link = std::make_error_code(std::errc::not_supported);
        if (no_link)
            std::filesystem::copy(entry.path(),
                                  target,
                                  std::filesystem::copy_options::recursive |
                                      std::filesystem::copy_options::copy_symlinks,
                                  error);
        if (error)
            return;
    }
}

} // namespace

BundleWriter::BundleWriter(std::filesystem::path halls)
    : m_halls(std::move(halls))
    , m_staging(m_halls / fmt::format(".import-{}", ::getpid()))
{
}

BundleWriter::~BundleWriter()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_staging, ignored);
}

base::Status BundleWriter::add(const Bundle& bundle, const std::filesystem::path& old)
{
    const std::string name = fmt::format("{}/{}", bundle.hall, bundle.id);
    const std::filesystem::path folder = m_staging / name;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error && !old.empty())
        keep_files(old, folder, error);
    if (error)
        return failed(folder, error.message());
    for (const auto& [file, text] : bundle.files) {
        TRY(write_new_file(folder / file, text));
    }
    for (const auto& [file, photo] : bundle.photos) {
        ::unlink((folder / file).c_str());
        std::filesystem::copy_file(photo, folder / file, error);
        if (error)
            return failed(folder / file, error.message());
    }
    m_added.push_back({name, !old.empty()});
    return {};
}

base::Status BundleWriter::commit()
{
    if (m_added.empty())
        return {};
    TRY(flush_file_system(m_staging));
    for (const Added& one : m_added) {
        const std::filesystem::path from = m_staging / one.name;
        const std::filesystem::path to = m_halls / one.name;
        // The old folder comes into the staging folder and goes with it.
        int status = ::renameat2(AT_FDCWD,
                                 from.c_str(),
                                 AT_FDCWD,
                                 to.c_str(),
                                 one.replaces ? RENAME_EXCHANGE : RENAME_NOREPLACE);
        if (status != 0 && errno == EINVAL) { // a file system that knows neither
            const std::filesystem::path away = from.string() + ".old";
            status = one.replaces ? std::rename(to.c_str(), away.c_str()) : 0;
            if (status == 0)
                status = std::rename(from.c_str(), to.c_str());
        }
        if (status != 0)
            return failed(to, std::strerror(errno));
    }
    return flush_file_system(m_halls);
}

} // namespace content
