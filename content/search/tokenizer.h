// The FTS5 tokenizer `pavilion`: the words of words.h. A connection that touches the search tables,
// also one that only checks or copies them, must have it. Chinese and Japanese characters are a
// word each and match as phrases; because lists of single characters are long (some stand in every
// text), the index also holds each pair, and a query of two or more characters asks for the pairs:
// the same rows, found up to ten times as fast.
#pragma once
#include "platform/base/result.h"

struct sqlite3;

namespace content {

// Makes `tokenize = 'pavilion'` known to this connection. Errors: unsupported (an SQLite without
// FTS5).
[[nodiscard]] base::Status register_tokenizer(sqlite3* connection);

} // namespace content
