// How well a row answers a query: an FTS5 auxiliary function of ours, because FTS5's own bm25()
// first counts all rows of every word and so takes 130 ms where a word is in 400,000 rows.
#pragma once
#include "platform/base/result.h"

struct sqlite3;

namespace content {

// Makes `pavilion_rank(table, weight of column 0, ...)` known to this connection: Okapi BM25 (k1
// = 1.2, b = 0.75, as FTS5) without its inverse document frequency. Every row that a query finds
// holds all of its words, so how rare a word is would only say whose repetitions count more. The
// last column is the sound and adds nothing to a row's length. Larger is better. Looks at no other
// row. Errors: unsupported (an SQLite without FTS5).
[[nodiscard]] base::Status register_rank(sqlite3* connection);

} // namespace content
