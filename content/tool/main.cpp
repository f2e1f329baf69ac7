// pavilion-pack: turns a folder of texts and pictures into one checked file that a kiosk shows.
#include "content/build/picture_cache.h"
#include "content/tool/commands.h"

#include <CLI/CLI.hpp>

namespace {

constexpr const char* kExamples = R"(
Examples:
  pavilion-pack check assets/pavilion                       every fault of the source, with file and line
  pavilion-pack build assets/pavilion -o pavilion.pavpack   check it, then build it
  pavilion-pack info pavilion.pavpack                       what is in a pack
  pavilion-pack info pavilion.pavpack --json | jq .halls

Exit status: 0 done, 1 the content has faults, 2 wrong usage.
The source format is described in content/FORMAT.md.)";

struct Arguments {
    content::BuildOptions build;
    std::string source;
    std::string output;
    std::string cache = content::default_cache_folder().string();
    std::string pack;
    bool strict = false;
    bool json = false;
};

void add_build(CLI::App& app, Arguments& arguments)
{
    CLI::App* build = app.add_subcommand("build", "Build a pack from a source folder");
    build->add_option("DIR", arguments.source, "Folder that holds pack.yaml")->required();
    build->add_option("-o,--output", arguments.output, "File to write, NAME.pavpack")->required();
    build->add_option("--cache", arguments.cache, "Folder for drawn pictures; empty: none")
        ->capture_default_str();
    build
        ->add_option(
            "--jobs", arguments.build.jobs, "Pictures drawn at once; 0: one for each processor")
        ->check(CLI::Range(0, 256));
    build->add_flag("--strict", arguments.strict, "A missing translation stops the build too");
    build->footer("Example: pavilion-pack build assets/pavilion -o pavilion.pavpack --strict");
}

int run(const CLI::App& app, Arguments& arguments)
{
    const auto report = arguments.json ? content::Report::json : content::Report::text;
    if (app.got_subcommand("check"))
        return content::run_check(arguments.source, report);
    if (app.got_subcommand("info"))
        return content::run_info(arguments.pack, report);
    arguments.build.source = arguments.source;
    arguments.build.output = arguments.output;
    arguments.build.cache = arguments.cache;
    if (arguments.strict)
        arguments.build.missing = content::MissingTranslations::refuse;
    return content::run_build(arguments.build);
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Builds and checks content packs for pavilion-kiosk.", "pavilion-pack");
    app.footer(kExamples);
    app.require_subcommand(1);
    Arguments arguments;
    add_build(app, arguments);
    CLI::App* check = app.add_subcommand("check", "List every fault of a source folder");
    check->add_option("DIR", arguments.source, "Folder that holds pack.yaml")->required();
    check->add_flag("--json", arguments.json, "As a JSON list");
    CLI::App* info = app.add_subcommand("info", "Say what is in a pack");
    info->add_option("FILE", arguments.pack, "A .pavpack")->required();
    info->add_flag("--json", arguments.json, "As a JSON object");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? content::kDone : content::kWrongUsage;
    }
    return run(app, arguments);
}
