// pavilion-pack check: every fault of a source folder.
#include "content/build/build.h"
#include "content/tool/commands.h"
#include "content/tool/json.h"
#include "content/tool/say.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

namespace content {
namespace {

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

struct CheckArguments {
    std::filesystem::path source;
    bool json = false;
};

int run_check(const CheckArguments& arguments)
{
    const std::vector<Fault> faults = check_source(arguments.source);
    if (arguments.json) {
        fmt::print("[");
        for (std::size_t i = 0; i < faults.size(); ++i)
            fmt::print("{}{}", i == 0 ? "\n " : ",\n ", json_of(faults[i]));
        fmt::print("{}]\n", faults.empty() ? "" : "\n");
    } else {
        for (const Fault& fault : faults)
            fmt::print("{}\n", to_string(fault));
        fmt::print("{}: {}\n",
                   arguments.source.string(),
                   faults.empty() ? "no faults" : count_of(faults.size(), "fault"));
    }
    return faults.empty() ? kDone : kFaults;
}

} // namespace

void add_check(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<CheckArguments>();
    CLI::App* check = app.add_subcommand("check", "List every fault of a source folder");
    check->add_option("DIR", arguments->source, "Folder that holds pack.yaml")->required();
    check->add_flag("--json", arguments->json, "As a JSON list");
    check->callback(
        [arguments, &chosen] { chosen = [arguments] { return run_check(*arguments); }; });
}

} // namespace content
