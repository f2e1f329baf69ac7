#include "platform/base/worker_pool.h"

#include <algorithm>
#include <utility>

namespace base {

unsigned WorkerPool::default_thread_count()
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
}

WorkerPool::WorkerPool(unsigned threads)
{
    m_threads.reserve(threads);
    for (unsigned i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work_on_worker(); });
}

WorkerPool::~WorkerPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_job_given.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void WorkerPool::submit(Job job, Priority priority)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queues.at(static_cast<std::size_t>(priority)).push_back(std::move(job));
        ++m_waiting;
    }
    m_job_given.notify_one();
}

std::size_t WorkerPool::pending() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting + m_running;
}

void WorkerPool::wait_until_idle()
{
    std::unique_lock lock(m_mutex);
    m_job_done.wait(lock, [this] { return m_waiting + m_running == 0; });
}

void WorkerPool::work_on_worker()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_job_given.wait(lock, [this] { return m_stopping || m_waiting > 0; });
        if (m_stopping)
            return;
        auto queue = std::ranges::find_if(m_queues, [](const auto& jobs) { return !jobs.empty(); });
        Job job = std::move(queue->front());
        queue->pop_front();
        --m_waiting;
        ++m_running;
        lock.unlock();
        job();
        job = {}; // what the job holds is let go before it counts as done
        lock.lock();
        --m_running;
        if (m_waiting + m_running == 0)
            m_job_done.notify_all();
    }
}

} // namespace base
