#include "content/search/rank.h"

#include "content/search/fts5_api.h"

#include <vector>

namespace content {
namespace {

constexpr double kSaturation = 1.2;     // BM25's k1
constexpr double kLengthPenalty = 0.75; // BM25's b

// Words of this row against words of an average row.
double relative_length(const Fts5ExtensionApi& api, Fts5Context* context)
{
    sqlite3_int64 rows = 0;
    sqlite3_int64 words = 0;
    int here = 0;
    if (api.xRowCount(context, &rows) != SQLITE_OK || rows <= 0 ||
        api.xColumnTotalSize(context, -1, &words) != SQLITE_OK || words <= 0 ||
        api.xColumnSize(context, -1, &here) != SQLITE_OK || here <= 0)
        return 1.0;
    return here * static_cast<double>(rows) / static_cast<double>(words);
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
    const double length =
        kSaturation * (1.0 - kLengthPenalty + kLengthPenalty * relative_length(*api, context));
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
