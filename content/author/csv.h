// A spreadsheet saved as CSV, read row by row in bounded memory: comma, semicolon or tab (found
// from the header row), quoted cells with line breaks, UTF-8 with or without a byte order mark, any
// line ends (RFC 4180 and what Excel and LibreOffice make of it). Parsing is libcsv's; what is ours
// is the encoding, the limits and the lines.
#pragma once
#include "content/build/fault.h"
#include "platform/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace content {

inline constexpr std::size_t kMaxCellBytes = 64U << 10;
inline constexpr std::size_t kMaxColumns = 512;
inline constexpr std::int64_t kMaxCsvBytes = 1LL << 30;

struct CsvCell {
    std::string text; // clean UTF-8, line breaks are "\n"; no spaces at the ends unless quoted
    int line = 0;     // where it begins
};

struct CsvRow {
    int line = 0;
    std::vector<CsvCell> cells; // never none; empty lines are left out

    // Empty beyond the last cell.
    [[nodiscard]] std::string_view at(std::size_t column) const
    {
        return column < cells.size() ? std::string_view(cells[column].text) : std::string_view();
    }
};

class CsvReader {
public:
    // `name` is how faults call the file. Errors: not_found, io.
    [[nodiscard]] static base::Result<CsvReader> open(const std::filesystem::path& file,
                                                      std::string name);
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;
    CsvReader(CsvReader&&) noexcept;
    CsvReader& operator=(CsvReader&&) noexcept;
    ~CsvReader();

    // False at the end, and after a fault: what follows bad quoting or a foreign encoding means
    // nothing.
    [[nodiscard]] bool next(CsvRow& row, Faults& faults);
    [[nodiscard]] const std::string& name() const;

private:
    struct Parser;
    explicit CsvReader(std::unique_ptr<Parser> parser);
    std::unique_ptr<Parser> m_parser;
};

// A cell as it is written: in quotes where it must be.
[[nodiscard]] std::string csv_cell(std::string_view text);

} // namespace content
