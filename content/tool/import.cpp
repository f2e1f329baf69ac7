// pavilion-pack import: exhibits from a spreadsheet.
#include "content/author/import.h"

#include "content/tool/commands.h"
#include "content/tool/json.h"
#include "content/tool/say.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

namespace content {
namespace {

constexpr const char* kFooter = R"(
The first row names the columns. An exhibit is a row; only a title is needed (and family, in a hall that has families).
  id hall family accent order city latitude longitude year year_about pinyin
  related numbers steps          several, with spaces between them; steps are pictograms, - for none
  title.LANG subtitle.LANG       LANG is zh, en, ja or de
  story.LANG                     a paragraph a line (Alt+Enter in the cell); a line that begins with ## is a heading
  making.LANG                    a step a line: Picking: One bud with two leaves
  place.LANG era.LANG art_alt.LANG
  art credit licence             file name of the photograph, who made it, under what terms
  figure1.value figure1.unit.LANG figure1.label.LANG figure1.as_of            and figure2 ... figure16
  recognition1.kind recognition1.year recognition1.name.LANG                  and so on
  media1.file media1.alt.LANG media1.credit media1.licence                    more pictures
A column whose name begins with # is yours. id left out: made from title.en, else pinyin.
In Excel save as "CSV UTF-8", in LibreOffice as "Text CSV" with UTF-8; comma, semicolon and tab are all understood.

Examples:
  pavilion-pack import teas.csv tea-house --hall house --dry-run     what is wrong, what would come
  pavilion-pack import teas.csv tea-house --hall house --photos ~/Pictures/teas
  pavilion-pack import prices.csv tea-house --replace                only what the spreadsheet mentions changes)";

struct ImportArguments {
    ImportOptions options;
    bool replace = false;
    bool dry = false;
    bool json = false;
};

void print_json(const ImportReport& report, bool written)
{
    std::string faults;
    for (const Fault& fault : report.faults)
        faults += fmt::format(R"({}{{"file": {}, "line": {}, "what": {}, "todo": {}}})",
                              faults.empty() ? "" : ", ",
                              json_quoted(fault.place.file),
                              fault.place.line,
                              json_quoted(fault.what),
                              json_quoted(fault.todo));
    fmt::print("{{\"rows\": {}, \"added\": {}, \"replaced\": {}, \"photos\": {}, \"written\": {}, "
               "\"faults\": [{}]}}\n",
               report.rows,
               report.added,
               report.replaced,
               report.photos,
               written,
               faults);
}

int run_import(ImportArguments arguments)
{
    ImportOptions& options = arguments.options;
    if (arguments.replace)
        options.existing = ExistingExhibits::replace;
    if (arguments.dry)
        options.writing = Writing::dry;
    const base::Result<ImportReport> report = import_spreadsheet(options);
    if (!report)
        return say_error(report.error());
    const bool good = report->faults.empty();
    if (arguments.json) {
        print_json(*report, good && !arguments.dry);
        return good ? kDone : kFaults;
    }
    for (const Fault& fault : report->faults)
        fmt::print(stderr, "{}\n", to_string(fault));
    if (!good) {
        fmt::print("nothing imported: {} in {}\n",
                   count_of(report->faults.size(), "fault"),
                   count_of(report->rows, "row"));
        return kFaults;
    }
    fmt::print("{}{} added, {} replaced, {}\n",
               arguments.dry ? "would be: " : "",
               count_of(report->added, "exhibit"),
               report->replaced,
               count_of(report->photos, "photograph"));
    return kDone;
}

} // namespace

void add_import(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<ImportArguments>();
    ImportOptions& options = arguments->options;
    CLI::App* import = app.add_subcommand("import", "Exhibits from a spreadsheet saved as CSV");
    import->add_option("FILE", options.spreadsheet, "A .csv with a header row")->required();
    import->add_option("DIR", options.source, "Folder that holds pack.yaml")->required();
    import->add_option("--hall", options.hall, "Hall of the rows that name none");
    import->add_option("--photos", options.photos, "Folder with the photographs that cells name");
    import->add_flag("--replace", arguments->replace, "Change exhibits that are there already");
    import->add_flag("--dry-run", arguments->dry, "Check everything, write nothing");
    import->add_flag("--json", arguments->json, "As a JSON object");
    import->footer(kFooter);
    import->callback([arguments, &chosen] { chosen = [arguments] { return run_import(*arguments);
};
} // namespace content
);
}

} // namespace content
