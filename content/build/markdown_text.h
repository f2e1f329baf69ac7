// Small pieces of text that Markdown leaves to its reader.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace content {

// Without white space at both ends.
[[nodiscard]] std::string trimmed(std::string_view text);
// "First wok." -> "First wok": a full stop or colon at the end belongs to the sentence, not to the
// name.
[[nodiscard]] std::string without_closing_mark(std::string_view text);
// "&amp;" -> "&"; numbers too. Nothing for names that are not among the few everybody knows.
[[nodiscard]] std::optional<std::string> decode_entity(std::string_view entity);

} // namespace content
