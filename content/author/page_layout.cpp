#include "content/author/page_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kMakingMark = "{#making}";

class Scanner {
public:
    Scanner(std::string_view file, PageLayout& layout)
        : m_file(file)
        , m_layout(layout)
    {
    }

    // `end` is without the line's end.
    void line(std::size_t begin, std::size_t end);

private:
    void heading(std::size_t begin, std::size_t end);
    void step(std::size_t begin, std::size_t end, std::size_t digits);
    void paragraph(std::size_t begin, std::size_t end);
    void add(PagePart part, std::string key, std::size_t begin, std::size_t end);
    [[nodiscard]] std::size_t skip_space(std::size_t at, std::size_t end) const
    {
        return std::min(m_file.find_first_not_of(" \t", at), end);
    }

    std::string_view m_file;
    PageLayout& m_layout;
    int m_section = 0;
    int m_paragraph = 0;
    int m_step = 0;
    bool m_in_making = false;
    bool m_open = false; // the last block goes on with the next line
};

void Scanner::add(PagePart part, std::string key, std::size_t begin, std::size_t end)
{
    m_layout.blocks.push_back({part, std::move(key), begin, end, end});
}

void Scanner::heading(std::size_t begin, std::size_t end)
{
    m_open = false;
    const std::size_t text = skip_space(begin, end);
    m_in_making = m_file.substr(text, end - text).ends_with(kMakingMark);
    if (m_in_making)
        return add(PagePart::making, "", text, end);
    ++m_section;
    m_paragraph = 0;
    add(PagePart::heading, fmt::format("story.{}.heading", m_section), text, end);
}

void Scanner::step(std::size_t begin, std::size_t end, std::size_t digits)
{
    ++m_step;
    m_open = true;
    std::size_t name = skip_space(begin + digits + 1, end);
    std::size_t name_end = name;
    std::size_t text = name;
    if (m_file.substr(name, end - name).starts_with("**")) {
        name += 2;
        name_end = std::min(m_file.find("**", name), end);
        text = skip_space(std::min(name_end + 2, end), end);
        for (const std::string_view mark : {".", ":", "。", "："})
            if (m_file.substr(name, name_end - name).ends_with(mark)) {
                name_end -= mark.size();
                break;
            }
    }
    add(PagePart::step_name, fmt::format("step.{}.name", m_step), name, name_end);
    m_layout.blocks.back().block_end = end;
    add(PagePart::step_text, fmt::format("step.{}.text", m_step), text, end);
}

void Scanner::paragraph(std::size_t begin, std::size_t end)
{
    if (m_open) {
        PageBlock& block = m_layout.blocks.back();
        block.end = block.block_end = end;
        return;
    }
    m_open = true;
    m_section = std::max(m_section, 1);
    ++m_paragraph;
    add(PagePart::paragraph, fmt::format("story.{}.{}", m_section, m_paragraph), begin, end);
}

void Scanner::line(std::size_t begin, std::size_t end)
{
    const std::size_t text = skip_space(begin, end);
    std::size_t last = m_file.find_last_not_of(" \t\r", end == 0 ? 0 : end - 1);
    last = last == kNone || last < text ? text : last + 1;
    const std::string_view line = m_file.substr(text, last - text);
    if (line.empty()) {
        m_open = m_open && m_in_making;
        return;
    }
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool numbered =
        digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    if (line.starts_with("## "))
        heading(text + 3, last);
    else if (m_in_making && numbered)
        step(text, last, digits);
    else
        paragraph(text, last);
}

} // namespace

const PageBlock* PageLayout::find(std::string_view key) const
{
    const auto its = std::find_if(
        blocks.begin(), blocks.end(), [&](const PageBlock& one) { return one.key == key; });
    return its == blocks.end() ? nullptr : &*its;
}

std::optional<PageLayout> lay_out_page(std::string_view file)
{
    PageLayout layout;
    const std::size_t mark = file.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::size_t first = file.find('\n');
    if (!file.substr(mark).starts_with("---") || first == kNone)
        return std::nullopt;
    layout.front_begin = first + 1;
    const std::size_t end = file.find("\n---", first);
    if (end == kNone)
        return std::nullopt;
    layout.front_end = end + 1;
    const std::size_t body = file.find('\n', layout.front_end);
    layout.body = body == kNone ? file.size() : body + 1;
    Scanner scanner(file, layout);
    for (std::size_t at = layout.body; at < file.size();) {
        const std::size_t next = std::min(file.find('\n', at), file.size());
        scanner.line(at, next);
        at = next + 1;
    }
    return layout;
}

} // namespace content
