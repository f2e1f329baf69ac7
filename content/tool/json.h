// Just enough JSON to write reports: quoted texts.
#pragma once
#include <string>
#include <string_view>

namespace content {

// With quotes: a "b" -> "a \"b\"". The text is UTF-8.
[[nodiscard]] std::string json_quoted(std::string_view text);

} // namespace content
