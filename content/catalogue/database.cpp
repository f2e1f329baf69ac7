#include "content/catalogue/database.h"

#include "content/catalogue/limits.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <fstream>

namespace content {
namespace {

constexpr std::string_view kSqliteMagic{"SQLite format 3\0", 16};

// "file:/a/b%20c?immutable=1": a pack never changes under its name, so SQLite needs no locks and
// may map it.
std::string immutable_uri(const std::filesystem::path& file)
{
    constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string())
        if (kPlain.find(c) != std::string_view::npos)
            uri += c;
        else
            uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    return uri + "?mode=ro&immutable=1";
}

// How long the file says it is: bytes of a page at 16 (1 stands for 65536), number of pages at 28,
// big-endian. SQLite itself does not mind if the last page is cut. See "The Database Header" in
// SQLite's file format.
std::uint64_t size_in(std::string_view header)
{
    const auto number = [&](std::size_t at, std::size_t bytes) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            value = (value << 8) | static_cast<unsigned char>(header[at + i]);
        return value;
    };
    const std::uint64_t page = number(16, 2);
    return (page == 1 ? 65536 : page) * number(28, 4);
}

base::Status looks_like_a_pack(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return base::fail(
            base::ErrorCode::not_found,
            fmt::format("{}: no such file, give the path of a .pavpack", file.string()));
    if (!std::filesystem::is_regular_file(file, ignored))
        return base::fail(
            base::ErrorCode::bad_content,
            fmt::format("{}: is not a file, give the path of a .pavpack", file.string()));
    std::array<char, 32> start{};
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return base::fail(base::ErrorCode::io,
                          fmt::format("{}: cannot be read, check its permissions", file.string()));
    stream.read(start.data(), start.size());
    const std::string_view header(start.data(), static_cast<std::size_t>(stream.gcount()));
    if (!header.starts_with(kSqliteMagic))
        return base::fail(
            base::ErrorCode::bad_content,
            fmt::format("{}: is not a pack, build one with pavilion-pack build", file.string()));
    if (header.size() < start.size() ||
        size_in(header) != std::filesystem::file_size(file, ignored))
        return base::fail(
            base::ErrorCode::bad_content,
            fmt::format("{}: is cut short or damaged, copy or build it again", file.string()));
    return {};
}

base::Status harden(sqlite3* handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kMaxBlobBytes);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    const std::string pragmas =
        fmt::format("PRAGMA cell_size_check = ON; PRAGMA mmap_size = {};", kMaxMappedBytes);
    const int code = sqlite3_exec(handle, pragmas.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected<base::Error>(database_error(handle, code));
    return {};
}

} // namespace

void Database::Close::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

base::Error database_error(sqlite3* handle, int code)
{
    const char* file = handle == nullptr ? nullptr : sqlite3_db_filename(handle, "main");
    const std::string name =
        file == nullptr || *file == '\0' ? "database" : std::filesystem::path(file).string();
    const char* why = handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle);
    switch (code & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_TOOBIG:
    case SQLITE_FORMAT:
    case SQLITE_ERROR:
    case SQLITE_AUTH:
        return {base::ErrorCode::bad_content,
                fmt::format("{}: is damaged ({}), copy or build it again", name, why)};
    default:
        return {base::ErrorCode::io,
                fmt::format("{}: cannot be used ({}), check disk and permissions", name, why)};
    }
}

base::Result<Database> Database::open_pack(const std::filesystem::path& file)
{
    TRY(looks_like_a_pack(file));
    sqlite3* raw = nullptr;
    const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(immutable_uri(file).c_str(), &raw, flags, nullptr);
    Database database;
    database.m_handle.reset(raw);
    if (code != SQLITE_OK)
        return tl::unexpected<base::Error>(database_error(raw, code));
    TRY(harden(raw));
    return database;
}

base::Result<Database> Database::create(const std::filesystem::path& file)
{
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    sqlite3* raw = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(file.c_str(), &raw, flags, nullptr);
    Database database;
    database.m_handle.reset(raw);
    if (code != SQLITE_OK)
        return base::fail(base::ErrorCode::io,
                          fmt::format("{}: cannot be written ({}), check folder and permissions",
                                      file.string(),
                                      sqlite3_errstr(code)));
    TRY(database.run(
        fmt::format("PRAGMA page_size = {}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;",
                    kPageBytes)));
    return database;
}

base::Result<Database> Database::in_memory()
{
    sqlite3* raw = nullptr;
    const int code =
        sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database;
    database.m_handle.reset(raw);
    if (code != SQLITE_OK)
        return tl::unexpected<base::Error>(database_error(raw, code));
    return database;
}

base::Status Database::run(const std::string& sql)
{
    const int code = sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected<base::Error>(database_error(m_handle.get(), code));
    return {};
}

base::Result<Statement> Database::prepare(std::string_view sql) const
{
    return Statement::prepare(m_handle.get(), sql);
}

base::Result<std::int64_t> Database::number(std::string_view sql) const
{
    TRY_SET(Statement statement, prepare(sql));
    TRY_SET(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

} // namespace content
