#include "kiosk/app/pack_watch.h"

#include "content/catalogue/integrity.h"
#include "content/catalogue/limits.h"
#include "platform/base/inbox.h"

#include <fmt/format.h>

#include <atomic>
#include <iostream>
#include <set>
#include <utility>

namespace kiosk {

struct PackWatch::Desk {
    explicit Desk(LookForPack given, std::function<void()> wake)
        : look(std::move(given))
        , inbox(std::move(wake))
    {
    }

    LookForPack look; // only the one job that is under way calls it
    base::Inbox inbox;
    std::atomic<bool> looking = false;
    std::optional<PackNews> found; // main thread
};

PackWatch::PackWatch(base::WorkerPool& pool,
                     LookForPack look,
                     base::Duration interval,
                     std::function<void()> wake)
    : m_pool(pool)
    , m_desk(std::make_shared<Desk>(std::move(look), std::move(wake)))
    , m_interval(interval)
{
}

std::optional<PackNews> PackWatch::news(base::TimePoint now)
{
    m_desk->inbox.deliver();
    if (!m_desk->looking && (!m_looked || now - *m_looked >= m_interval)) {
        m_looked = now;
        m_desk->looking = true;
        const auto look_on_worker = [desk = m_desk] {
            // A closure must be copyable, news is not.
            if (const auto news = std::make_shared<std::optional<PackNews>>(desk->look()); *news)
                desk->inbox.post([&found = desk->found, news] { found = std::move(*news); });
            desk->looking = false;
        };
        m_pool.submit(look_on_worker, base::Priority::later);
    }
    return std::exchange(m_desk->found, std::nullopt);
}

namespace {

base::Result<content::Catalogue> open_whole(const std::filesystem::path& file)
{
    TRY_SET(content::Catalogue catalogue, content::Catalogue::open(file));
    if (catalogue.info().bytes > content::kQuickCheckBytes)
        TRY(content::check_integrity(file));
    return catalogue;
}

struct StoreLook {
    content::PackStore store;
    std::string id;
    std::filesystem::path shown;
    std::set<std::filesystem::path> failed{};
    bool cleaned = false;

    std::optional<PackNews> operator()()
    {
        // What an install left behind when the power went.
        if (!cleaned)
            store.clean();
        cleaned = true;
        for (const std::filesystem::path& file : store.candidates(id)) {
            if (file == shown)
                return std::nullopt;
            if (failed.contains(file))
                continue;
            base::Result<content::Catalogue> catalogue = open_whole(file);
            if (catalogue) {
                shown = file;
                return PackNews{std::move(*catalogue), {}};
            }
            std::cerr << fmt::format("pavilion-kiosk: {}; not shown\n", catalogue.error().what);
            failed.insert(file);
        }
        return std::nullopt;
    }
};

} // namespace

LookForPack store_look(content::PackStore store, std::string id, std::filesystem::path shown)
{
    return StoreLook{std::move(store), std::move(id), std::move(shown)};
}

} // namespace kiosk
