#include "content/author/staged_file.h"

#include "platform/base/file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace content {
namespace {

tl::unexpected<base::Error> cannot_write(const std::filesystem::path& file, int why)
{
    return base::fail(base::ErrorCode::io,
                      fmt::format("{}: cannot be written ({}), check folder, space and permissions",
                                  file.string(),
                                  std::strerror(why)));
}

} // namespace

base::Result<StagedFile> StagedFile::create(const std::filesystem::path& file)
{
    const std::filesystem::path part = fmt::format("{}.{}.part", file.string(), ::getpid());
    std::FILE* stream = std::fopen(part.c_str(), "wxbe");
    if (stream == nullptr)
        return cannot_write(file, errno);
    return StagedFile(file, part, stream);
}

StagedFile::StagedFile(std::filesystem::path file, std::filesystem::path part, std::FILE* stream)
    : m_file(std::move(file))
    , m_part(std::move(part))
    , m_stream(stream)
{
}

StagedFile::~StagedFile()
{
    if (!m_stream)
        return;
    std::error_code ignored;
    std::filesystem::remove(m_part, ignored);
}

void StagedFile::write(std::string_view bytes)
{
    static_cast<void>(std::fwrite(bytes.data(), 1, bytes.size(), m_stream.get()));
}

base::Status StagedFile::commit()
{
    const bool written = std::fflush(m_stream.get()) == 0 && std::ferror(m_stream.get()) == 0 &&
                         ::fsync(::fileno(m_stream.get())) == 0;
    if (!written || std::rename(m_part.c_str(), m_file.c_str()) != 0)
        return cannot_write(m_file, errno);
    m_stream.reset();
    return base::sync_directory(m_file.has_parent_path() ? m_file.parent_path()
                                                         : std::filesystem::path("."));
}

} // namespace content
