// The door to FTS5's extension interface, for the tokenizer and the rank function.
#pragma once
#include "platform/base/result.h"

#include <sqlite3.h>

namespace content {

// Owned by the connection. Errors: unsupported (an SQLite without FTS5).
[[nodiscard]] base::Result<fts5_api*> fts5_api_of(sqlite3* connection);

} // namespace content
