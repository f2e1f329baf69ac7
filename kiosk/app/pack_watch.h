// Looks now and then, on a worker, whether there is another pack to show: one that staff installed
// (store_look), or what an author has just saved (preview.h). Main thread.
#pragma once
#include "content/catalogue/catalogue.h"
#include "content/store/pack_store.h"
#include "platform/base/clock.h"
#include "platform/base/worker_pool.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

struct PackNews {
    std::optional<content::Catalogue> catalogue; // opened and checked
    std::vector<std::string> messages;           // what an author has to mend; empty: all is well
};

// Called on a worker, never twice at a time. Nothing: no news.
using LookForPack = std::function<std::optional<PackNews>()>;

class PackWatch {
public:
    // `wake` is called on the worker when there is news. The pool must outlive the watch.
    PackWatch(base::WorkerPool& pool,
              LookForPack look,
              base::Duration interval,
              std::function<void()> wake);

    // Once a frame, with the real time: what the last look found, if it found something.
    [[nodiscard]] std::optional<PackNews> news(base::TimePoint now);
    [[nodiscard]] base::Duration interval() const { return m_interval; }

private:
    struct Desk; // what the worker and the main thread share
    base::WorkerPool& m_pool;
    std::shared_ptr<Desk> m_desk;
    base::Duration m_interval;
    std::optional<base::TimePoint> m_looked;
};

// The best pack of the store that opens and is whole, when it is another than `shown`. One that
// fails is said once on stderr and not tried again. `id` empty: the pack that was made current
// last.
[[nodiscard]] LookForPack
store_look(content::PackStore store, std::string id, std::filesystem::path shown);

} // namespace kiosk
