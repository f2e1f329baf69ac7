// A few threads that take jobs: decoding pictures, searching, checking a pack. A job gets values
// and hands values back (through an Inbox or a cache's own queue); it shares no other changing
// state with the main thread.
#pragma once
#include <array>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace base {

// Which queue a job waits in. Within one priority jobs start in the order they were given.
enum class Priority {
    now,   // a visitor waits for it: search, the picture on the screen
    soon,  // likely to be wanted in a moment: the next picture
    later, // nobody waits: checking a pack, writing statistics
};

class WorkerPool {
public:
    using Job = std::function<void()>;

    // The number of processors, but at least 1 and at most 4: more would only compete with drawing.
    [[nodiscard]] static unsigned default_thread_count();

    explicit WorkerPool(unsigned threads = default_thread_count());
    // Waits for the jobs that run; those that have not started are dropped, so that the program
    // ends quickly.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    WorkerPool(WorkerPool&&) = delete;
    WorkerPool& operator=(WorkerPool&&) = delete;

    // From any thread, jobs included. A job must not throw. A long one asks now and then whether it
    // is still wanted (a flag or number of its own): the pool itself cancels nothing.
    void submit(Job job, Priority priority = Priority::soon);

    // Jobs that wait or run at this moment.
    [[nodiscard]] std::size_t pending() const;

    // Blocks until nothing waits or runs. For tests and tools; never on the main thread of the
    // kiosk, never from a job.
    void wait_until_idle();

private:
    void work_on_worker();

    mutable std::mutex m_mutex;
    std::condition_variable m_job_given;
    std::condition_variable m_job_done;
    std::array<std::deque<Job>, 3> m_queues; // by Priority
    std::size_t m_waiting = 0;
    std::size_t m_running = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads; // last: they start when all the rest is there
};

} // namespace base
