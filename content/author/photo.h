// Photographs that a spreadsheet names: they lie in one folder, and only there.
#pragma once
#include "platform/base/result.h"

#include <filesystem>
#include <string>

namespace content {

// The name that the file gets in the exhibit's folder: its own, the ending in small letters.
// `folder` is canonical. Error: bad_content: no such file, a path instead of a name, no picture, a
// link that leads out of the folder, too large.
[[nodiscard]] base::Result<std::string> check_photo(const std::filesystem::path& folder,
                                                    const std::string& name);

} // namespace content
