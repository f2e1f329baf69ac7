// Runs many small pieces of work on all processors. Inside content/build only.
#pragma once
#include <cstddef>
#include <functional>

namespace content {

// Calls work_on_worker(0) to work_on_worker(count - 1), in no order, on up to `threads` threads (0:
// as many as the machine has processors), and returns when all are done.
void for_each_on_workers(std::size_t count,
                         unsigned threads,
                         const std::function<void(std::size_t)>& work_on_worker);

} // namespace content
