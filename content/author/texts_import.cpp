#include "content/author/outline.h"
#include "content/author/returned_texts.h"
#include "content/author/text_units.h"
#include "content/author/texts.h"
#include "content/build/markdown_text.h"
#include "content/catalogue/names.h"
#include "platform/base/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace content {
namespace {

class Importer {
public:
    Importer(const TextsImport& options, PackOutline outline, Faults& faults)
        : m_options(options)
        , m_outline(std::move(outline))
        , m_faults(faults)
    {
    }

    void take(ReturnedText text) { m_units[text.unit].push_back(std::move(text)); }
    // Looks at every unit; with Writing::real its files change, unit by unit.
    [[nodiscard]] base::Status run(Writing writing);
    TextsImportReport report;

private:
    struct Wanted {
        std::vector<TextChange> changes;
        std::vector<Place> places;
    };
    void decide(const ReturnedText& text,
                const std::map<std::string, const TextRow*>& rows,
                Wanted& wanted);
    [[nodiscard]] bool is_stale(const ReturnedText& text, const TextRow& row) const;
    [[nodiscard]] bool is_good(const ReturnedText& text) const;
    [[nodiscard]] base::Status change(const TextUnit& unit, const Wanted& wanted, Writing writing);

    const TextsImport& m_options;
    PackOutline m_outline;
    Faults& m_faults;
    std::map<std::string, std::vector<ReturnedText>> m_units; // by name
};

// The text at home is another than the one that went out, or the text it translates is.
bool Importer::is_stale(const ReturnedText& text, const TextRow& row) const
{
    if (text.stamp) {
        const Language source = text.stamp->source();
        const bool own = text.stamp->knows(text.language) &&
                         !text.stamp->matches(text.language, row.text.get(text.language));
        return own ||
               (text.language != source && !text.stamp->matches(source, row.text.get(source)));
    }
    if (!text.translated)
        return false;
    const std::array<Language, kLanguageCount>& all = kLanguages;
    return std::none_of(all.begin(), all.end(), [&](Language language) {
        return row.text.get(language) == *text.translated;
    });
}

bool Importer::is_good(const ReturnedText& text) const
{
    Faults found;
    if (!is_clean_text(text.text))
        found.add(text.place, "control characters in the text", "remove them");
    if (text.unit != "ui.po" && text.text.find('\n') != std::string::npos)
        found.add(text.place, "a line break in a text that is one paragraph", "remove it");
    check_text(text.text, text.place, text.language, found);
    const bool good = found.empty();
    m_faults.append(found);
    return good;
}

void Importer::decide(const ReturnedText& text,
                      const std::map<std::string, const TextRow*>& rows,
                      Wanted& wanted)
{
    const auto row = rows.find(text.key);
    if (row == rows.end())
        return m_faults.add(text.place,
                            fmt::format("no such text: {}:{}", text.unit, text.key),
                            "it was renamed or removed: export again, or delete the row");
    std::string now = text.text;
    if (text.key.starts_with("step.") && text.key.ends_with(".name"))
        now = without_closing_mark(now);
    if (now == row->second->text.get(text.language) || !is_good(text))
        return;
    if (m_options.stale == StaleTexts::keep && is_stale(text, *row->second)) {
        report.stale.push_back(
            {text.place.in(text.language),
             fmt::format("{}:{} changed at home since the export", text.unit, text.key),
             "export again and translate the new text, or import with --overwrite-stale",
             FaultKind::broken});
        return;
    }
    wanted.changes.push_back({text.key, text.language, std::move(now)});
    wanted.places.push_back(text.place.in(text.language));
}

base::Status Importer::change(const TextUnit& unit, const Wanted& wanted, Writing writing)
{
    UnitChange changed = change_text_unit(unit, wanted.changes);
    for (const RefusedChange& one : changed.refused)
        m_faults.add(wanted.places[one.change],
                     fmt::format("{}:{}: {}", unit.name, wanted.changes[one.change].key, one.what),
                     "change it in the source folder by hand");
    report.texts += wanted.changes.size();
    report.files += changed.files.size();
    if (writing == Writing::real)
        for (const ChangedFile& file : changed.files) {
            TRY(base::write_file_atomically(file.file, file.text));
        }
    return {};
}

base::Status Importer::run(Writing writing)
{
    report.texts = report.files = 0;
    report.stale.clear();
    for (const auto& [name, texts] : m_units) {
        const std::optional<TextUnit> unit = text_unit(m_outline.folder, name);
        if (!unit) {
            m_faults.add(texts.front().place,
                         "no such part of the source: " + name,
                         "it was renamed or removed: export again, or delete the row");
            continue;
        }
        const std::vector<TextRow> rows = read_text_unit(m_outline.folder, *unit, m_faults);
        std::map<std::string, const TextRow*> by_key;
        for (const TextRow& row : rows)
            by_key.emplace(row.key, &row);
        Wanted wanted;
        for (const ReturnedText& text : texts)
            decide(text, by_key, wanted);
        if (!wanted.changes.empty()) {
            TRY(change(*unit, wanted, writing));
        }
    }
    return {};
}

} // namespace

base::Result<TextsImportReport> import_texts(const TextsImport& options)
{
    Faults faults;
    PackOutline outline = read_outline(options.source, faults);
    if (faults.any_broken()) {
        TextsImportReport report;
        report.faults = faults.sorted();
        return report;
    }
    const std::vector<Language> languages = outline.folder.languages;
    Importer importer(options, std::move(outline), faults);
    TRY_SET(const std::size_t empty,
            read_returned_texts(
                options.input,
                languages,
                [&](ReturnedText text) { importer.take(std::move(text)); },
                faults));
    // Everything is checked before the first file changes; the second time it is written.
    TRY(importer.run(Writing::dry));
    if (!faults.any_broken() && options.writing == Writing::real) {
        TRY(importer.run(Writing::real));
    }
    importer.report.faults = faults.sorted();
    importer.report.empty = empty;
    return std::move(importer.report);
}

} // namespace content
