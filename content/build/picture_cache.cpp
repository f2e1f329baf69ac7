#include "content/build/picture_cache.h"

#include "content/catalogue/shapes.h"
#include "platform/base/file.h"

#include <fmt/format.h>
#include <glib.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <vector>

namespace content {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr std::size_t kMaxEntryBytes = 512U << 20;
constexpr auto kPruneTime = 1s;
constexpr std::size_t kPruneEntries = 200'000; // looked at in one go

// A SHA-256 in hex, maybe with the end that a broken write left behind.
bool is_entry(const std::string& name)
{
    constexpr std::size_t kHex = 64;
    const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return name.size() >= kHex && std::all_of(name.begin(), name.begin() + kHex, hex) &&
           (name.size() == kHex || name.ends_with(".tmp"));
}

struct CacheFile {
    fs::file_time_type used;
    std::uintmax_t bytes = 0;
    fs::path path;
};

std::vector<CacheFile> oldest_first(const fs::path& folder)
{
    std::vector<CacheFile> files;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end;
         !error && it != end && files.size() < kPruneEntries;
         it.increment(error)) {
        std::error_code ignored;
        if (is_entry(it->path().filename().string()) && it->is_regular_file(ignored))
            files.push_back({it->last_write_time(ignored), it->file_size(ignored), it->path()});
    }
    std::sort(files.begin(), files.end(), [](const CacheFile& a, const CacheFile& b) {
        return a.used < b.used;
    });
    return files;
}

// The time of an entry is when it was last used; writing that once a day is enough.
void note_use(const fs::path& file)
{
    std::error_code ignored;
    const auto now = fs::file_time_type::clock::now();
    if (fs::last_write_time(file, ignored) < now - 24h)
        fs::last_write_time(file, now, ignored);
}

// Numbers as this machine has them: a cache does not travel.
class Packer {
public:
    template <typename Value> void value(Value number)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        const auto* from = reinterpret_cast<const std::byte*>(&number);
        m_bytes.insert(m_bytes.end(), from, from + sizeof number);
    }
    void blob(std::span<const std::byte> bytes)
    {
        value(std::uint64_t{bytes.size()});
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    }
    [[nodiscard]] const base::Bytes& bytes() const { return m_bytes; }

private:
    base::Bytes m_bytes;
};

class Unpacker {
public:
    explicit Unpacker(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
    }
    template <typename Value> Value value()
    {
        Value number{};
        const auto from = take(sizeof number);
        if (from.size() == sizeof number)
            std::memcpy(&number, from.data(), sizeof number);
        return number;
    }
    std::span<const std::byte> blob() { return take(value<std::uint64_t>()); }
    [[nodiscard]] bool whole() const { return m_good && m_bytes.empty(); }
    [[nodiscard]] bool good() const { return m_good; }

private:
    std::span<const std::byte> take(std::size_t size)
    {
        m_good = m_good && size <= m_bytes.size();
        if (!m_good)
            return {};
        const auto taken = m_bytes.first(size);
        m_bytes = m_bytes.subspan(size);
        return taken;
    }
    std::span<const std::byte> m_bytes;
    bool m_good = true;
};

} // namespace

PictureCache::PictureCache(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::create_directories(m_folder, ignored);
}

std::string
PictureCache::key_of(std::span<const std::byte> source, PictureFormat format, PictureUse use)
{
    const std::string recipe =
        fmt::format("{} {} {}:",
                    format == PictureFormat::svg ? kDrawingRecipe : kPhotographRecipe,
                    static_cast<int>(format),
                    static_cast<int>(use));
    GChecksum* sum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(
        sum, reinterpret_cast<const guchar*>(recipe.data()), static_cast<gssize>(recipe.size()));
    g_checksum_update(
        sum, reinterpret_cast<const guchar*>(source.data()), static_cast<gssize>(source.size()));
    std::string key = g_checksum_get_string(sum);
    g_checksum_free(sum);
    return key;
}

std::optional<BuiltPicture> PictureCache::find(const std::string& key) const
{
    if (m_folder.empty())
        return std::nullopt;
    const base::Result<base::Bytes> bytes = base::read_file(m_folder / key, kMaxEntryBytes);
    if (!bytes)
        return std::nullopt;
    Unpacker from(*bytes);
    BuiltPicture picture;
    picture.size.w = from.value<float>();
    picture.size.h = from.value<float>();
    picture.average = from.value<std::uint32_t>();
    const auto thread = decode_polyline(from.blob());
    const auto count = from.value<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && from.good(); ++i) {
        BuiltLevel& level = picture.levels.emplace_back();
        level.layer = from.value<PictureLayer>();
        level.width = from.value<int>();
        level.height = from.value<int>();
        const auto encoded = from.blob();
        level.bytes.assign(encoded.begin(), encoded.end());
    }
    if (!thread || !from.whole() || picture.levels.empty())
        return std::nullopt;
    picture.thread = *thread;
    note_use(m_folder / key);
    return picture;
}

void PictureCache::keep(const std::string& key, const BuiltPicture& picture) const
{
    if (m_folder.empty())
        return;
    Packer to;
    to.value(picture.size.w);
    to.value(picture.size.h);
    to.value(picture.average);
    to.blob(encode_polyline(picture.thread));
    to.value(static_cast<std::uint32_t>(picture.levels.size()));
    for (const BuiltLevel& level : picture.levels) {
        to.value(level.layer);
        to.value(level.width);
        to.value(level.height);
        to.blob(level.bytes);
    }
    static_cast<void>(base::write_file_atomically(m_folder / key, to.bytes()));
}

void PictureCache::prune(const CacheLimits& limits) const
{
    if (m_folder.empty())
        return;
    const auto stop = std::chrono::steady_clock::now() + kPruneTime;
    const auto oldest = fs::file_time_type::clock::now() - limits.unused;
    const std::vector<CacheFile> files = oldest_first(m_folder);
    std::uintmax_t bytes = 0;
    for (const CacheFile& file : files)
        bytes += file.bytes;
    for (const CacheFile& file : files) {
        const bool too_old = file.used < oldest;
        if ((!too_old && bytes <= limits.bytes) || std::chrono::steady_clock::now() > stop)
            return;
        std::error_code ignored;
        fs::remove(file.path, ignored);
        bytes -= file.bytes;
    }
}

void PictureCache::prune_daily() const
{
    if (m_folder.empty())
        return;
    const fs::path mark = m_folder / "pruned";
    std::error_code missing;
    const auto last = fs::last_write_time(mark, missing);
    if (!missing && last > fs::file_time_type::clock::now() - 24h)
        return;
    std::ofstream(mark) << "Entries that no build used for 90 days are removed once a day.\n";
    prune();
}

std::filesystem::path default_cache_folder()
{
    if (const char* xdg = std::getenv("XDG_CACHE_HOME"); xdg != nullptr && *xdg == '/')
        return std::filesystem::path(xdg) / "pavilion-pack";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        return std::filesystem::path(home) / ".cache" / "pavilion-pack";
    return {};
}

} // namespace content
