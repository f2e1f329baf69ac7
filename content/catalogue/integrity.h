// Reads every page of a pack and checks that the file is whole. Catalogue::open does so for packs
// up to kQuickCheckBytes; for larger ones call check_integrity on a worker, before or after
// opening.
#pragma once
#include "content/catalogue/database.h"

#include <filesystem>

namespace content {

// Errors: bad_content.
[[nodiscard]] base::Status quick_check(const Database& database, const std::filesystem::path& file);
// Opens the file itself. About 1 s a GB once it is in memory.
[[nodiscard]] base::Status check_integrity(const std::filesystem::path& file);

} // namespace content
