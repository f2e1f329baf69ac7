#include "content/search/fts5_api.h"

namespace content {

base::Result<fts5_api*> fts5_api_of(sqlite3* connection)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (api == nullptr || api->iVersion < 2)
        return base::fail(base::ErrorCode::unsupported,
                          "this SQLite has no full-text search: install one built with FTS5");
    return api;
}

} // namespace content
