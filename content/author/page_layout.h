// Where the parts of a page lie in its file, found line by line. A page that is laid out in the
// ways FORMAT.md shows is understood; any other is noticed, because then the texts differ from what
// the reader of content/build sees.
#pragma once
#include "content/author/source_text.h"
#include "content/build/markdown.h"

#include <optional>
#include <string>
#include <vector>

namespace content {

enum class PagePart { heading, paragraph, making, step_name, step_text };

struct PageBlock {
    PagePart part = PagePart::paragraph;
    std::string key;       // "story.1.2"; empty for the heading {#making}
    std::size_t begin = 0; // of the text itself, without "## ", "1. ", "**" and the closing mark
    std::size_t end = 0;
    std::size_t block_end = 0; // of the last line of the block
};

struct PageLayout {
    std::size_t front_begin = 0; // of the front matter's YAML
    std::size_t front_end = 0;   // where the closing --- begins
    std::size_t body = 0;        // where the first line under the front matter begins
    std::vector<PageBlock> blocks;

    [[nodiscard]] const PageBlock* find(std::string_view key) const;
};

// Nothing: no front matter.
[[nodiscard]] std::optional<PageLayout> lay_out_page(std::string_view file);

} // namespace content
