#include "content/search/rank.h"

#include "content/search/fts5_api.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace content {
namespace {

constexpr double kSaturation = 1.2;     // BM25's k1
constexpr double kLengthPenalty = 0.75; // BM25's b

// The last column does not count: a sound is many spellings of one title.
int length_columns(const Fts5ExtensionApi& api, Fts5Context* context)
{
    return api.xColumnCount(context) - 1;
}

// Words of an average row, at least 1. FTS5 reads its totals anew each time, so they are kept for
// the query.
double average_length(const Fts5ExtensionApi& api, Fts5Context* context)
{
    if (const void* const kept = api.xGetAuxdata(context, 0))
        return *static_cast<const double*>(kept);
    sqlite3_int64 rows = 0;
    sqlite3_int64 words = 0;
    int result = api.xRowCount(context, &rows);
    for (int column = 0; column < length_columns(api, context) && result == SQLITE_OK; ++column) {
        sqlite3_int64 in_column = 0;
        result = api.xColumnTotalSize(context, column, &in_column);
        words += in_column;
    }
    double average = 1.0;
    if (result == SQLITE_OK && rows > 0)
        average = std::max(1.0, static_cast<double>(words) / static_cast<double>(rows));
    auto keep = std::make_unique<double>(average);
    const auto destroy = [](void* kept) { delete static_cast<double*>(kept); };
    // FTS5 owns it from here on, also where it fails.
    api.xSetAuxdata(context, keep.release(), destroy);
    return average;
}

double length_of_row(const Fts5ExtensionApi& api, Fts5Context* context)
{
    int words = 0;
    for (int column = 0; column < length_columns(api, context); ++column) {
        int in_column = 0;
        if (api.xColumnSize(context, column, &in_column) == SQLITE_OK)
            words += in_column;
    }
    return words;
}

void rank(const Fts5ExtensionApi* api,
          Fts5Context* context,
          sqlite3_context* answer,
          int weight_count,
          sqlite3_value** weights)
{
    int instances = 0;
    int result = api->xInstCount(context, &instances);
    std::vector<double> frequency(static_cast<std::size_t>(api->xPhraseCount(context)), 0.0);
    for (int i = 0; i < instances && result == SQLITE_OK; ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        result = api->xInst(context, i, &phrase, &column, &offset);
        if (result == SQLITE_OK && column >= 0 && column < weight_count)
            frequency[static_cast<std::size_t>(phrase)] += sqlite3_value_double(weights[column]);
    }
    if (result != SQLITE_OK)
        return sqlite3_result_error_code(answer, result);
    const double length = kSaturation * (1.0 - kLengthPenalty +
                                         kLengthPenalty * length_of_row(*api, context) /
                                             average_length(*api, context));
    double score = 0.0;
    for (const double count : frequency)
        score += count * (kSaturation + 1.0) / (count + length);
    sqlite3_result_double(answer, score);
}

} // namespace

base::Status register_rank(sqlite3* connection)
{
    TRY_SET(fts5_api* const api, fts5_api_of(connection));
    if (api->xCreateFunction(api, "pavilion_rank", nullptr, rank, nullptr) != SQLITE_OK)
        return base::fail(base::ErrorCode::io, "search: no memory for the rank function");
    return {};
}

} // namespace content
