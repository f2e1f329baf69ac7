#include "content/store/same_bytes.h"

#include "content/store/descriptor.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <span>
#include <vector>

namespace content {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;

// Fills the piece unless the file ends; -1: errno says why.
ssize_t read_piece(const Descriptor& file, std::span<char> piece)
{
    std::size_t done = 0;
    while (done < piece.size()) {
        const ssize_t got = ::read(file.get(), piece.data() + done, piece.size() - done);
        if (got < 0 && errno != EINTR)
            return -1;
        if (got == 0)
            break;
        done += static_cast<std::size_t>(std::max(got, ssize_t{0}));
    }
    return static_cast<ssize_t>(done);
}

} // namespace

base::Result<bool> same_bytes(const std::filesystem::path& file,
                              const std::filesystem::path& stored)
{
    TRY_SET(const Descriptor one, open_for_reading(file));
    const base::Result<Descriptor> other = open_for_reading(stored);
    if (!other)
        return false;
    std::vector<char> a(kPiece);
    std::vector<char> b(kPiece);
    while (true) {
        const ssize_t got = read_piece(one, a);
        if (got < 0)
            return errno_error("read", file);
        const auto count = static_cast<std::size_t>(got);
        if (read_piece(*other, b) != got || !std::equal(a.begin(), a.begin() + got, b.begin()))
            return false;
        if (count < a.size())
            return true;
    }
}

} // namespace content
