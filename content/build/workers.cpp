#include "content/build/workers.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace content {

void for_each_on_workers(std::size_t count,
                         unsigned threads,
                         const std::function<void(std::size_t)>& work_on_worker)
{
    const std::size_t wanted = threads > 0 ? threads : std::thread::hardware_concurrency();
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work_on_worker(i);
    };
    std::vector<std::jthread> workers;
    const std::size_t all = std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(1, count));
    for (std::size_t i = 1; i < all; ++i)
        workers.emplace_back(run);
    run();
}

} // namespace content
