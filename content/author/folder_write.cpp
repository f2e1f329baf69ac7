#include "content/author/folder_write.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace content {

base::Error cannot_write(const std::filesystem::path& file, const std::string& why)
{
    return {
        base::ErrorCode::io,
        fmt::format("{}: cannot be written ({}), check space and permissions", file.string(), why)};
}

base::Status write_new_file(const std::filesystem::path& file, std::string_view text)
{
    ::unlink(file.c_str());
    std::FILE* stream = std::fopen(file.c_str(), "wxbe");
    if (stream == nullptr)
        return tl::unexpected<base::Error>(cannot_write(file, std::strerror(errno)));
    const bool written = std::fwrite(text.data(), 1, text.size(), stream) == text.size();
    const bool closed = std::fclose(stream) == 0;
    if (written && closed)
        return {};
    return tl::unexpected<base::Error>(cannot_write(file, std::strerror(errno)));
}

base::Status flush_file_system(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && ::syncfs(descriptor) == 0;
    const int why = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (flushed)
        return {};
    return tl::unexpected<base::Error>(cannot_write(folder, std::strerror(why)));
}

} // namespace content
