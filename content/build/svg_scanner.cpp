#include "content/build/svg_scanner.h"

#include <charconv>
#include <cmath>

namespace content {
namespace {

bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool is_latin(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

void SvgScanner::skip_space()
{
    while (m_at < m_text.size() && is_space(m_text[m_at]))
        ++m_at;
}

void SvgScanner::skip_separators()
{
    skip_space();
    if (take(','))
        skip_space();
}

bool SvgScanner::at_end()
{
    skip_space();
    return m_at == m_text.size();
}

bool SvgScanner::at_number() const
{
    if (m_at == m_text.size())
        return false;
    const char c = m_text[m_at];
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
}

bool SvgScanner::take(char wanted)
{
    if (m_at == m_text.size() || m_text[m_at] != wanted)
        return false;
    ++m_at;
    return true;
}

char SvgScanner::take_any()
{
    return m_at < m_text.size() ? m_text[m_at++] : '\0';
}

std::string_view SvgScanner::take_name()
{
    const std::size_t start = m_at;
    while (m_at < m_text.size() && is_latin(m_text[m_at]))
        ++m_at;
    return m_text.substr(start, m_at - start);
}

std::optional<double> SvgScanner::number()
{
    if (!at_number())
        return std::nullopt;
    const bool plus = take('+');
    if (plus && (m_at == m_text.size() || m_text[m_at] == '-'))
        return std::nullopt;
    double value = 0;
    const char* end = m_text.data() + m_text.size();
    const auto [stop, error] = std::from_chars(m_text.data() + m_at, end, value);
    if (error != std::errc{} || !std::isfinite(value) || std::abs(value) > 1e6)
        return std::nullopt;
    m_at = static_cast<std::size_t>(stop - m_text.data());
    skip_separators();
    return value;
}

std::optional<bool> SvgScanner::flag()
{
    const char c = take_any();
    if (c != '0' && c != '1')
        return std::nullopt;
    skip_separators();
    return c == '1';
}

} // namespace content
