// The lines of minisign's files: comment lines and base64. Inside content/store only.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace content {

inline constexpr std::string_view kUntrusted = "untrusted comment: ";
inline constexpr std::string_view kTrusted = "trusted comment: ";

// Lines without their ends; a line may end in CR LF, as editors of other systems leave it. No last
// empty line.
[[nodiscard]] std::vector<std::string_view> minisign_lines(std::string_view text);

[[nodiscard]] std::string to_base64(std::span<const std::uint8_t> bytes);
// Fills `bytes` exactly; false: not base64, or of another length.
[[nodiscard]] bool from_base64(std::string_view text, std::span<std::uint8_t> bytes);

} // namespace content
