#include "content/author/page_build.h"

#include "content/author/page_layout.h"
#include "content/author/page_texts.h"
#include "content/author/yaml_texts.h"
#include "content/build/markdown_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

constexpr std::string_view kHeading = "## ";

std::string story_text(const NewPage& page, std::string_view eol)
{
    std::string out;
    for (const std::string& one : page.story) {
        const bool heading = one.starts_with(kHeading);
        out += out.empty() ? std::string_view() : eol;
        if (heading)
            out += kHeading;
        out +=
            markdown_escaped(trimmed(std::string_view(one).substr(heading ? kHeading.size() : 0)));
        out += eol;
    }
    return out;
}

std::string making_text(const NewPage& page, Language language, std::string_view eol)
{
    std::string out = fmt::format("{0}{1}{0}{0}", eol, making_heading(language));
    const bool wide = language == Language::zh || language == Language::ja;
    for (std::size_t i = 0; i < page.steps.size(); ++i) {
        const NewStep& step = page.steps[i];
        out += fmt::format("{}. **{}{}**{}{}{}",
                           i + 1,
                           markdown_escaped(step.name),
                           wide ? "。" : ".",
                           step.text.empty() ? "" : " ",
                           markdown_escaped(step.text),
                           eol);
    }
    return out;
}

// Where the line of the heading {#making} begins; the end of the file where there is none.
std::size_t begin_of_making(std::string_view file, const PageLayout& layout)
{
    for (const PageBlock& block : layout.blocks)
        if (block.part == PagePart::making) {
            const std::size_t line = file.rfind('\n', block.begin);
            return line == std::string_view::npos ? 0 : line + 1;
        }
    return file.size();
}

} // namespace

base::Result<std::string> build_page(std::string_view old, Language language, const NewPage& page)
{
    const std::string_view file = old.empty() ? std::string_view("---\n---\n") : old;
    const std::optional<PageLayout> layout = lay_out_page(file);
    if (!layout)
        return base::fail(base::ErrorCode::bad_content,
                          fmt::format("{}.md has no front matter", short_tag(language)));
    std::vector<TextChange> titles;
    if (page.title)
        titles.push_back({"title", language, *page.title});
    if (page.subtitle)
        titles.push_back({"subtitle", language, *page.subtitle});
    TRY_SET(std::string front,
            change_front_matter(
                file.substr(layout->front_begin, layout->front_end - layout->front_begin), titles));
    const std::size_t making = begin_of_making(file, *layout);
    const std::string_view eol = line_end_of(file);
    std::string story(file.substr(layout->body, making - layout->body));
    if (!page.story.empty())
        story = story_text(page, eol);
    // One empty line before the heading of the steps, none at the end of the file.
    const bool has_steps = !page.steps.empty() || making < file.size();
    const std::size_t last = story.find_last_not_of("\r\n");
    if (!page.steps.empty() || !page.story.empty())
        story.erase(last == std::string::npos ? 0 : last + 1);
    if (!story.empty() && (!page.steps.empty() || !page.story.empty()))
        story += eol;
    if (!page.story.empty() && page.steps.empty() && has_steps)
        story += eol;
    const std::string steps =
        page.steps.empty() ? std::string(file.substr(making)) : making_text(page, language, eol);
    return std::string(file.substr(0, layout->front_begin)) + front +
           std::string(file.substr(layout->front_end, layout->body - layout->front_end)) + story +
           steps;
}

std::vector<std::string> paragraphs_of(std::string_view cell)
{
    std::vector<std::string> paragraphs;
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = std::min(cell.find('\n', at), cell.size());
        if (std::string line = trimmed(cell.substr(at, end - at)); !line.empty())
            paragraphs.push_back(std::move(line));
        at = end + 1;
    }
    return paragraphs;
}

NewStep step_of(std::string_view line)
{
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')'))
        line.remove_prefix(digits + 1);
    std::size_t colon = line.find(':');
    std::size_t size = 1;
    const std::size_t wide = line.find("：");
    if (wide < colon) {
        colon = wide;
        size = std::string_view("：").size();
    }
    NewStep step;
    step.name = without_closing_mark(trimmed(line.substr(0, colon)));
    if (colon != std::string_view::npos)
        step.text = trimmed(line.substr(colon + size));
    return step;
}

} // namespace content
