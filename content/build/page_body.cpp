#include "content/build/page_body.h"

#include "content/build/markdown_text.h"

#include <fmt/format.h>
#include <md4c.h>

#include <algorithm>
#include <cstdint>

namespace content {
namespace {

constexpr std::string_view kMakingMark = "{#making}";
constexpr std::string_view kPlainText = "write the words alone";

// Turns md4c's events into a page. md4c tells no lines, but its texts point into the source: lines
// come from there.
class Reader {
public:
    Reader(std::string_view body,
           int first_line,
           Place file,
           Language language,
           Faults& faults,
           Page& page)
        : m_body(body)
        , m_line(first_line)
        , m_file(std::move(file))
        , m_language(language)
        , m_faults(faults)
        , m_page(page)
    {
    }

    void enter_block(MD_BLOCKTYPE type, void* detail);
    void leave_block(MD_BLOCKTYPE type);
    void enter_span(MD_SPANTYPE type);
    void leave_span(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, std::string_view text);
    // Notes headings that nothing follows; not where something was left out, which is noted
    // already.
    void finish();

private:
    void fault(std::string what, std::string todo)
    {
        m_noted = true;
        m_faults.add(m_file.at(m_line).in(m_language), std::move(what), std::move(todo));
    }
    // `todo` says what is understood in its place.
    void begin_unsupported(std::string_view what, std::string_view todo);
    void note_unsupported();
    void end_unsupported_without_text();
    void check_length(const std::string& text, std::int32_t most);
    void end_heading();
    void end_paragraph();
    void end_step();
    void move_to(std::string_view text);
    std::string& target();

    std::string_view m_body;
    std::size_t m_offset = 0; // of the last text seen, at line m_line
    int m_line;
    Place m_file;
    Language m_language;
    Faults& m_faults;
    Page& m_page;
    bool m_noted = false;
    std::vector<int> m_heading_lines; // of the page's sections, 0 for one without a heading

    int m_unsupported = 0;          // depth inside a block that is not understood
    std::string m_unsupported_what; // noted with the line of its first text
    std::string m_unsupported_todo;
    bool m_in_making = false;
    bool m_in_item = false;
    bool m_in_strong = false;
    int m_block_line = 0;
    std::string m_text; // of the block being read
    PageStep m_step;
};

void Reader::move_to(std::string_view text)
{
    const char* begin = m_body.data();
    if (std::less<>{}(text.data(), begin + m_offset) ||
        std::less<>{}(begin + m_body.size(), text.data()))
        return;
    const auto offset = static_cast<std::size_t>(text.data() - begin);
    m_line += static_cast<int>(std::count(begin + m_offset, begin + offset, '\n'));
    m_offset = offset;
}

void Reader::begin_unsupported(std::string_view what, std::string_view todo)
{
    m_unsupported = 1;
    m_unsupported_what = what;
    m_unsupported_todo = todo;
}

void Reader::note_unsupported()
{
    fault(m_unsupported_what + " is not shown", m_unsupported_todo);
    m_unsupported_what.clear();
}

void Reader::end_unsupported_without_text()
{
    if (m_unsupported_what.empty())
        return;
    // A rule or an empty block has no text: it stands on the next line that is not blank.
    const std::size_t end = std::min(m_body.find('\n', m_offset), m_body.size());
    const std::size_t next = m_body.find_first_not_of(" \n", end);
    if (next != std::string_view::npos && m_offset > 0)
        move_to(m_body.substr(next));
    note_unsupported();
}

void Reader::enter_block(MD_BLOCKTYPE type, void* detail)
{
    if (m_unsupported > 0) {
        ++m_unsupported;
        return;
    }
    switch (type) {
    case MD_BLOCK_DOC:
        return;
    case MD_BLOCK_P:
        m_block_line = 0;
        if (!m_in_item)
            m_text.clear();
        return;
    case MD_BLOCK_H:
        if (static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level != 2)
            return begin_unsupported("a heading of another level than 2",
                                     "write it with ## in front");
        m_text.clear();
        m_block_line = 0;
        return;
    case MD_BLOCK_OL:
        if (!m_in_making || m_in_item || !m_page.steps.empty())
            return begin_unsupported("an ordered list outside {#making}",
                                     "write sentences, or move it under ## Making {#making}");
        return;
    case MD_BLOCK_LI:
        m_in_item = true;
        m_step = {};
        m_text.clear();
        m_block_line = 0;
        return;
    case MD_BLOCK_UL:
        return begin_unsupported("a bullet list", "write sentences");
    case MD_BLOCK_QUOTE:
        return begin_unsupported("a quotation", "write a paragraph, with quotation marks");
    case MD_BLOCK_HR:
        return begin_unsupported("a rule", "remove it, or write a heading: ## Title");
    case MD_BLOCK_CODE:
        return begin_unsupported("a code block (or an indented line)",
                                 "remove the blanks before the line");
    case MD_BLOCK_HTML:
        return begin_unsupported("HTML", kPlainText);
    case MD_BLOCK_TABLE:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        return begin_unsupported("a table", "write sentences, or figures: in exhibit.yaml");
    }
}

void Reader::leave_block(MD_BLOCKTYPE type)
{
    if (m_unsupported > 0) {
        if (--m_unsupported == 0)
            end_unsupported_without_text();
        return;
    }
    if (type == MD_BLOCK_H)
        end_heading();
    else if (type == MD_BLOCK_P && !m_in_item)
        end_paragraph();
    else if (type == MD_BLOCK_P)
        target() += ' ';
    else if (type == MD_BLOCK_LI)
        end_step();
}

void Reader::enter_span(MD_SPANTYPE type)
{
    if (type == MD_SPAN_STRONG)
        m_in_strong = true;
    if (type == MD_SPAN_STRONG || type == MD_SPAN_EM || !m_unsupported_what.empty())
        return;
    if (type == MD_SPAN_IMG) {
        m_unsupported_what = "a picture in the text";
        m_unsupported_todo = "name it in media: of exhibit.yaml";
        return;
    }
    m_unsupported_what = type == MD_SPAN_CODE  ? "code"
                         : type == MD_SPAN_DEL ? "struck out text"
                                               : "a link";
    m_unsupported_todo = kPlainText;
}

void Reader::leave_span(MD_SPANTYPE type)
{
    if (type == MD_SPAN_STRONG)
        m_in_strong = false;
    else if (type != MD_SPAN_EM && m_unsupported == 0)
        end_unsupported_without_text();
}

std::string& Reader::target()
{
    const bool leading = m_in_item && m_in_strong && trimmed(m_text).empty();
    return leading ? m_step.name : m_text;
}

void Reader::text(MD_TEXTTYPE type, std::string_view text)
{
    if (type != MD_TEXT_BR && type != MD_TEXT_SOFTBR)
        move_to(text);
    if (type == MD_TEXT_HTML && m_unsupported_what.empty() && m_unsupported == 0) {
        m_unsupported_what = "HTML";
        m_unsupported_todo = kPlainText;
    }
    if (!m_unsupported_what.empty()) {
        note_unsupported();
    }
    if (m_unsupported > 0 || type == MD_TEXT_HTML)
        return;
    if (m_block_line == 0)
        m_block_line = m_line;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        const bool spaced = m_language == Language::en || m_language == Language::de;
        target() += spaced ? " " : "";
    } else if (type == MD_TEXT_ENTITY) {
        if (const auto decoded = decode_entity(text))
            target() += *decoded;
        else
            fault(fmt::format("unknown entity {}", text), "write the character itself");
    } else {
        target() += text;
    }
}

void Reader::check_length(const std::string& text, std::int32_t most)
{
    const std::string fault_of_length = too_long(text, most);
    if (!fault_of_length.empty())
        m_faults.add(m_file.at(m_block_line).in(m_language),
                     fault_of_length,
                     fmt::format("keep it under {}, or make two of it", most));
}

void Reader::end_heading()
{
    std::string heading = trimmed(m_text);
    m_in_making = heading.ends_with(kMakingMark);
    if (m_in_making) {
        if (m_page.steps_line != 0)
            fault("{#making} twice", "keep one list of steps");
        m_page.steps_line = m_block_line;
        return;
    }
    if (heading.ends_with("}") && heading.find("{#") != std::string::npos)
        fault("unknown mark in a heading", "only {#making} is understood");
    if (heading.empty())
        fault("an empty heading", "write its text");
    check_length(heading, kMostOfTitle);
    m_heading_lines.push_back(m_block_line);
    m_page.texts.push_back({heading, m_block_line});
    m_page.sections.push_back({std::move(heading), {}});
}

void Reader::finish()
{
    if (m_noted)
        return;
    for (std::size_t i = 0; i < m_page.sections.size(); ++i)
        if (m_page.sections[i].paragraphs.empty()) {
            m_line = m_heading_lines[i];
            fault("no text under the heading " + m_page.sections[i].heading,
                  "write a paragraph or remove the heading");
        }
    if (m_page.steps_line == 0 || !m_page.steps.empty())
        return;
    m_line = m_page.steps_line;
    fault("no steps under {#making}", "write an ordered list: 1. **Name.** Text");
}

void Reader::end_paragraph()
{
    std::string paragraph = trimmed(m_text);
    if (paragraph.empty())
        return;
    if (m_in_making) {
        fault("a paragraph under {#making}", "only the list of steps stands there");
        return;
    }
    if (m_page.sections.empty()) {
        m_page.sections.emplace_back();
        m_heading_lines.push_back(0);
    }
    check_length(paragraph, kMostOfParagraph);
    m_page.texts.push_back({paragraph, m_block_line});
    m_page.sections.back().paragraphs.push_back(std::move(paragraph));
}

void Reader::end_step()
{
    m_in_item = false;
    m_step.name = without_closing_mark(trimmed(m_step.name));
    m_step.text = trimmed(m_text);
    m_step.line = m_block_line == 0 ? m_line : m_block_line;
    if (m_step.name.empty())
        fault("a step without a name", "begin it with its name in bold: 1. **Name.** Text");
    check_length(m_step.name, kMostOfTitle);
    check_length(m_step.text, kMostOfStepText);
    m_page.texts.push_back({m_step.name, m_step.line});
    m_page.texts.push_back({m_step.text, m_step.line});
    m_page.steps.push_back(std::move(m_step));
}

Reader& reader_of(void* data)
{
    return *static_cast<Reader*>(data);
}

void parse_body(std::string_view body, Reader& reader)
{
    MD_PARSER parser{};
    // Tables and struck out text are known only to be refused.
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        reader_of(data).enter_block(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
        reader_of(data).leave_block(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* data) {
        reader_of(data).enter_span(type);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        reader_of(data).leave_span(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        reader_of(data).text(type, {text, size});
        return 0;
    };
    md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &reader);
}

} // namespace

void read_page_body(std::string_view body,
                    int first_line,
                    const Place& file,
                    Language language,
                    Faults& faults,
                    Page& page)
{
    Reader reader(body, first_line, file, language, faults, page);
    parse_body(body, reader);
    reader.finish();
}

} // namespace content
