// Reads one row of a pack column by column and checks every value: ids, texts, ranges. The first
// thing wrong is kept, so that a reader asks once a row. Inside content/catalogue only.
#pragma once
#include "content/catalogue/exhibit.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/schema.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

class Row {
public:
    explicit Row(const Statement& statement)
        : m_statement(statement)
    {
    }

    std::string text(std::size_t max_bytes = kMaxTextBytes);
    std::string id();          // a well-formed id
    std::string optional_id(); // the same, or empty
    Localised localised();     // four columns
    std::int64_t integer(std::int64_t least, std::int64_t most);
    std::optional<int> optional_year();
    double real(double least, double most);
    std::span<const std::byte> blob(std::size_t max_bytes); // borrowed until the next step

    // Remembers that what was read makes no sense, e.g. a name no enum has.
    void wrong(std::string_view what);
    [[nodiscard]] const std::string& fault() const { return m_fault; }

private:
    const Statement& m_statement;
    int m_column = 0;
    std::string m_fault;
};

// Runs a prepared query; `read(Row&)` gets each row. More than `max_rows` or a fault: bad_content
// naming `table`.
template <typename Read>
base::Status each_row(Statement& statement, std::string_view table, std::size_t max_rows, Read read)
{
    for (std::size_t count = 0;; ++count) {
        TRY_SET(const bool more, statement.step());
        if (!more)
            return {};
        Row row(statement);
        if (count < max_rows)
            read(row);
        else
            row.wrong(fmt::format("more than {} rows", max_rows));
        if (!row.fault().empty())
            return base::fail(base::ErrorCode::bad_content,
                              fmt::format("table {}: {}", table, row.fault()));
    }
}

} // namespace content
