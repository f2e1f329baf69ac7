// The page of an exhibit or hall in one language: front matter, then the few parts of CommonMark
// that the kiosk can show.
#pragma once
#include "content/build/fault.h"
#include "content/catalogue/exhibit.h"

#include <optional>
#include <string>
#include <vector>

namespace content {

struct PageStep {
    std::string name;
    std::string text;
    int line = 0;
};

// A text of a page and its line: title, subtitle, headings, paragraphs, names and texts of steps.
struct PageText {
    std::string text;
    int line = 0;
};

struct Page {
    std::string title;
    std::string subtitle;
    std::vector<Section> sections;
    std::vector<PageStep> steps;
    int steps_line = 0;          // of the heading {#making}, 0 where there is none
    std::vector<PageText> texts; // all of the above once more, in the order of the file
};

// `text` is clean UTF-8. What is not understood is a fault with its line; the rest is read all the
// same. Nothing: it has no front matter, so nobody knows where the text begins.
[[nodiscard]] std::optional<Page>
parse_page(const std::string& text, const Place& file, Language language, Faults& faults);

} // namespace content
