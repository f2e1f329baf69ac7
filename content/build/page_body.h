// The body of a page: what CommonMark the kiosk can show, as sections and making steps. Inside
// content/build only; parse_page of markdown.h reads a whole page.
#pragma once
#include "content/build/markdown.h"

#include <cstdint>
#include <string_view>

namespace content {

// In characters. No place on a screen takes more; a page has at most as many rows as limits.h says.
inline constexpr std::int32_t kMostOfTitle = 120;
inline constexpr std::int32_t kMostOfSubtitle = 240;
inline constexpr std::int32_t kMostOfStepText = 1000;
inline constexpr std::int32_t kMostOfParagraph = 4000;

// "a text of 5000 characters", or empty where it has no more than `most`.
[[nodiscard]] std::string too_long(const std::string& text, std::int32_t most);

// Adds to `page`. `first_line` is that of the body in its file.
void read_page_body(std::string_view body,
                    int first_line,
                    const Place& file,
                    Language language,
                    Faults& faults,
                    Page& page);

} // namespace content
