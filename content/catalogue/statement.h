// A prepared SQL statement that finalizes itself. Parameters count from 1, columns from 0, as
// SQLite has them.
#pragma once
#include "platform/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace content {

class Statement {
public:
    [[nodiscard]] static base::Result<Statement> prepare(sqlite3* handle, std::string_view sql);

    // Texts and blobs are borrowed until the next reset: keep them alive until the statement has
    // run.
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view text);
    void bind(int parameter, std::span<const std::byte> blob);
    void bind_null(int parameter);

    // True: there is a row to read. False: no more rows.
    [[nodiscard]] base::Result<bool> step();
    // Runs a statement that gives no rows, and resets it for the next values.
    [[nodiscard]] base::Status run();
    void reset();

    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] bool is_integer(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const; // valid until the next step or reset
    [[nodiscard]] std::span<const std::byte> blob(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace content
