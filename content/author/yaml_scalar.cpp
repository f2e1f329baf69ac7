// How a single YAML value is written, and where a written one ends.
#include "content/author/yaml_texts.h"

#include <algorithm>

namespace content {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// "7.200" is a text here, and other readers of YAML would see a number.
bool looks_like_a_number(std::string_view text)
{
    return text.find_first_not_of("0123456789.,+-eE_ ") == kNone || text == "true" ||
           text == "false" || text == "yes" || text == "no";
}

// Stricter than YAML asks: whoever reads the file should not have to know its rules either.
bool may_stand_plain(std::string_view text, YamlPlace where)
{
    constexpr std::string_view kNeverFirst = "-?:,[]{}#&*!|>'\"%@`~=<";
    constexpr std::string_view kNeverInFlow = ",[]{}";
    if (text.empty() || is_space(text.front()) || is_space(text.back()) ||
        kNeverFirst.find(text.front()) != kNone || looks_like_a_number(text) || text == "null" ||
        text == "Null" || text == "NULL")
        return false;
    if (text.find_first_of("\n\t\r\\\"") != kNone || text.find(": ") != kNone ||
        text.find(" #") != kNone || text.back() == ':' || text.starts_with("---") ||
        text.starts_with("..."))
        return false;
    return where == YamlPlace::block ||
           (text.find_first_of(kNeverInFlow) == kNone && text.find(':') == kNone);
}

std::size_t double_quoted_end(std::string_view file, std::size_t begin)
{
    for (std::size_t at = begin + 1; at < file.size(); ++at) {
        if (file[at] == '\\')
            ++at;
        else if (file[at] == '"')
            return at + 1;
    }
    return kNone;
}

std::size_t single_quoted_end(std::string_view file, std::size_t begin)
{
    for (std::size_t at = begin + 1; at < file.size(); ++at)
        if (file[at] == '\'') {
            if (at + 1 == file.size() || file[at + 1] != '\'')
                return at + 1;
            ++at;
        }
    return kNone;
}

// A plain value may go over several lines: white space of the file matches that of the value.
std::size_t plain_end(std::string_view file, std::size_t begin, std::string_view value)
{
    std::size_t at = begin;
    for (std::size_t i = 0; i < value.size();) {
        if (is_space(value[i])) {
            if (at == file.size() || !is_space(file[at]))
                return kNone;
            while (i < value.size() && is_space(value[i]))
                ++i;
            while (at < file.size() && is_space(file[at]))
                ++at;
        } else if (at == file.size() || file[at++] != value[i++]) {
            return kNone;
        }
    }
    return at;
}

std::size_t indent_of(std::string_view line)
{
    return std::min(line.find_first_not_of(' '), line.size());
}

// `|` and `>`: all lines that are further in than the line where the value begins.
std::size_t block_end(std::string_view file, std::size_t begin)
{
    const std::size_t line_begin =
        file.rfind('\n', begin) == kNone ? 0 : file.rfind('\n', begin) + 1;
    const std::size_t outer = indent_of(file.substr(line_begin, begin - line_begin));
    std::size_t end = std::min(file.find('\n', begin), file.size());
    for (std::size_t at = end + 1; at < file.size();) {
        const std::size_t next = std::min(file.find('\n', at), file.size());
        const std::string_view line = file.substr(at, next - at);
        const bool blank = line.find_first_not_of(" \r") == kNone;
        if (!blank && indent_of(line) <= outer)
            break;
        if (!blank)
            end = next;
        at = next + 1;
    }
    return end > begin && file[end - 1] == '\r' ? end - 1 : end;
}

} // namespace

std::string yaml_scalar(std::string_view text, YamlPlace where)
{
    if (may_stand_plain(text, where))
        return std::string(text);
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c != '\r')
            out += c;
    }
    return out + "\"";
}

std::size_t yaml_scalar_end(std::string_view file, std::size_t begin, std::string_view value)
{
    if (begin >= file.size())
        return kNone;
    switch (file[begin]) {
    case '"':
        return double_quoted_end(file, begin);
    case '\'':
        return single_quoted_end(file, begin);
    case '|':
    case '>':
        return block_end(file, begin);
    default:
        return plain_end(file, begin, value);
    }
}

} // namespace content
