// A page made from the plain texts of a spreadsheet, or an old page in which whole parts are
// replaced by them.
#pragma once
#include "content/catalogue/language.h"
#include "platform/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

struct NewStep {
    std::string name;
    std::string text; // may be empty
};

struct NewPage {
    std::optional<std::string> title;
    std::optional<std::string> subtitle;
    // Paragraphs, plain; one that begins with "## " is a heading.
    std::vector<std::string> story; // empty: the old one stays
    std::vector<NewStep> steps;     // likewise
};

// An empty `old` becomes a new page. Error: bad_content, where the old one has no front matter.
[[nodiscard]] base::Result<std::string>
build_page(std::string_view old, Language language, const NewPage& page);

// The lines of a cell as paragraphs: an empty line ends none and makes none.
[[nodiscard]] std::vector<std::string> paragraphs_of(std::string_view cell);

// "Picking: One bud with two leaves" or "采摘：一芽二叶", a number before it is left out. Without a
// colon all of it is the name.
[[nodiscard]] NewStep step_of(std::string_view line);

} // namespace content
