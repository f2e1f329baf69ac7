// Whether two files hold the same bytes, in pieces. Inside content/store only.
#pragma once
#include "platform/base/result.h"

#include <filesystem>

namespace content {

// A `stored` file that cannot be read differs: it is no good. Errors: those of `file`, not_found,
// io.
[[nodiscard]] base::Result<bool> same_bytes(const std::filesystem::path& file,
                                            const std::filesystem::path& stored);

} // namespace content
