// Numbers, lists and answers as people type them into cells.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

[[nodiscard]] std::optional<int> whole_number_of(std::string_view text);
// With a point.
[[nodiscard]] std::optional<double> decimal_of(std::string_view text);
// "30,22" of a German or French spreadsheet -> "30.22".
[[nodiscard]] std::string with_point(std::string_view text);
// Also in German, Chinese and Japanese, and as spreadsheets write them: TRUE, WAHR, x, 1.
[[nodiscard]] std::optional<bool> yes_or_no(std::string_view text);
// Parts between spaces, commas, semicolons and line breaks.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

} // namespace content
