// Any bytes as a spreadsheet: rows within the limits, lines that only grow, or a fault; what was
// read is written and read again the same.
#include "content/author/csv.h"
#include "content/author/po_library.h"
#include "content/author/spreadsheet_columns.h"
#include "content/catalogue/names.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<content::CsvRow> read(std::string_view text, content::Faults& faults)
{
    std::vector<content::CsvRow> rows;
    const auto file = content::MemoryFile::create(text);
    auto reader = content::CsvReader::open(file->path(), "fuzz.csv");
    if (!reader)
        std::abort();
    content::CsvRow row;
    while (reader->next(row, faults))
        rows.push_back(row);
    return rows;
}

void check(const content::CsvRow& row, int& line)
{
    if (row.line < line || row.cells.empty() || row.cells.size() > content::kMaxColumns)
        std::abort();
    line = row.line;
    for (const content::CsvCell& cell : row.cells)
        if (cell.text.size() > content::kMaxCellBytes || !content::is_clean_text(cell.text))
            std::abort();
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    content::Faults faults;
    const auto rows = read({reinterpret_cast<const char*>(data), size}, faults);
    int line = 0;
    std::string again = "a,b\n"; // a header that fixes the separator
    for (const content::CsvRow& row : rows) {
        check(row, line);
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            again += (i == 0 ? "" : ",") + content::csv_cell(row.cells[i].text);
        again += "\n";
    }
    if (!rows.empty())
        static_cast<void>(content::read_columns(
            rows.front(), "fuzz.csv", {content::Language::en, content::Language::zh}, faults));
    content::Faults none;
    const auto second = read(again, none);
    if (!none.empty() || second.size() != rows.size() + 1)
        std::abort();
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < rows[i].cells.size(); ++j)
            if (second[i + 1].cells.at(j).text != rows[i].cells[j].text)
                std::abort();
    return 0;
}
