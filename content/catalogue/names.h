// The names that enums have in a pack and in its source: "far", "geographical_indication".
#pragma once
#include "content/catalogue/exhibit.h"

#include <optional>
#include <string_view>

namespace content {

[[nodiscard]] std::string_view name_of(PictureLayer layer);
[[nodiscard]] std::optional<PictureLayer> parse_layer(std::string_view name);
[[nodiscard]] std::string_view name_of(RecognitionKind kind);
[[nodiscard]] std::optional<RecognitionKind> parse_recognition(std::string_view name);

// Lower-case latin letters, digits and single hyphens, 1 to 64 bytes.
[[nodiscard]] bool is_id(std::string_view text);
// A key of an interface text: dots and underscores too.
[[nodiscard]] bool is_key(std::string_view text);
// Well-formed UTF-8 without control characters but line feed and tab.
[[nodiscard]] bool is_clean_text(std::string_view text);

} // namespace content
