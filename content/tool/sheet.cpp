// pavilion-pack sheet: contact sheets of a pack, drawn by the kiosk.
#include "content/catalogue/catalogue.h"
#include "content/tool/commands.h"
#include "content/tool/say.h"
#include "platform/base/process.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

namespace content {
namespace {

struct SheetArguments {
    std::filesystem::path pack;
    std::filesystem::path folder;
    bool portrait = false;
};

int run_sheet(const SheetArguments& arguments)
{
    if (const auto pack = Catalogue::open(arguments.pack); !pack)
        return say_error(pack.error());
    const auto run = base::run_process(base::sibling_program("pavilion-kiosk"),
                                       {"--pack",
                                        arguments.pack.string(),
                                        "--offscreen",
                                        "--size",
                                        arguments.portrait ? "405x720" : "640x360",
                                        "--sheet",
                                        arguments.folder.string()});
    if (!run)
        return say_error(run.error());
    fmt::print("{}", run->output);
    fmt::print(stderr, "{}", run->errors);
    return run->status == 0 ? kDone : kMachine;
}

} // namespace

void add_sheet(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<SheetArguments>();
    CLI::App* sheet = app.add_subcommand(
        "sheet",
        "Contact sheets: every exhibit in every language, one picture a hall and language");
    sheet->add_option("FILE", arguments->pack, "A .pavpack")->required();
    sheet->add_option("-o,--output", arguments->folder, "Folder for the PNG files")->required();
    sheet->add_flag("--portrait", arguments->portrait, "As the standing panel shows them");
    sheet->footer("Example: pavilion-pack sheet pavilion.pavpack -o sheets && xdg-open sheets");
    sheet->callback(
        [arguments, &chosen] { chosen = [arguments] { return run_sheet(*arguments); }; });
}

} // namespace content
