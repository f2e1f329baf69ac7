#include "content/build/picture_jobs.h"

#include "content/build/image.h"
#include "content/build/workers.h"

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace content {
namespace {

// Lets work begin while all that runs costs no more than the most; what costs more runs alone.
class Budget {
public:
    explicit Budget(std::int64_t most)
        : m_most(most)
    {
    }

    void take(std::int64_t cost)
    {
        std::unique_lock lock(m_mutex);
        m_freed.wait(lock, [&] { return m_taken == 0 || m_taken + cost <= m_most; });
        m_taken += cost;
    }

    void give_back(std::int64_t cost)
    {
        const std::lock_guard lock(m_mutex);
        m_taken -= cost;
        m_freed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_freed;
    std::int64_t m_most;
    std::int64_t m_taken = 0;
};

constexpr std::int64_t kMostPixelsAtOnce = 64'000'000;

std::int64_t pixels_of(std::span<const std::byte> bytes, PictureFormat format)
{
    const auto size =
        format == PictureFormat::photograph ? size_of_photograph(bytes) : std::nullopt;
    return size ? std::int64_t{size->width} * size->height : 0;
}

PictureJob do_job_on_worker(const PictureSource& source, const PictureCache& cache, Budget& budget)
{
    PictureJob job;
    const base::Result<base::Bytes> bytes = base::read_file(source.file, kMaxPictureFileBytes);
    if (!bytes) {
        job.picture = tl::unexpected<base::Error>(bytes.error());
        return job;
    }
    const PictureFormat format = format_of(source.file);
    const std::string key = PictureCache::key_of(*bytes, format, source.use);
    if (auto known = cache.find(key)) {
        job.picture = std::move(*known);
        return job;
    }
    job.drawn = true;
    const std::int64_t pixels = pixels_of(*bytes, format);
    budget.take(pixels);
    job.picture = build_picture_on_worker(*bytes, format, source.use);
    budget.give_back(pixels);
    if (job.picture)
        cache.keep(key, *job.picture);
    return job;
}

} // namespace

std::vector<PictureJob>
build_pictures(const Source& source,
               const PictureCache& cache,
               unsigned threads,
               const std::function<void(std::size_t, std::size_t)>& progress)
{
    Budget budget(kMostPixelsAtOnce);
    std::vector<PictureJob> jobs(source.pictures.size());
    std::size_t done = 0;
    std::mutex mutex;
    std::condition_variable one_done;
    std::jthread all([&] {
        for_each_on_workers(jobs.size(), threads, [&](std::size_t i) {
            jobs[i] = do_job_on_worker(source.pictures[i], cache, budget);
            const std::lock_guard lock(mutex);
            ++done;
            one_done.notify_one();
        });
    });
    for (std::size_t shown = 0; shown < jobs.size();) {
        {
            std::unique_lock lock(mutex);
            one_done.wait(lock, [&] { return done > shown; });
            shown = done;
        }
        if (progress)
            progress(shown, jobs.size());
    }
    all.join();
    return jobs;
}

} // namespace content
