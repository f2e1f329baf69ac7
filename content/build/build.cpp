#include "content/build/build.h"

#include "content/build/picture_cache.h"
#include "content/build/read_source.h"
#include "content/build/write_pack.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace content {
namespace {

struct Job {
    base::Result<BuiltPicture> picture;
    bool drawn = false;
};

Job do_job_on_worker(const PictureSource& source, const PictureCache& cache)
{
    Job job;
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
    job.picture = build_picture_on_worker(*bytes, format, source.use);
    if (job.picture)
        cache.keep(key, *job.picture);
    return job;
}

// Every picture a job; the caller's thread waits and tells how far they are.
std::vector<Job> build_pictures(const Source& source, const BuildOptions& options)
{
    const PictureCache cache(options.cache);
    std::vector<Job> jobs(source.pictures.size());
    std::atomic<std::size_t> next = 0;
    std::size_t done = 0;
    std::mutex mutex;
    std::condition_variable one_done;
    const auto work_on_worker = [&] {
        for (std::size_t i = next++; i < jobs.size(); i = next++) {
            jobs[i] = do_job_on_worker(source.pictures[i], cache);
            const std::lock_guard lock(mutex);
            ++done;
            one_done.notify_one();
        }
    };
    const unsigned wanted = options.jobs > 0 ? options.jobs : std::thread::hardware_concurrency();
    const std::size_t threads =
        std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(1, jobs.size()));
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < threads; ++i)
        workers.emplace_back(work_on_worker);
    std::unique_lock lock(mutex);
    for (std::size_t shown = 0; shown < jobs.size();) {
        one_done.wait(lock, [&] { return done > shown; });
        shown = done;
        lock.unlock();
        if (options.progress)
            options.progress(shown, jobs.size());
        lock.lock();
    }
    lock.unlock();
    return (workers.clear(), std::move(jobs));
}

base::Status flush_to_disk(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!flushed)
        return base::fail(base::ErrorCode::io,
                          fmt::format("{}: cannot be written, check the disk", file.string()));
    return {};
}

base::Status write_and_rename(const Source& source,
                              std::span<const BuiltPicture> pictures,
                              const std::filesystem::path& output)
{
    const std::filesystem::path part = fmt::format("{}.{}.part", output.string(), ::getpid());
    std::error_code error;
    base::Status status = write_pack(source, pictures, part);
    if (status)
        status = flush_to_disk(part);
    if (status)
        std::filesystem::rename(part, output, error);
    if (status && !error)
        return {};
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    if (!status)
        return status;
    return base::fail(base::ErrorCode::io,
                      fmt::format("{}: cannot be written ({}), check folder and permissions",
                                  output.string(),
                                  error.message()));
}

} // namespace

std::vector<Fault> check_source(const std::filesystem::path& source)
{
    Faults faults;
    static_cast<void>(read_source(source, faults));
    return faults.sorted();
}

base::Result<BuildReport> build_pack(const BuildOptions& options)
{
    Faults faults;
    const Source source = read_source(options.source, faults);
    BuildReport report;
    report.exhibits = source.exhibits.size();
    report.pictures = source.pictures.size();
    report.faults = faults.sorted();
    const bool refused = options.missing == MissingTranslations::refuse && !faults.empty();
    if (refused || faults.any_broken())
        return report;
    std::vector<BuiltPicture> pictures;
    std::vector<Job> jobs = build_pictures(source, options);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        report.pictures_drawn += jobs[i].drawn ? 1U : 0U;
        if (jobs[i].picture)
            pictures.push_back(std::move(*jobs[i].picture));
        else
            faults.add(source.pictures[i].place,
                       fmt::format("{} {}",
                                   source.pictures[i].file.filename().string(),
                                   jobs[i].picture.error().what),
                       "save the picture again");
    }
    report.faults = faults.sorted();
    if (faults.any_broken())
        return report;
    TRY(write_and_rename(source, pictures, options.output));
    std::error_code ignored;
    report.written = true;
    report.bytes = static_cast<std::int64_t>(std::filesystem::file_size(options.output, ignored));
    return report;
}

} // namespace content
