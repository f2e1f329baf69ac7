// Spreadsheets saved as CSV: what Excel and LibreOffice write, and what is no CSV at all.
#include "content/author/csv.h"
#include "source_fixture.h"
#include "tests/unit/base/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace content {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Table {
    std::vector<std::vector<std::string>> rows;
    std::vector<int> lines; // of the rows
    std::vector<std::string> faults;
};

Table read(const std::string& bytes)
{
    const TemporaryFolder folder;
    source_test::write_bytes(folder / "t.csv", bytes);
    Table table;
    auto reader = CsvReader::open(folder / "t.csv", "t.csv");
    EXPECT_TRUE(reader.has_value());
    CsvRow row;
    Faults faults;
    while (reader->next(row, faults)) {
        table.lines.push_back(row.line);
        table.rows.emplace_back();
        for (const CsvCell& cell : row.cells)
            table.rows.back().push_back(cell.text);
    }
    for (const Fault& fault : faults.sorted())
        table.faults.push_back(to_string(fault));
    return table;
}

TEST(Csv, ReadsCommasSemicolonsAndTabs)
{
    for (const std::string separator : {",", ";", "\t"}) {
        const Table table =
            read("id" + separator + "title\na" + separator + "\"b" + separator + "c\"\n");
        EXPECT_THAT(
            table.rows,
            ElementsAre(ElementsAre("id", "title"), ElementsAre("a", "b" + separator + "c")));
    }
}

TEST(Csv, TakesTheSeparatorFromTheHeaderAndNotFromItsQuotes)
{
    const Table table = read("\"a,b,c,d\";e\n1;2\n");
    EXPECT_THAT(table.rows, ElementsAre(ElementsAre("a,b,c,d", "e"), ElementsAre("1", "2")));
}

TEST(Csv, KeepsLineBreaksAndDoubledQuotesInsideCells)
{
    const Table table = read("a,b\r\n\"one\r\ntwo\",\"say \"\"tea\"\"\"\r\n");
    EXPECT_THAT(table.rows,
                ElementsAre(ElementsAre("a", "b"), ElementsAre("one\ntwo", "say \"tea\"")));
}

TEST(Csv, CountsLinesAcrossBreaksInCellsAndEmptyLines)
{
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const Table table =
            read("a,b" + end + end + "\"1" + end + "2\",x" + end + "," + end + "last,y");
        EXPECT_THAT(table.lines, ElementsAre(1, 3, 6)) << end.size();
    }
}

TEST(Csv, ForgetsAByteOrderMark)
{
    EXPECT_THAT(read("\xEF\xBB\xBFid\n茶\n").rows,
                ElementsAre(ElementsAre("id"), ElementsAre("茶")));
}

TEST(Csv, SaysHowToSaveOtherEncodings)
{
    EXPECT_THAT(read(std::string("\xFF\xFEi\0d\0", 6)).faults, ElementsAre(HasSubstr("UTF-16")));
    EXPECT_THAT(
        read("title\nM\xFCnchen\n").faults, // Latin-1
        ElementsAre(testing::AllOf(HasSubstr("t.csv:2: not UTF-8"), HasSubstr("CSV UTF-8"))));
    EXPECT_THAT(read("title\n\xB2\xE8\n").faults, ElementsAre(HasSubstr("GBK"))); // 茶 in GBK
    EXPECT_THAT(read("PK\x03\x04zzzz").faults, ElementsAre(HasSubstr("a workbook")));
}

TEST(Csv, NamesTheLineOfBadQuoting)
{
    EXPECT_THAT(read("a\n\"never closed\nmore\n").faults,
                ElementsAre(HasSubstr("t.csv:2: a quote that is never closed")));
    EXPECT_THAT(read("a\nb\n5\" nail\n").faults,
                ElementsAre(HasSubstr("t.csv:3: a quote inside a cell")));
}

TEST(Csv, RefusesCellsAndRowsThatAreTooLarge)
{
    EXPECT_TRUE(read("a\n" + std::string(kMaxCellBytes, 'x') + "\n").faults.empty());
    EXPECT_THAT(read("a\n" + std::string(kMaxCellBytes + 1, 'x') + "\n").faults,
                ElementsAre(HasSubstr("t.csv:2: a cell of more than 64 KiB")));
    EXPECT_THAT(read("a\n\"" + std::string(1U << 20, 'x')).faults,
                ElementsAre(HasSubstr("64 KiB")));
    EXPECT_TRUE(read("a" + std::string(kMaxColumns - 1, ',') + "\n").faults.empty());
    EXPECT_THAT(read("a" + std::string(kMaxColumns, ',') + "\n").faults,
                ElementsAre(HasSubstr("512 columns")));
}

TEST(Csv, GivesTheRowsBeforeAFault)
{
    const Table table = read("a\nb\n\xFF\n");
    EXPECT_THAT(table.rows, ElementsAre(ElementsAre("a"), ElementsAre("b")));
    EXPECT_EQ(table.faults.size(), 1U);
}

TEST(Csv, WritesCellsThatReadTheSame)
{
    const std::vector<std::string> cells{
        "plain", "a,b", "a;b", "\"", " outer ", "two\nlines", "茶", ""};
    std::string line;
    for (const std::string& cell : cells)
        line += (line.empty() ? "" : ",") + csv_cell(cell);
    EXPECT_THAT(read("x,,,,,,,\n" + line + "\n").rows.at(1), testing::ElementsAreArray(cells));
}

} // namespace
} // namespace content
