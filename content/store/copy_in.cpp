#include "content/store/copy_in.h"

#include "content/catalogue/catalogue.h"
#include "content/catalogue/integrity.h"
#include "content/catalogue/limits.h"
#include "content/store/durable.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <future>
#include <optional>

namespace content {
namespace {

constexpr std::chrono::milliseconds kLook{20}; // how often progress and cancelling are looked at

tl::unexpected<base::Error> cancelled_error(const std::filesystem::path& file)
{
    return base::fail(base::ErrorCode::cancelled,
                      fmt::format("{}: cancelled, nothing was changed", file.string()));
}

base::Result<std::int64_t> size_of(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error)
        return base::fail(base::ErrorCode::io,
                          fmt::format("cannot read {}: {}", file.string(), error.message()));
    return static_cast<std::int64_t>(size);
}

// The opened pack is the one that was meant, and its small tables are sound.
base::Result<Catalogue> open_as(const std::filesystem::path& pack, const PackName& name)
{
    TRY_SET(Catalogue catalogue, Catalogue::open(pack));
    if (PackName{catalogue.info().id, catalogue.info().version} != name)
        return base::fail(base::ErrorCode::bad_content,
                          fmt::format("{}: changed from {} {} to {} {} while it was read, copy it "
                                      "again",
                                      pack.string(),
                                      name.id,
                                      name.version,
                                      catalogue.info().id,
                                      catalogue.info().version));
    return catalogue;
}

// The hash of a growing copy, on its own thread; ends it when it goes.
class HashBehind {
public:
    HashBehind(const std::filesystem::path& copy, std::int64_t size)
        : m_copy(copy)
    {
        m_growth.size = size;
    }
    HashBehind(const HashBehind&) = delete;
    HashBehind& operator=(const HashBehind&) = delete;
    HashBehind(HashBehind&&) = delete;
    HashBehind& operator=(HashBehind&&) = delete;
    ~HashBehind() { m_growth.stop(); }

    // The copy exists from its first piece on.
    void grown_to(std::int64_t bytes)
    {
        m_growth.grown_to(bytes);
        if (!m_hash.valid())
            m_hash =
                std::async(std::launch::async, [this] { return hash_on_worker(m_copy, m_growth); });
    }
    void stop() { m_growth.stop(); }
    [[nodiscard]] std::int64_t hashed() const { return m_growth.hashed.load(); }
    std::future<base::Result<FileHash>>& hash() { return m_hash; }

private:
    std::filesystem::path m_copy;
    Growth m_growth;
    std::future<base::Result<FileHash>>
        m_hash; // last: it waits for the thread, which uses the others
};

// For a check of all pages. Reads instead of mapping: mapped, the whole pack would count as this
// program's memory, and a disk that fails would kill it.
base::Result<Database> open_for_check(const std::filesystem::path& pack)
{
    TRY_SET(Database database, Database::open_pack(pack));
    TRY(database.run("PRAGMA mmap_size = 0"));
    return database;
}

// The check of all pages of a pack that Catalogue::open leaves unchecked for its size.
class PageCheck {
public:
    explicit PageCheck(const std::filesystem::path& pack)
        : m_database(open_for_check(pack))
        , m_check(std::async(std::launch::async, [this, pack] { return run(pack); }))
    {
    }
    PageCheck(const PageCheck&) = delete;
    PageCheck& operator=(const PageCheck&) = delete;
    PageCheck(PageCheck&&) = delete;
    PageCheck& operator=(PageCheck&&) = delete;
    ~PageCheck() { stop(); }

    void stop()
    {
        if (m_database)
            sqlite3_interrupt(m_database->handle());
    }
    std::future<base::Status>& check() { return m_check; }

private:
    base::Status run(const std::filesystem::path& pack) const
    {
        if (!m_database)
            return tl::unexpected<base::Error>(m_database.error());
        return quick_check(*m_database, pack);
    }

    base::Result<Database> m_database;
    std::future<base::Status> m_check; // last, as above
};

class CopyIn {
public:
    CopyIn(const std::filesystem::path& from,
           const std::filesystem::path& to,
           std::int64_t size,
           const CopyWatch& watch)
        : m_from(from)
        , m_to(to)
        , m_size(size)
        , m_watch(watch)
        , m_hash(to, size)
    {
    }

    base::Result<Copied> run(const PackName& name)
    {
        TRY(copy_file(m_from, m_to, m_size, [this](std::int64_t bytes) { return copied(bytes); }));
        std::optional<PageCheck> pages;
        if (m_size > kQuickCheckBytes)
            pages.emplace(m_to);
        Copied copied;
        if (const base::Result<Catalogue> opened = open_as(m_to, name); !opened)
            copied.whole = tl::unexpected<base::Error>(opened.error());
        TRY(sync_file(m_to));
        while (waiting(m_hash.hash()) || (pages && waiting(pages->check()))) {
            report();
            if (is_cancelled() && pages)
                pages->stop();
            if (is_cancelled())
                m_hash.stop();
        }
        if (is_cancelled())
            return cancelled_error(m_from);
        TRY_SET(copied.hash, m_hash.hash().get());
        if (pages && copied.whole)
            copied.whole = pages->check().get();
        report();
        return copied;
    }

private:
    template <typename T> static bool waiting(std::future<T>& future)
    {
        return future.wait_for(kLook) != std::future_status::ready;
    }
    [[nodiscard]] bool is_cancelled() const
    {
        return m_watch.cancelled != nullptr && m_watch.cancelled->load();
    }
    // Copying is half the work, hashing the other.
    void report()
    {
        if (m_watch.progress)
            m_watch.progress((m_copied + m_hash.hashed()) / 2, m_size);
    }
    base::Status copied(std::int64_t bytes)
    {
        m_copied = bytes;
        m_hash.grown_to(bytes);
        report();
        if (is_cancelled())
            return cancelled_error(m_from);
        return {};
    }

    const std::filesystem::path& m_from;
    const std::filesystem::path& m_to;
    std::int64_t m_size;
    const CopyWatch& m_watch;
    std::int64_t m_copied = 0;
    HashBehind m_hash;
};

} // namespace

base::Result<Copied> copy_in(const std::filesystem::path& from,
                             const std::filesystem::path& to,
                             const PackName& name,
                             const CopyWatch& watch)
{
    TRY_SET(const std::int64_t size, size_of(from));
    if (size == 0)
        return base::fail(base::ErrorCode::bad_content,
                          fmt::format("{}: is empty, copy it again", from.string()));
    return CopyIn(from, to, size, watch).run(name);
}

base::Status check_stored(const std::filesystem::path& pack, const PackName& name)
{
    TRY_SET(const Catalogue catalogue, open_as(pack, name));
    if (catalogue.info().bytes <= kQuickCheckBytes)
        return {};
    TRY_SET(const Database database, open_for_check(pack));
    return quick_check(database, pack);
}

} // namespace content
