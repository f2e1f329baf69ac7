// pavilion-pack check: every fault of a source folder.
#include "content/build/build.h"
#include "content/build/picture_cache.h"
#include "content/tool/commands.h"
#include "content/tool/fault_json.h"
#include "content/tool/say.h"
#include "content/tool/screens.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

namespace content {
namespace {

struct CheckArguments {
    std::filesystem::path source;
    std::filesystem::path cache = default_cache_folder();
    bool json = false;
    bool no_screens = false;
};

struct Checked {
    std::vector<Fault> faults;
    std::string note; // what was not looked at, and why; empty: everything was
};

Checked check_all(const CheckArguments& arguments)
{
    CheckedSource checked = read_and_check(arguments.source);
    Checked result;
    if (arguments.no_screens) {
        result.note = "the screens were not looked at";
    } else if (checked.any_broken()) {
        result.note = "the screens are looked at once these are mended";
    } else if (auto seen = look_at_screens(checked, arguments.cache); seen) {
        result.faults = std::move(*seen);
    } else {
        result.note = "the screens were not looked at: " + seen.error().what;
    }
    result.faults.insert(result.faults.begin(), checked.faults.begin(), checked.faults.end());
    return result;
}

int run_check(const CheckArguments& arguments)
{
    const auto [faults, note] = check_all(arguments);
    if (arguments.json) {
        fmt::print("{}\n", faults_json(faults));
    } else {
        for (const Fault& fault : faults)
            fmt::print("{}\n", to_string(fault));
        fmt::print("{}: {}\n",
                   arguments.source.string(),
                   faults.empty() ? "no faults" : count_of(faults.size(), "fault"));
    }
    if (!note.empty())
        fmt::print(stderr, "{}\n", note);
    return faults.empty() ? kDone : kFaults;
}

} // namespace

void add_check(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<CheckArguments>();
    CLI::App* check = app.add_subcommand(
        "check", "List every fault of a source folder, and of its screens as the kiosk draws them");
    check->add_option("DIR", arguments->source, "Folder that holds pack.yaml")->required();
    check->add_flag("--json", arguments->json, "As a JSON list");
    check->add_flag(
        "--no-screens", arguments->no_screens, "Do not draw: only what the files themselves say");
    check->add_option("--cache", arguments->cache, "Folder for drawn pictures; empty: none")
        ->capture_default_str();
    check->footer("Examples:\n"
                  "  pavilion-pack check tea-house\n"
                  "  pavilion-pack check tea-house --json | jq -r '.[] | select(.language == "
                  "\"de\") | .file'");
    check->callback(
        [arguments, &chosen] { chosen = [arguments] { return run_check(*arguments); }; });
}

} // namespace content
