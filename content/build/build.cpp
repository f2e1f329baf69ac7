#include "content/build/build.h"

#include "content/build/picture_jobs.h"
#include "content/build/read_source.h"
#include "content/build/write_pack.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

namespace content {
namespace {

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

bool CheckedSource::any_broken() const
{
    return std::any_of(faults.begin(), faults.end(), [](const Fault& fault) {
        return fault.kind == FaultKind::broken;
    });
}

CheckedSource read_and_check(const std::filesystem::path& source)
{
    Faults faults;
    CheckedSource checked;
    checked.source = read_source(source, faults);
    checked.faults = faults.sorted();
    return checked;
}

std::vector<Fault> check_source(const std::filesystem::path& source)
{
    return read_and_check(source).faults;
}

base::Result<BuildReport> build_checked(const CheckedSource& checked, const BuildOptions& options)
{
    const Source& source = checked.source;
    BuildReport report;
    report.exhibits = source.exhibits.size();
    report.pictures = source.pictures.size();
    report.faults = checked.faults;
    const bool refused = options.missing == MissingTranslations::refuse && !checked.faults.empty();
    if (refused || checked.any_broken())
        return report;
    Faults faults;
    std::vector<BuiltPicture> pictures;
    const PictureCache cache(options.cache);
    std::vector<PictureJob> jobs = build_pictures(source, cache, options.jobs, options.progress);
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
    if (faults.any_broken()) {
        for (const Fault& fault : checked.faults)
            faults.add(fault);
        report.faults = faults.sorted();
        return report;
    }
    TRY(write_and_rename(source, pictures, options.output));
    cache.prune_daily();
    std::error_code ignored;
    report.written = true;
    report.bytes = static_cast<std::int64_t>(std::filesystem::file_size(options.output, ignored));
    return report;
}

base::Result<BuildReport> build_pack(const BuildOptions& options)
{
    return build_checked(read_and_check(options.source), options);
}

std::vector<Place> places_of(const Source& source, Language language, std::string_view text)
{
    return source.text_places.find(language, text);
}

const PictureSource* picture_source(const Source& source, PictureId id)
{
    const auto index = static_cast<std::size_t>(id.value - 1);
    return id.value > 0 && index < source.pictures.size() ? &source.pictures[index] : nullptr;
}

} // namespace content
