#include "content/author/import.h"

#include "content/author/bundle.h"
#include "content/author/bundle_writer.h"
#include "content/author/cell_values.h"
#include "content/author/slug.h"
#include "content/catalogue/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace content {
namespace {

class Import {
public:
    Import(const ImportOptions& options,
           PackOutline pack,
           CatalogueOutline catalogue,
           Faults& faults)
        : m_options(options)
        , m_pack(std::move(pack))
        , m_catalogue(std::move(catalogue))
        , m_faults(faults)
        , m_name(options.spreadsheet.string())
        , m_writer(m_pack.folder.root / "halls")
    {
    }

    [[nodiscard]] base::Status run();
    ImportReport report;

private:
    [[nodiscard]] bool find_columns(const CsvRow& header);
    [[nodiscard]] base::Status take(const CsvRow& row);
    [[nodiscard]] std::optional<std::string> hall_of(const CsvRow& row);
    [[nodiscard]] std::optional<std::string> id_of(const CsvRow& row, const std::string& hall);
    [[nodiscard]] std::string made_id(const CsvRow& row);
    [[nodiscard]] std::string_view
    cell(const CsvRow& row, Field field, std::optional<Language> language) const;
    void note_related(const CsvRow& row);
    void check_related();
    void fault(const CsvRow& row, std::string what, std::string todo)
    {
        m_faults.add({m_name, row.line, {}}, std::move(what), std::move(todo));
    }

    const ImportOptions& m_options;
    PackOutline m_pack;
    CatalogueOutline m_catalogue;
    Faults& m_faults;
    std::string m_name;
    std::filesystem::path m_photos;
    std::vector<Column> m_columns;
    Slugs m_slugs;
    std::map<std::string, int> m_lines;                 // ids of the rows so far
    std::vector<std::pair<int, std::string>> m_related; // that no exhibit had yet
    BundleWriter m_writer;
};

std::string_view
Import::cell(const CsvRow& row, Field field, std::optional<Language> language) const
{
    for (const Column& column : m_columns)
        if (column.field == field && column.language == language)
            return row.at(column.at);
    return {};
}

bool Import::find_columns(const CsvRow& header)
{
    m_columns = read_columns(header, m_name, m_pack.folder.languages, m_faults);
    const bool any_text = std::any_of(m_columns.begin(), m_columns.end(), [](const Column& column) {
        return column.field == Field::title || column.field == Field::id;
    });
    if (!any_text)
        m_faults.add({m_name, header.line, {}},
                     "the header row names neither id nor a title",
                     "name the columns in the first row: id, title.zh, title.en, ...");
    return !m_faults.any_broken();
}

std::optional<std::string> Import::hall_of(const CsvRow& row)
{
    std::string hall(cell(row, Field::hall, {}));
    if (hall.empty())
        hall = m_options.hall;
    if (hall.empty()) {
        fault(row, "no hall", "fill in the column hall, or give --hall ID");
        return std::nullopt;
    }
    if (!m_catalogue.halls.contains(hall)) {
        fault(row,
              "no such hall: " + hall,
              "use the name of a folder in halls/, or make one with its hall.yaml");
        return std::nullopt;
    }
    return hall;
}

std::string Import::made_id(const CsvRow& row)
{
    std::vector<std::string_view> titles{cell(row, Field::title, Language::en),
                                         cell(row, Field::pinyin, {})};
    for (const Language language : {Language::de, Language::zh, Language::ja})
        titles.push_back(cell(row, Field::title, language));
    for (const std::string_view title : titles)
        if (const std::string slug = m_slugs.make(title); !slug.empty()) {
            std::string id = m_slugs.number(slug);
            while (m_lines.contains(id)) // another row gave it
                id = m_slugs.number(slug);
            return id;
        }
    return {};
}

std::optional<std::string> Import::id_of(const CsvRow& row, const std::string& hall)
{
    std::string id(cell(row, Field::id, {}));
    if (id.empty())
        id = made_id(row);
    if (id.empty()) {
        fault(row, "no id, and no title to make one from", "fill in id or title.en");
        return std::nullopt;
    }
    if (!is_id(id)) {
        fault(
            row, "bad id: " + id, "use lower-case letters, digits and single hyphens, at most 64");
        return std::nullopt;
    }
    const auto [first, fresh] = m_lines.emplace(id, row.line);
    const auto old = m_catalogue.exhibits.find(id);
    if (!fresh)
        fault(row,
              fmt::format("the id {} is taken by line {}", id, first->second),
              "write another id");
    else if (old != m_catalogue.exhibits.end() && old->second != hall)
        fault(row,
              fmt::format("the exhibit {} is in the hall {}", id, old->second),
              "correct the hall, or write another id");
    else if (old != m_catalogue.exhibits.end() && m_options.existing == ExistingExhibits::refuse)
        fault(row,
              fmt::format("the exhibit {} is there already", id),
              "give --replace, or write another id");
    else
        return id;
    return std::nullopt;
}

void Import::note_related(const CsvRow& row)
{
    for (const Column& column : m_columns) {
        if (column.field != Field::related)
            continue;
        for (const std::string& id : words_of(row.at(column.at)))
            if (is_id(id) && !m_lines.contains(id) && !m_catalogue.exhibits.contains(id))
                m_related.emplace_back(row.cells[column.at].line, id);
    }
}

// A row may name one that comes after it.
void Import::check_related()
{
    for (const auto& [line, id] : m_related)
        if (!m_lines.contains(id))
            m_faults.add({m_name, line, {}},
                         "related: no such exhibit: " + id,
                         "use an id of this spreadsheet or the name of an exhibit's folder");
}

base::Status Import::take(const CsvRow& row)
{
    if (++report.rows > kMaxImportRows) {
        if (report.rows == kMaxImportRows + 1)
            fault(row, "too many rows", fmt::format("keep at most {}", kMaxImportRows));
        return {};
    }
    const auto hall = hall_of(row);
    const auto id = hall ? id_of(row, *hall) : std::nullopt;
    if (!id)
        return {};
    note_related(row);
    const bool exists = m_catalogue.exhibits.contains(*id);
    const std::filesystem::path old =
        exists ? m_pack.folder.root / "halls" / *hall / *id : std::filesystem::path();
    const BundleContext context{m_pack, m_catalogue, m_columns, m_name, m_photos};
    const auto bundle = make_bundle(context, {row, *id, *hall, report.rows, old}, m_faults);
    if (!bundle)
        return {};
    ++(exists ? report.replaced : report.added);
    report.photos += bundle->photos.size();
    if (m_options.progress && report.rows % 1000 == 0)
        m_options.progress(report.rows);
    // After the first fault nothing will be written any more.
    return m_options.writing == Writing::real && m_faults.empty() ? m_writer.add(*bundle, old)
                                                                  : base::Status{};
}

base::Status Import::run()
{
    TRY_SET(CsvReader reader, CsvReader::open(m_options.spreadsheet, m_name));
    std::error_code error;
    if (!m_options.photos.empty()) {
        m_photos = std::filesystem::canonical(m_options.photos, error);
        if (error || !std::filesystem::is_directory(m_photos, error))
            return base::fail(base::ErrorCode::not_found,
                              fmt::format("{}: no such folder, give the one with the photographs",
                                          m_options.photos.string()));
    }
    CsvRow row;
    if (!reader.next(row, m_faults)) {
        if (m_faults.empty())
            m_faults.add({m_name, 1, {}},
                         "the file is empty",
                         "write a header row and a row for each exhibit");
        return {};
    }
    if (!find_columns(row))
        return {};
    while (reader.next(row, m_faults)) {
        TRY(take(row));
    }
    check_related();
    if (m_faults.empty() && m_options.writing == Writing::real)
        return m_writer.commit();
    return {};
}

} // namespace

base::Result<ImportReport> import_spreadsheet(const ImportOptions& options)
{
    Faults faults;
    PackOutline pack = read_outline(options.source, faults);
    CatalogueOutline catalogue = read_catalogue_outline(pack.folder, faults);
    ImportReport report;
    if (!faults.any_broken()) {
        Import import(options, std::move(pack), std::move(catalogue), faults);
        TRY(import.run());
        report = std::move(import.report);
    }
    report.faults = faults.sorted();
    return report;
}

} // namespace content
