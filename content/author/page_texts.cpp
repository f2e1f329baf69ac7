#include "content/author/page_texts.h"

#include "content/author/page_layout.h"
#include "content/author/yaml_texts.h"
#include "content/build/markdown.h"
#include "content/build/markdown_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

std::vector<SourceText> texts_of(const Page& page, Language language)
{
    std::vector<SourceText> texts;
    const auto add = [&](std::string key, const std::string& text) {
        if (!text.empty())
            texts.push_back({std::move(key), language, text, 0});
    };
    add("title", page.title);
    add("subtitle", page.subtitle);
    for (std::size_t s = 0; s < page.sections.size(); ++s) {
        add(fmt::format("story.{}.heading", s + 1), page.sections[s].heading);
        const auto& paragraphs = page.sections[s].paragraphs;
        for (std::size_t p = 0; p < paragraphs.size(); ++p)
            add(fmt::format("story.{}.{}", s + 1, p + 1), paragraphs[p]);
    }
    for (std::size_t n = 0; n < page.steps.size(); ++n) {
        add(fmt::format("step.{}.name", n + 1), page.steps[n].name);
        add(fmt::format("step.{}.text", n + 1), page.steps[n].text);
    }
    return texts;
}

// The lines where the texts stand, as far as the layout knows them.
void find_lines(std::string_view file, std::vector<SourceText>& texts)
{
    const std::optional<PageLayout> layout = lay_out_page(file);
    if (!layout)
        return;
    for (SourceText& text : texts) {
        const PageBlock* block = layout->find(text.key);
        text.line = block == nullptr ? 2 : line_at(file, block->begin);
    }
}

bool is_front_matter(const TextChange& change)
{
    return change.key == "title" || change.key == "subtitle";
}

// Adds to a page what it does not have. Texts come in the order of the page, so each finds the one
// before it.
class Additions {
public:
    Additions(std::string_view file, const PageLayout& layout, Language language)
        : m_file(file)
        , m_layout(layout)
        , m_language(language)
        , m_eol(line_end_of(file))
    {
    }

    [[nodiscard]] base::Status add(std::span<const TextChange> changes);
    std::vector<Splice> take() { return std::move(m_splices); }

private:
    void insert(std::size_t at, std::string text)
    {
        m_splices.push_back({at, at, std::move(text)});
    }
    [[nodiscard]] std::size_t end_of_story() const;
    [[nodiscard]] base::Status add_to_story(const TextChange& change);
    [[nodiscard]] base::Status add_step(const TextChange& name, const TextChange* text);
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] std::string paragraph(std::string_view mark, std::string_view text) const
    {
        return fmt::format("{0}{0}{1}{2}", m_eol, mark, markdown_escaped(text));
    }

    std::string_view m_file;
    const PageLayout& m_layout;
    Language m_language;
    std::string_view m_eol;
    std::vector<std::string> m_added;
    std::vector<Splice> m_splices;
    bool m_making_added = false;
};

bool Additions::has(std::string_view key) const
{
    return m_layout.find(key) != nullptr ||
           std::find(m_added.begin(), m_added.end(), key) != m_added.end();
}

// Behind the last line of the story; on an empty page behind the front matter.
std::size_t Additions::end_of_story() const
{
    std::size_t end = m_layout.body;
    while (end > 0 && (m_file[end - 1] == '\n' || m_file[end - 1] == '\r'))
        --end;
    for (const PageBlock& block : m_layout.blocks)
        if (block.part == PagePart::heading || block.part == PagePart::paragraph)
            end = block.block_end;
    return end;
}

// "story.2.1" -> 2, 1; a heading is part 0.
struct StoryKey {
    int section = 0;
    int part = 0;
};

int number_of(std::string_view text)
{
    int value = 0;
    for (const char c : text.substr(0, 6)) {
        if (c < '0' || c > '9')
            return 0;
        value = value * 10 + (c - '0');
    }
    return value;
}

StoryKey story_key(std::string_view key)
{
    const std::size_t first = key.find('.');
    const std::size_t second = key.find('.', first + 1);
    const std::string_view part = key.substr(std::min(second, key.size() - 1) + 1);
    return {number_of(key.substr(first + 1, second - first - 1)),
            part == "heading" ? 0 : number_of(part)};
}

base::Status Additions::add_to_story(const TextChange& change)
{
    const StoryKey key = story_key(change.key);
    // What must stand before it: the paragraph before, the heading, or the section before.
    std::string before = fmt::format("story.{}.{}", key.section, key.part - 1);
    if (key.part == 1)
        before = fmt::format("story.{}.heading", key.section);
    else if (key.part == 0)
        before = fmt::format("story.{}.1", key.section - 1);
    const bool first = key.section == 1 && key.part <= 1;
    if (!first && !has(before))
        return base::fail(base::ErrorCode::bad_content,
                          fmt::format("{} has no place while {} is missing", change.key, before));
    std::string text = paragraph(key.part == 0 ? "## " : "", change.text);
    std::size_t at = end_of_story();
    for (const PageBlock& block : m_layout.blocks) {
        const StoryKey other = block.part == PagePart::heading || block.part == PagePart::paragraph
                                   ? story_key(block.key)
                                   : StoryKey{};
        if (other.section == key.section && other.part < key.part)
            at = block.block_end;
    }
    // The first paragraph follows the front matter without an empty line.
    if (m_layout.blocks.empty() && m_added.empty())
        text.erase(0, m_eol.size());
    insert(at, std::move(text));
    m_added.push_back(change.key);
    return {};
}

base::Status Additions::add_step(const TextChange& name, const TextChange* text)
{
    const int number = story_key(name.key).section;
    std::size_t at = m_file.size();
    while (at > m_layout.body && (m_file[at - 1] == '\n' || m_file[at - 1] == '\r'))
        --at;
    if (at == m_layout.body)
        at = end_of_story();
    if (number > 1 && !has(fmt::format("step.{}.name", number - 1)))
        return base::fail(
            base::ErrorCode::bad_content,
            fmt::format("{} has no place while step {} is missing", name.key, number - 1));
    std::string lines;
    const bool making = std::any_of(m_layout.blocks.begin(),
                                    m_layout.blocks.end(),
                                    [](const auto& one) { return one.part == PagePart::making; });
    if (number == 1 && !making && !m_making_added) {
        m_making_added = true;
        lines = fmt::format("{0}{0}{1}{0}", m_eol, making_heading(m_language));
    }
    const bool wide = m_language == Language::zh || m_language == Language::ja;
    lines += fmt::format(
        "{}{}. **{}{}**", m_eol, number, markdown_escaped(name.text), wide ? "。" : ".");
    if (text != nullptr)
        lines += " " + markdown_escaped(text->text);
    insert(at, std::move(lines));
    m_added.push_back(name.key);
    return {};
}

base::Status Additions::add(std::span<const TextChange> changes)
{
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const TextChange& change = changes[i];
        if (has(change.key))
            continue;
        if (change.key.starts_with("story.")) {
            TRY(add_to_story(change));
            continue;
        }
        if (!change.key.starts_with("step."))
            return base::fail(base::ErrorCode::bad_content, "there is no text " + change.key);
        if (!change.key.ends_with(".name"))
            return base::fail(base::ErrorCode::bad_content,
                              change.key + " has no place while the step's name is missing");
        const std::string text_key = change.key.substr(0, change.key.size() - 4) + "text";
        const bool with_text = i + 1 < changes.size() && changes[i + 1].key == text_key;
        TRY(add_step(change, with_text ? &changes[i + 1] : nullptr));
        if (with_text)
            m_added.push_back(text_key);
    }
    return {};
}

// In the order of the page: titles, the story by its numbers, the steps by theirs, name before
// text.
void sort_changes(std::vector<TextChange>& changes)
{
    const auto rank = [](const TextChange& change) {
        const int kind = is_front_matter(change) ? 0 : change.key.starts_with("story.") ? 1 : 2;
        const StoryKey numbers = story_key(change.key);
        return std::tuple(kind, numbers.section, numbers.part, change.key);
    };
    std::stable_sort(changes.begin(), changes.end(), [&](const TextChange& a, const TextChange& b) {
        return rank(a) < rank(b);
    });
}

// A step of nothing but its name gets a text.
std::string before(const PageBlock& block)
{
    return block.part == PagePart::step_text && block.begin == block.end ? " " : "";
}

// Behind the ** that close a step's name: CommonMark wants a space there where the name ends with
// punctuation, and Chinese and Japanese are often written without.
std::optional<std::size_t> space_behind_name(std::string_view file, const PageBlock& block)
{
    const std::size_t close = file.find("**", block.end);
    if (block.part != PagePart::step_name || close == std::string_view::npos)
        return std::nullopt;
    const std::size_t at = close + 2;
    const bool spaced =
        at >= file.size() || std::string_view(" \t\r\n").find(file[at]) != std::string_view::npos;
    return spaced ? std::nullopt : std::optional(at);
}

base::Result<std::string>
change_body(std::string_view file, Language language, std::span<const TextChange> changes)
{
    const std::optional<PageLayout> layout = lay_out_page(file);
    if (!layout)
        return base::fail(base::ErrorCode::bad_content, "no front matter");
    std::vector<Splice> splices;
    for (const TextChange& change : changes) {
        const PageBlock* block = layout->find(change.key);
        if (block == nullptr)
            continue;
        splices.push_back(
            {block->begin, block->end, before(*block) + markdown_escaped(change.text)});
        if (const auto space = space_behind_name(file, *block))
            splices.push_back({*space, *space, " "});
    }
    Additions additions(file, *layout, language);
    TRY(additions.add(changes));
    for (Splice& one : additions.take())
        splices.push_back(std::move(one));
    return spliced(file, std::move(splices));
}

base::Result<std::string> change_front(std::string_view file, std::span<const TextChange> changes)
{
    const std::optional<PageLayout> layout = lay_out_page(file);
    if (!layout)
        return base::fail(base::ErrorCode::bad_content, "no front matter");
    const std::string_view front =
        file.substr(layout->front_begin, layout->front_end - layout->front_begin);
    TRY_SET(const std::string changed, change_front_matter(front, changes));
    return std::string(file.substr(0, layout->front_begin)) + changed +
           std::string(file.substr(layout->front_end));
}

base::Result<std::vector<SourceText>> read_again(std::string_view file, Language language)
{
    Faults faults;
    const auto page = parse_page(normalised(file), {"page", 0, {}}, language, faults);
    if (!page || faults.any_broken()) {
        const Fault first = faults.sorted().front();
        return base::fail(base::ErrorCode::bad_content, first.what + "; " + first.todo);
    }
    return texts_of(*page, language);
}

} // namespace

std::string_view making_heading(Language language)
{
    constexpr std::array<std::string_view, kLanguageCount> kHeadings{"## 制作 {#making}",
                                                                     "## Making {#making}",
                                                                     "## つくり方 {#making}",
                                                                     "## Herstellung {#making}"};
    return kHeadings.at(static_cast<std::size_t>(language));
}

std::vector<SourceText>
read_page_texts(std::string_view file, const Place& place, Language language, Faults& faults)
{
    const auto page = parse_page(normalised(file), place, language, faults);
    if (!page)
        return {};
    std::vector<SourceText> texts = texts_of(*page, language);
    find_lines(file, texts);
    return texts;
}

base::Result<std::string>
change_page_texts(std::string_view file, Language language, std::span<const TextChange> changes)
{
    std::vector<TextChange> sorted(changes.begin(), changes.end());
    sort_changes(sorted);
    const auto body = std::partition_point(sorted.begin(), sorted.end(), is_front_matter);
    const std::span<const TextChange> front_changes(sorted.begin(), body);
    const std::span<const TextChange> body_changes(body, sorted.end());
    std::vector<SourceText> before;
    std::string text(file);
    if (file.empty()) {
        if (front_changes.empty() || front_changes.back().key != "title")
            return base::fail(base::ErrorCode::bad_content, "a page without a title");
        text = "---\n---\n";
    } else {
        TRY_SET(before, read_again(file, language));
    }
    // Subtitle sorts before title, which visitors and editors expect the other way round.
    if (!front_changes.empty()) {
        const std::vector<TextChange> title_first(front_changes.rbegin(), front_changes.rend());
        TRY_SET(text, change_front(text, title_first));
    }
    if (!body_changes.empty()) {
        TRY_SET(text, change_body(text, language, body_changes));
    }
    if (!text.ends_with('\n'))
        text += file.empty() || !file.ends_with('\n') ? line_end_of(text) : "";
    TRY_SET(const std::vector<SourceText> after, read_again(text, language));
    TRY(prove_changes(before, after, sorted));
    return text;
}

} // namespace content
