// A SQLite connection that closes itself: the hardened, read-only door to a pack, and the writer's
// side of one. Used by the catalogue, the search and the builder. One connection belongs to one
// thread at a time.
#pragma once
#include "content/catalogue/statement.h"
#include "platform/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace content {

class Database {
public:
    // Opens a pack as hostile input: immutable, memory-mapped, defensive, schema not trusted,
    // lengths limited. Reads the header only. Errors: not_found, bad_content, io.
    [[nodiscard]] static base::Result<Database> open_pack(const std::filesystem::path& file);
    // Makes an empty file for writing, over an old one: no journal, as the caller renames it when
    // it is whole.
    [[nodiscard]] static base::Result<Database> create(const std::filesystem::path& file);
    [[nodiscard]] static base::Result<Database> in_memory();

    // SQL without a result, one or many statements.
    [[nodiscard]] base::Status run(const std::string& sql);
    [[nodiscard]] base::Result<Statement> prepare(std::string_view sql) const;
    // The first column of the first row, e.g. of a pragma.
    [[nodiscard]] base::Result<std::int64_t> number(std::string_view sql) const;

    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

// The connection's last failure as "NAME: is damaged (malformed image), ..." with what to do about
// it.
[[nodiscard]] base::Error database_error(sqlite3* handle, int code);

} // namespace content
