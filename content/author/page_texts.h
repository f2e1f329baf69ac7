// The texts of a page (LANGUAGE.md): title, subtitle, story.S.heading, story.S.P, step.N.name,
// step.N.text. S, P and N count from 1; a story that begins without a heading begins with
// section 1.
#pragma once
#include "content/author/source_text.h"
#include "content/build/fault.h"

#include <span>

namespace content {

[[nodiscard]] std::vector<SourceText>
read_page_texts(std::string_view file, const Place& place, Language language, Faults& faults);

// Changes single texts, and adds what the page does not have yet: a heading or paragraph behind the
// ones before it, a step behind the step before it. An empty `file` becomes a new page, which needs
// a title. Error: bad_content, where the texts before an added one are missing or the page is laid
// out in a way that does not let a text be changed alone.
[[nodiscard]] base::Result<std::string>
change_page_texts(std::string_view file, Language language, std::span<const TextChange> changes);

// A plain text as Markdown that shows just that text: marks get a backslash.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

// "## Making {#making}" in the language.
[[nodiscard]] std::string_view making_heading(Language language);

} // namespace content
