// pavilion-pack: turns a folder of texts and pictures into one checked, signed file, and installs
// it where a kiosk shows it.
#include "content/tool/commands.h"

#include <CLI/CLI.hpp>

namespace {

constexpr const char* kExamples = R"(
Examples, in the order of a day's work:
  pavilion-pack new tea-house                            a small pack to start from
  pavilion-pack check tea-house                          every fault, with file, line and what to do
  pavilion-pack build tea-house -o tea-house.pavpack     one file for the kiosk
  pavilion-pack sign tea-house.pavpack --key my.key      say that it is yours
  pavilion-pack install tea-house.pavpack                the kiosk shows it when nobody is at the screen
  pavilion-pack rollback tea-house                       and back
  pavilion-pack COMMAND --help                           more examples

Exit status: 0 done, 1 the content has faults, 2 wrong usage, 3 refused for trust, 4 the machine said no (disk full, no permission).
The source format is described in content/FORMAT.md, the work of staff in content/README.md.)";

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Writes, checks, builds, signs and installs content packs for pavilion-kiosk.",
                 "pavilion-pack");
    app.footer(kExamples);
    app.require_subcommand(1);
    content::Command chosen;
    content::add_new(app, chosen);
    content::add_check(app, chosen);
    content::add_build(app, chosen);
    content::add_info(app, chosen);
    content::add_sheet(app, chosen);
    content::add_import(app, chosen);
    content::add_texts(app, chosen);
    content::add_keygen(app, chosen);
    content::add_sign(app, chosen);
    content::add_verify(app, chosen);
    content::add_install(app, chosen);
    content::add_list(app, chosen);
    content::add_rollback(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? content::kDone : content::kWrongUsage;
    }
    return chosen();
}
