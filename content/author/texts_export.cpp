#include "content/author/csv.h"
#include "content/author/outline.h"
#include "content/author/po_library.h"
#include "content/author/staged_file.h"
#include "content/author/text_stamp.h"
#include "content/author/text_units.h"
#include "content/author/texts.h"
#include "platform/base/file.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

struct Exporter {
    const TextsExport& options;
    PackOutline outline;
    Language from = Language::zh;
    std::vector<Language> columns; // the source language first
    Faults faults;
    TextsExportReport report;
};

// Where the text stands: in the source language, or where there is one.
std::string reference(const SourceFolder& folder, const TextRow& row, Language from)
{
    std::size_t at = static_cast<std::size_t>(from);
    for (std::size_t i = 0; row.file.at(at).empty() && i < kLanguageCount; ++i)
        at = i;
    if (row.file.at(at).empty())
        return {};
    return row.line.at(at) > 0 ? fmt::format("{}:{}", folder.name(row.file.at(at)), row.line.at(at))
                               : folder.name(row.file.at(at));
}

void choose_columns(Exporter& exporter)
{
    const std::vector<Language>& all = exporter.outline.folder.languages;
    const auto check = [&](Language language) {
        const bool known = std::find(all.begin(), all.end(), language) != all.end();
        if (!known)
            exporter.faults.add({"pack.yaml", 0, language},
                                fmt::format("the pack has no language {}", short_tag(language)),
                                "add it to languages in pack.yaml, then export again");
        return known;
    };
    exporter.from = exporter.options.from.value_or(all.front());
    if (check(exporter.from))
        exporter.columns.push_back(exporter.from);
    for (const Language language :
         exporter.options.languages.empty() ? all : exporter.options.languages)
        if (check(language) &&
            std::find(exporter.columns.begin(), exporter.columns.end(), language) ==
                exporter.columns.end())
            exporter.columns.push_back(language);
}

// Calls `take` with every unit's rows, in order.
template <typename Take> void for_each_row(Exporter& exporter, Take take)
{
    for (const TextUnit& unit : text_units(exporter.outline.folder))
        for (const TextRow& row : read_text_unit(exporter.outline.folder, unit, exporter.faults))
            if (!row.text.empty())
                take(fmt::format("{}:{}", unit.name, row.key), row);
}

base::Status write_csv(Exporter& exporter)
{
    TRY_SET(StagedFile file, StagedFile::create(exporter.options.output));
    // The mark makes Excel read UTF-8.
    std::string line = "\xEF\xBB\xBFkey,file";
    for (const Language language : exporter.columns)
        line += fmt::format(",{}", short_tag(language));
    line += ",stamp\r\n";
    file.write(line);
    for_each_row(exporter, [&](const std::string& key, const TextRow& row) {
        line =
            csv_cell(key) + "," + csv_cell(reference(exporter.outline.folder, row, exporter.from));
        for (const Language language : exporter.columns) {
            line += "," + csv_cell(row.text.get(language));
            exporter.report.untranslated += row.text.get(language).empty() ? 1U : 0U;
        }
        line += fmt::format(",{}\r\n", TextStamp::of(row.text, exporter.columns));
        file.write(line);
        ++exporter.report.texts;
    });
    if (exporter.faults.any_broken())
        return {};
    TRY(file.commit());
    exporter.report.files.push_back(exporter.options.output);
    return {};
}

base::Status write_po(Exporter& exporter, Language language)
{
    PoDocument document;
    // gettext's own names, which Poedit and Weblate know.
    document.language = language == Language::zh ? "zh_CN" : short_tag(language);
    exporter.report.texts = 0;
    const std::array<Language, 2> stamped{exporter.from, language};
    const std::size_t stamps = language == exporter.from ? 1 : 2;
    for_each_row(exporter, [&](const std::string& key, const TextRow& row) {
        PoMessage& one = document.messages.emplace_back();
        one.context = key;
        one.id = row.text.in(exporter.from);
        one.text = row.text.get(language);
        one.note = "stamp: " + TextStamp::of(row.text, std::span(stamped).first(stamps));
        const std::string where = reference(exporter.outline.folder, row, exporter.from);
        const std::size_t colon = where.rfind(':');
        one.file = where.substr(0, colon);
        one.line = row.line.at(static_cast<std::size_t>(exporter.from));
        exporter.report.untranslated += one.text.empty() ? 1U : 0U;
        ++exporter.report.texts;
    });
    if (exporter.faults.any_broken())
        return {};
    TRY_SET(const std::string text,
            write_po_text(document,
                          fmt::format("{} {}", exporter.outline.id, exporter.outline.version)));
    const auto file = exporter.options.output / fmt::format("{}.po", short_tag(language));
    TRY(base::write_file_atomically(file, text));
    exporter.report.files.push_back(file);
    return {};
}

} // namespace

base::Result<TextsExportReport> export_texts(const TextsExport& options)
{
    Exporter exporter{options, {}, {}, {}, {}, {}};
    exporter.outline = read_outline(options.source, exporter.faults);
    if (!exporter.faults.any_broken())
        choose_columns(exporter);
    if (!exporter.faults.any_broken() && options.format == TextsFormat::csv) {
        TRY(write_csv(exporter));
    } else if (!exporter.faults.any_broken()) {
        std::error_code error;
        std::filesystem::create_directories(options.output, error);
        if (error)
            return base::fail(base::ErrorCode::io,
                              fmt::format("{}: no folder can be made here ({})",
                                          options.output.string(),
                                          error.message()));
        for (const Language language : exporter.columns) {
            TRY(write_po(exporter, language));
        }
    }
    exporter.report.faults = exporter.faults.sorted();
    return std::move(exporter.report);
}

} // namespace content
