#include "content/tool/commands.h"

#include "content/tool/json.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace content {
namespace {

void print_faults(const std::vector<Fault>& faults, std::FILE* to)
{
    for (const Fault& fault : faults)
        fmt::print(to, "{}\n", to_string(fault));
}

std::string json_of(const Fault& fault)
{
    return fmt::format(
        R"({{"file":{},"line":{},"language":{},"what":{},"todo":{},"stops_build":{}}})",
        json_quoted(fault.place.file),
        fault.place.line,
        fault.place.language ? json_quoted(short_tag(*fault.place.language)) : "null",
        json_quoted(fault.what),
        json_quoted(fault.todo),
        fault.kind == FaultKind::broken);
}

// A bar that draws over itself; only where a person looks.
void show_progress(std::size_t done, std::size_t all)
{
    constexpr std::size_t kWidth = 40;
    const std::size_t filled = all == 0 ? kWidth : done * kWidth / all;
    fmt::print(
        stderr, "\r[{:=<{}}{: <{}}] {}/{} pictures", "", filled, "", kWidth - filled, done, all);
    if (done == all)
        fmt::print(stderr, "\r{: <{}}\r", "", kWidth + 40);
    std::fflush(stderr);
}

std::string count_of(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

} // namespace

int run_build(BuildOptions options)
{
    if (::isatty(STDERR_FILENO) != 0)
        options.progress = show_progress;
    const auto start = std::chrono::steady_clock::now();
    const base::Result<BuildReport> report = build_pack(options);
    if (!report) {
        fmt::print(stderr, "{}\n", report.error().what);
        return kWrongUsage;
    }
    print_faults(report->faults, stderr);
    if (!report->written) {
        fmt::print(stderr,
                   "{}: not built, {}\n",
                   options.source.string(),
                   count_of(report->faults.size(), "fault"));
        return kFaults;
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    fmt::print("{}: {}, {} ({} drawn), {:.1f} MB, {:.1f} s{}\n",
               options.output.string(),
               count_of(report->exhibits, "exhibit"),
               count_of(report->pictures, "picture"),
               report->pictures_drawn,
               static_cast<double>(report->bytes) / 1e6,
               seconds.count(),
               report->faults.empty()
                   ? ""
                   : ", " + count_of(report->faults.size(), "missing translation"));
    return kDone;
}

int run_check(const std::filesystem::path& source, Report report)
{
    const std::vector<Fault> faults = check_source(source);
    if (report == Report::json) {
        fmt::print("[");
        for (std::size_t i = 0; i < faults.size(); ++i)
            fmt::print("{}{}", i == 0 ? "\n " : ",\n ", json_of(faults[i]));
        fmt::print("{}]\n", faults.empty() ? "" : "\n");
    } else {
        print_faults(faults, stdout);
        fmt::print("{}: {}\n",
                   source.string(),
                   faults.empty() ? "no faults" : count_of(faults.size(), "fault"));
    }
    return faults.empty() ? kDone : kFaults;
}

} // namespace content
