#include "content/store/file_hash.h"

#include "content/store/descriptor.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

namespace content {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;

class Hasher {
public:
    Hasher() { crypto_generichash_init(&m_state, nullptr, 0, FileHash{}.size()); }
    void add(const std::vector<unsigned char>& bytes, std::size_t count)
    {
        crypto_generichash_update(&m_state, bytes.data(), count);
    }
    [[nodiscard]] FileHash end()
    {
        FileHash hash{};
        crypto_generichash_final(&m_state, hash.data(), hash.size());
        return hash;
    }

private:
    crypto_generichash_state m_state{};
};

ssize_t read_at(const Descriptor& file,
                std::vector<unsigned char>& bytes,
                std::size_t count,
                std::int64_t at)
{
    ssize_t got = -1;
    do {
        got = ::pread(file.get(), bytes.data(), count, at);
    } while (got < 0 && errno == EINTR);
    return got;
}

} // namespace

void Growth::grown_to(std::int64_t bytes)
{
    written.store(bytes);
    written.notify_all();
}

void Growth::stop()
{
    grown_to(-1);
}

base::Result<FileHash> hash_on_worker(const std::filesystem::path& file, Growth& growth)
{
    if (sodium_init() < 0)
        return base::fail(base::ErrorCode::io, "libsodium cannot start, install it again");
    TRY_SET(const Descriptor descriptor, open_for_reading(file));
    std::vector<unsigned char> bytes(kPiece);
    Hasher hasher;
    for (std::int64_t done = 0; done < growth.size;) {
        const std::int64_t there = growth.written.load();
        if (there < 0)
            return base::fail(base::ErrorCode::cancelled, file.string() + ": cancelled");
        if (there <= done) {
            growth.written.wait(there);
            continue;
        }
        const auto count = static_cast<std::size_t>(
            std::min(there - done, static_cast<std::int64_t>(bytes.size())));
        const ssize_t got = read_at(descriptor, bytes, count, done);
        if (got < 0)
            return errno_error("read", file);
        if (got == 0)
            return base::fail(
                base::ErrorCode::io,
                fmt::format("{}: became shorter while it was read, copy it again", file.string()));
        hasher.add(bytes, static_cast<std::size_t>(got));
        done += got;
        growth.hashed.store(done);
    }
    return hasher.end();
}

base::Result<FileHash> hash_file(const std::filesystem::path& file)
{
    TRY_SET(const Descriptor descriptor, open_for_reading(file));
    struct stat info {};
    if (::fstat(descriptor.get(), &info) != 0)
        return errno_error("read", file);
    Growth growth;
    growth.size = info.st_size;
    growth.written = info.st_size;
    return hash_on_worker(file, growth);
}

} // namespace content
