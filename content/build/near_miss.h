// "Did you mean ...": the word that was probably meant.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// Among more of them it would take too long to look.
inline constexpr std::size_t kMostCandidates = 2000;

// The candidate that differs least: in the case of letters, or by one change (a letter more, less,
// another, two exchanged) for each four letters, at most two. Nothing: none is that close, or there
// are more than kMostCandidates.
[[nodiscard]] std::optional<std::string> near_miss(std::string_view word,
                                                   const std::vector<std::string>& candidates);
// `todo` with "did you mean WORD? " in front, where there is one.
[[nodiscard]] std::string with_near_miss(std::string_view word,
                                         const std::vector<std::string>& candidates,
                                         std::string_view todo);
// "West Lake_Tea" -> "west-lake-tea"; empty where no latin letter or digit is in it.
[[nodiscard]] std::string id_like(std::string_view name);

} // namespace content
