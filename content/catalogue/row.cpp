#include "content/catalogue/row.h"

#include "content/catalogue/names.h"

#include <cmath>

namespace content {

namespace {
constexpr int kFirstYear = -10'000;
constexpr int kLastYear = 9'999;
} // namespace

std::string Row::text(std::size_t max_bytes)
{
    const std::string_view text = m_statement.text(m_column++);
    if (text.size() > max_bytes) {
        wrong("a text is too long");
        return {};
    }
    if (!is_clean_text(text)) {
        wrong("a text is not clean UTF-8");
        return {};
    }
    return std::string(text);
}

std::string Row::id()
{
    const std::string_view text = m_statement.text(m_column++);
    if (is_id(text))
        return std::string(text);
    wrong("an id is malformed");
    return {};
}

std::string Row::optional_id()
{
    if (m_statement.text(m_column).empty()) {
        ++m_column;
        return {};
    }
    return id();
}

Localised Row::localised()
{
    Localised all;
    for (const Language language : kLanguages)
        all.get(language) = text();
    return all;
}

std::int64_t Row::integer(std::int64_t least, std::int64_t most)
{
    const int column = m_column++;
    const std::int64_t value = m_statement.integer(column);
    if (m_statement.is_integer(column) && value >= least && value <= most)
        return value;
    wrong("a number is out of range");
    return least;
}

std::optional<int> Row::optional_year()
{
    if (m_statement.is_null(m_column)) {
        ++m_column;
        return std::nullopt;
    }
    return static_cast<int>(integer(kFirstYear, kLastYear));
}

double Row::real(double least, double most)
{
    const double value = m_statement.real(m_column++);
    if (std::isfinite(value) && value >= least && value <= most)
        return value;
    wrong("a number is out of range");
    return least;
}

std::span<const std::byte> Row::blob(std::size_t max_bytes)
{
    const std::span<const std::byte> bytes = m_statement.blob(m_column++);
    if (bytes.size() <= max_bytes)
        return bytes;
    wrong("a blob is too large");
    return {};
}

void Row::wrong(std::string_view what)
{
    if (m_fault.empty())
        m_fault = what;
}

} // namespace content
