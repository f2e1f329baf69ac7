// The tables of a pack. Written by content/build, expected exactly so by Catalogue::open: any other
// trigger, view or table makes a pack foreign.
#pragma once
#include "content/catalogue/database.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace content {

inline constexpr std::int64_t kApplicationId =
    0x5A4A5050;                          // "ZJPP", in the file's header (PRAGMA application_id)
inline constexpr int kSchemaVersion = 1; // PRAGMA user_version

// Creates all tables in an empty database, without the search index.
[[nodiscard]] base::Status create_schema(Database& database);

// Refuses what is not a pack of this schema. Errors: bad_content (foreign, tampered), unsupported
// (newer).
[[nodiscard]] base::Status check_schema(const Database& database, std::string_view file);

// "title" -> "title_zh, title_en, title_ja, title_de": the columns of a text in all languages.
[[nodiscard]] std::string localised_columns(std::string_view name);

} // namespace content
