#include "content/author/csv.h"

#include "content/catalogue/names.h"

#include <csv.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <optional>

namespace content {
namespace {

constexpr std::size_t kChunkBytes = 64U << 10;
constexpr const char* kSaveAsUtf8 =
    "save it again as UTF-8: in Excel \"CSV UTF-8 (comma delimited)\", in LibreOffice \"Text CSV\" "
    "with the character set Unicode (UTF-8)";

// libcsv asks for memory as a cell grows: a cell that is too large is refused here.
void* grow_cell(void* memory, std::size_t bytes)
{
    return bytes > kMaxCellBytes + 1024 ? nullptr : std::realloc(memory, bytes);
}

int line_breaks(std::string_view text)
{
    int count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            ++count;
    return count;
}

std::string with_line_feeds(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            out += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            out += '\n';
    }
    return out;
}

// The separator that the header row, outside of quotes, has most of.
unsigned char find_separator(std::string_view start)
{
    constexpr std::string_view kSeparators = ",;\t";
    std::array<int, 3> counts{};
    bool quoted = false;
    bool any = false;
    for (const char c : start) {
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '\n' || c == '\r') && any)
            break;
        any = any || (c != '\n' && c != '\r');
        const std::size_t which = quoted ? std::string_view::npos : kSeparators.find(c);
        if (which != std::string_view::npos)
            ++counts.at(which);
    }
    const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
    return static_cast<unsigned char>(kSeparators[static_cast<std::size_t>(most)]);
}

} // namespace

struct CsvReader::Parser {
    Parser(int open_file, std::string file_name)
        : file(open_file)
        , name(std::move(file_name))
    {
        csv_init(&csv, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
        csv_set_realloc_func(&csv, grow_cell);
        csv_set_blk_size(&csv, 1024);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    Parser(Parser&&) = delete;
    Parser& operator=(Parser&&) = delete;
    ~Parser()
    {
        csv_free(&csv);
        ::close(file);
    }

    void add_cell(std::string_view text);
    void end_row(int terminator);
    void fault(int at_line, std::string what, std::string todo);
    void feed();
    void feed_bytes(std::string_view bytes);
    void finish();
    [[nodiscard]] bool check_start(std::string_view& bytes);

    int file;
    std::string name;
    csv_parser csv{};
    std::deque<CsvRow> rows;
    CsvRow open_row;
    std::optional<Fault> broken;
    std::int64_t bytes_read = 0;
    int line = 1;
    bool after_return = false; // the last row ended with a carriage return
    bool ended = false;
};

void CsvReader::Parser::fault(int at_line, std::string what, std::string todo)
{
    if (!broken)
        broken = Fault{{name, at_line, {}}, std::move(what), std::move(todo), FaultKind::broken};
    ended = true;
}

void CsvReader::Parser::add_cell(std::string_view text)
{
    if (broken)
        return;
    after_return = false;
    if (open_row.cells.empty())
        open_row.line = line;
    if (text.size() > kMaxCellBytes)
        return fault(
            line, "a cell of more than 64 KiB", "shorten it, or close the quote before it");
    if (open_row.cells.size() == kMaxColumns)
        return fault(line, "more than 512 columns", "remove the empty columns at the right");
    CsvCell cell{with_line_feeds(text), line};
    if (!is_clean_text(cell.text))
        return fault(
            line, "not UTF-8 text (GBK or Latin-1?), or control characters in it", kSaveAsUtf8);
    line += line_breaks(text);
    open_row.cells.push_back(std::move(cell));
}

// libcsv tells every line break outside of quotes, CR and LF apart; -1 at the end of the file.
void CsvReader::Parser::end_row(int terminator)
{
    if (terminator == '\n' && after_return) {
        after_return = false;
        return;
    }
    after_return = terminator == '\r';
    ++line;
    const bool blank = std::all_of(open_row.cells.begin(),
                                   open_row.cells.end(),
                                   [](const auto& cell) { return cell.text.empty(); });
    if (!blank)
        rows.push_back(std::move(open_row));
    open_row = {};
}

bool CsvReader::Parser::check_start(std::string_view& bytes)
{
    const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (utf16 || bytes.find('\0') != std::string_view::npos) {
        fault(1, utf16 ? "UTF-16 text (Excel's \"Unicode Text\")" : "not a text file", kSaveAsUtf8);
        return false;
    }
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
        fault(1, "a workbook, not a CSV file", kSaveAsUtf8);
        return false;
    }
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    csv_set_delim(&csv, find_separator(bytes));
    return true;
}

void CsvReader::Parser::feed_bytes(std::string_view bytes)
{
    const auto on_cell = [](void* text, std::size_t size, void* self) {
        static_cast<Parser*>(self)->add_cell({static_cast<const char*>(text), size});
    };
    const auto on_row = [](int terminator, void* self) {
        static_cast<Parser*>(self)->end_row(terminator);
    };
    if (csv_parse(&csv, bytes.data(), bytes.size(), on_cell, on_row, this) == bytes.size())
        return;
    if (csv_error(&csv) == CSV_EPARSE)
        fault(line,
              "a quote inside a cell that is not doubled",
              "write \"\" for a quote, and put the whole cell in quotes");
    else
        fault(line, "a cell of more than 64 KiB", "shorten it, or close the quote before it");
}

void CsvReader::Parser::finish()
{
    const auto on_cell = [](void* text, std::size_t size, void* self) {
        static_cast<Parser*>(self)->add_cell({static_cast<const char*>(text), size});
    };
    const auto on_row = [](int terminator, void* self) {
        static_cast<Parser*>(self)->end_row(terminator);
    };
    ended = true;
    if (!broken && csv_fini(&csv, on_cell, on_row, this) != 0)
        fault(line, "a quote that is never closed", "close it with \" at the end of the cell");
}

void CsvReader::Parser::feed()
{
    std::array<char, kChunkBytes> chunk;
    ssize_t size = 0;
    do
        size = ::read(file, chunk.data(), chunk.size());
    while (size < 0 && errno == EINTR);
    if (size < 0)
        return fault(0, fmt::format("cannot be read ({})", std::strerror(errno)), "check the disk");
    if (size == 0)
        return finish();
    std::string_view bytes(chunk.data(), static_cast<std::size_t>(size));
    const bool first = bytes_read == 0;
    bytes_read += size;
    if (bytes_read > kMaxCsvBytes)
        return fault(line, "more than 1 GiB", "split the file");
    if (!first || check_start(bytes))
        feed_bytes(bytes);
}

base::Result<CsvReader> CsvReader::open(const std::filesystem::path& file, std::string name)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status {};
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        const int why = errno;
        if (descriptor >= 0)
            ::close(descriptor);
        if (descriptor < 0 && why == ENOENT)
            return base::fail(base::ErrorCode::not_found, name + ": no such file, check its name");
        return base::fail(base::ErrorCode::io, name + ": cannot be read, check what it is");
    }
    return CsvReader(std::make_unique<Parser>(descriptor, std::move(name)));
}

CsvReader::CsvReader(std::unique_ptr<Parser> parser)
    : m_parser(std::move(parser))
{
}
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;
CsvReader::~CsvReader() = default;

const std::string& CsvReader::name() const
{
    return m_parser->name;
}

bool CsvReader::next(CsvRow& row, Faults& faults)
{
    while (m_parser->rows.empty() && !m_parser->ended)
        m_parser->feed();
    if (!m_parser->rows.empty()) {
        row = std::move(m_parser->rows.front());
        m_parser->rows.pop_front();
        return true;
    }
    if (m_parser->broken) {
        faults.add(m_parser->broken->place, m_parser->broken->what, m_parser->broken->todo);
        m_parser->broken.reset();
    }
    return false;
}

std::string csv_cell(std::string_view text)
{
    const bool outer_space = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!outer_space && text.find_first_of(",;\t\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + "\"";
}

} // namespace content
