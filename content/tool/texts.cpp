// pavilion-pack texts: out to translators and back.
#include "content/author/texts.h"

#include "content/tool/commands.h"
#include "content/tool/fault_json.h"
#include "content/tool/json.h"
#include "content/tool/say.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

namespace content {
namespace {

struct ExportArguments {
    TextsExport options;
    std::vector<std::string> languages;
    std::string from;
    std::string format;
    bool overwrite = false;
    bool json = false;
};

// Nothing, after a word on stderr, where one of the tags is no language.
std::optional<std::vector<Language>> languages_of(const std::vector<std::string>& tags)
{
    std::vector<Language> languages;
    for (const std::string& tag : tags) {
        const auto language = parse_language(tag);
        if (!language) {
            fmt::print(stderr, "pavilion-pack: unknown language: {}; use zh en ja de\n", tag);
            return std::nullopt;
        }
        languages.push_back(*language);
    }
    return languages;
}

void print_export(const TextsExportReport& report, bool json)
{
    if (json) {
        std::string files;
        for (const auto& file : report.files)
            files += fmt::format("{}{}", files.empty() ? "" : ", ", json_quoted(file.string()));
        fmt::print("{{\"files\": [{}], \"texts\": {}, \"untranslated\": {}, \"faults\": {}}}\n",
                   files,
                   report.texts,
                   report.untranslated,
                   faults_json(report.faults));
        return;
    }
    for (const Fault& fault : report.faults)
        fmt::print(stderr, "{}\n", to_string(fault));
    for (const auto& file : report.files)
        fmt::print("{}\n", file.string());
    if (report.faults.empty())
        fmt::print("{}, {} to translate\n", count_of(report.texts, "text"), report.untranslated);
    else
        fmt::print("nothing exported: {}\n", count_of(report.faults.size(), "fault"));
}

// Texts of an earlier export, which may be a translator's work that has not come back yet.
bool holds_texts(const std::filesystem::path& output)
{
    std::error_code error;
    if (!std::filesystem::is_directory(output, error))
        return std::filesystem::exists(output, error);
    for (std::filesystem::directory_iterator it(output, error), end; !error && it != end;
         it.increment(error))
        if (it->path().extension() == ".po")
            return true;
    return false;
}

int run_export(ExportArguments arguments)
{
    if (!arguments.overwrite && holds_texts(arguments.options.output)) {
        fmt::print(
            stderr,
            "pavilion-pack: {}: is there already and may hold a translator's work; import it "
            "first, then give another name or --overwrite\n",
            arguments.options.output.string());
        return kWrongUsage;
    }
    const auto languages = languages_of(arguments.languages);
    if (!languages)
        return kWrongUsage;
    arguments.options.languages = *languages;
    if (!arguments.from.empty()) {
        const auto from = languages_of({arguments.from});
        if (!from)
            return kWrongUsage;
        arguments.options.from = from->front();
    }
    arguments.options.format = arguments.format == "po" ? TextsFormat::po : TextsFormat::csv;
    const base::Result<TextsExportReport> report = export_texts(arguments.options);
    if (!report)
        return say_error(report.error());
    print_export(*report, arguments.json);
    return report->faults.empty() ? kDone : kFaults;
}

struct ImportArguments {
    TextsImport options;
    bool overwrite = false;
    bool dry = false;
    bool json = false;
};

void print_import(const TextsImportReport& report, const ImportArguments& arguments)
{
    if (arguments.json) {
        fmt::print(
            "{{\"texts\": {}, \"files\": {}, \"empty\": {}, \"written\": {}, \"faults\": {}, "
            "\"stale\": {}}}\n",
            report.texts,
            report.files,
            report.empty,
            report.faults.empty() && !arguments.dry,
            faults_json(report.faults),
            faults_json(report.stale));
        return;
    }
    for (const Fault& fault : report.faults)
        fmt::print(stderr, "{}\n", to_string(fault));
    for (const Fault& fault : report.stale)
        fmt::print(stderr, "{}\n", to_string(fault));
    if (!report.faults.empty())
        return fmt::print("nothing imported: {}\n", count_of(report.faults.size(), "fault"));
    fmt::print("{}{} changed in {}, {} still empty{}\n",
               arguments.dry ? "would be: " : "",
               count_of(report.texts, "text"),
               count_of(report.files, "file"),
               report.empty,
               report.stale.empty() ? "" : fmt::format(", {} stale and kept", report.stale.size()));
}

int run_import(ImportArguments arguments)
{
    if (arguments.overwrite)
        arguments.options.stale = StaleTexts::overwrite;
    if (arguments.dry)
        arguments.options.writing = Writing::dry;
    const base::Result<TextsImportReport> report = import_texts(arguments.options);
    if (!report)
        return say_error(report.error());
    print_import(*report, arguments);
    return report->faults.empty() && report->stale.empty() ? kDone : kFaults;
}

void add_export(CLI::App& texts, Command& chosen)
{
    const auto arguments = std::make_shared<ExportArguments>();
    CLI::App* out = texts.add_subcommand("export", "All texts of a source folder for translators");
    out->add_option("DIR", arguments->options.source, "Folder that holds pack.yaml")->required();
    out->add_option("-o,--output", arguments->options.output, "File (csv) or folder (po) to write")
        ->required();
    out->add_option("--format", arguments->format, "csv: one table; po: one file for each language")
        ->check(CLI::IsMember({"csv", "po"}))
        ->default_str("csv");
    out->add_option(
           "--languages", arguments->languages, "To translate into; left out: all of the pack")
        ->delimiter(',');
    out->add_option("--from", arguments->from, "To translate from; left out: the pack's first");
    out->add_flag("--overwrite", arguments->overwrite, "Write over an earlier export");
    out->add_flag("--json", arguments->json, "As a JSON object");
    out->footer("\nExamples:\n"
                "  pavilion-pack texts export tea-house -o texts.csv                 one table, "
                "all languages\n"
                "  pavilion-pack texts export tea-house -o de.csv --languages de --from en\n"
                "  pavilion-pack texts export tea-house -o po --format po            for Poedit or "
                "Weblate");
    out->callback(
        [arguments, &chosen] { chosen = [arguments] { return run_export(*arguments); }; });
}

void add_import_of_texts(CLI::App& texts, Command& chosen)
{
    const auto arguments = std::make_shared<ImportArguments>();
    CLI::App* in = texts.add_subcommand("import", "Translated texts back into their source folder");
    in->add_option("FILE", arguments->options.input, "A .csv or .po file, or a folder of .po files")
        ->required();
    in->add_option("DIR", arguments->options.source, "Folder that holds pack.yaml")->required();
    in->add_flag(
        "--overwrite-stale", arguments->overwrite, "Also where the text changed at home meanwhile");
    in->add_flag("--dry-run", arguments->dry, "Check everything, change nothing");
    in->add_flag("--json", arguments->json, "As a JSON object");
    in->footer(
        "\nExamples:\n"
        "  pavilion-pack texts import texts.csv tea-house --dry-run    what would change, what is "
        "wrong\n"
        "  pavilion-pack texts import texts.csv tea-house\n"
        "  pavilion-pack texts import po tea-house                     all po/*.po\n"
        "Only cells that the translator changed are taken over; an empty cell leaves the text as "
        "it is.\n"
        "A text that changed at home since the export is stale: listed and kept, exit status 1.");
    in->callback([arguments, &chosen] { chosen = [arguments] { return run_import(*arguments); }; });
}

} // namespace

void add_texts(CLI::App& app, Command& chosen)
{
    CLI::App* texts =
        app.add_subcommand("texts", "Send texts out to translators and take them back");
    texts->require_subcommand(1);
    add_export(*texts, chosen);
    add_import_of_texts(*texts, chosen);
}

} // namespace content
