// pavilion-pack build: a checked pack from a source folder.
#include "content/build/build.h"

#include "content/build/picture_cache.h"
#include "content/tool/commands.h"
#include "content/tool/fault_json.h"
#include "content/tool/say.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>

namespace content {
namespace {

struct BuildArguments {
    BuildOptions options;
    bool strict = false;
    bool json = false;
};

void print_json(const BuildReport& report, double seconds)
{
    fmt::print("{{\"written\": {}, \"exhibits\": {}, \"pictures\": {}, \"pictures_drawn\": {}, "
               "\"bytes\": {}, "
               "\"seconds\": {:.2f},\n\"faults\": {}}}\n",
               report.written,
               report.exhibits,
               report.pictures,
               report.pictures_drawn,
               report.bytes,
               seconds,
               faults_json(report.faults));
}

void print_text(const BuildReport& report, const BuildOptions& options, double seconds)
{
    for (const Fault& fault : report.faults)
        fmt::print(stderr, "{}\n", to_string(fault));
    const std::string remarks = count_of(report.faults.size(), report.written ? "remark" : "fault");
    if (!report.written)
        return fmt::print(stderr, "{}: not built, {}\n", options.source.string(), remarks);
    fmt::print("{}: {}, {} ({} drawn), {:.1f} MB, {:.1f} s{}\n",
               options.output.string(),
               count_of(report.exhibits, "exhibit"),
               count_of(report.pictures, "picture"),
               report.pictures_drawn,
               static_cast<double>(report.bytes) / 1e6,
               seconds,
               report.faults.empty() ? "" : ", " + remarks);
}

int run_build(const BuildArguments& arguments)
{
    BuildOptions options = arguments.options;
    if (arguments.strict)
        options.missing = MissingTranslations::refuse;
    options.progress = [](std::size_t done, std::size_t all) {
        show_progress(static_cast<std::int64_t>(done), static_cast<std::int64_t>(all), "pictures");
    };
    const auto start = std::chrono::steady_clock::now();
    const base::Result<BuildReport> report = build_pack(options);
    if (!report)
        return say_error(report.error());
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    if (arguments.json)
        print_json(*report, seconds.count());
    else
        print_text(*report, options, seconds.count());
    return report->written ? kDone : kFaults;
}

} // namespace

void add_build(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<BuildArguments>();
    BuildOptions& options = arguments->options;
    options.cache = default_cache_folder();
    CLI::App* build = app.add_subcommand("build", "Build a pack from a source folder");
    build->add_option("DIR", options.source, "Folder that holds pack.yaml")->required();
    build->add_option("-o,--output", options.output, "File to write, NAME.pavpack")->required();
    build->add_option("--cache", options.cache, "Folder for drawn pictures; empty: none")
        ->capture_default_str();
    build->add_option("--jobs", options.jobs, "Pictures drawn at once; 0: one for each processor")
        ->check(CLI::Range(0, 256));
    build->add_flag("--strict", arguments->strict, "A missing translation stops the build too");
    build->add_flag("--json", arguments->json, "Report as a JSON object");
    build->footer("Example: pavilion-pack build assets/pavilion -o pavilion.pavpack --strict");
    build->callback(
        [arguments, &chosen] { chosen = [arguments] { return run_build(*arguments); }; });
}

} // namespace content
