// pavilion-pack new: a small pack to start from.
#include "content/author/new_pack.h"
#include "content/tool/commands.h"
#include "content/tool/say.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

namespace content {
namespace {

int run_new(const NewPack& wanted)
{
    const base::Result<NewPackReport> report = create_pack(wanted);
    if (!report)
        return say_error(report.error());
    const std::string folder = wanted.folder.string();
    fmt::print("{0}: the pack {1}, {2}\n"
               "Next:\n"
               "  pavilion-pack check {0}\n"
               "  pavilion-pack build {0} -o {1}.pavpack\n"
               "  pavilion-kiosk --pack {1}.pavpack\n"
               "Start reading in {0}/README.md; every file says what it is for.\n",
               folder,
               report->id,
               count_of(report->files, "file"));
    return kDone;
}

} // namespace

void add_new(CLI::App& app, Command& chosen)
{
    const auto wanted = std::make_shared<NewPack>();
    CLI::App* command = app.add_subcommand("new", "Write a small pack to start from");
    command->add_option("DIR", wanted->folder, "Folder to make; it must not hold files yet")
        ->required();
    command->add_option(
        "--id", wanted->id, "Id of the pack; left out: made from the folder's name");
    command->add_option(
        "--title", wanted->title, "Title of the exhibition, for all languages to begin with");
    command->footer(
        "\nA tea house of four exhibits in four languages, with a note at every key: it builds and "
        "shows at once.\n"
        "\nExamples:\n"
        "  pavilion-pack new tea-house\n"
        "  pavilion-pack new lantern-fair --title \"Lantern fair\" --id lantern-fair-2026");
    command->callback([wanted, &chosen] { chosen = [wanted] { return run_new(*wanted); }; });
}

} // namespace content
