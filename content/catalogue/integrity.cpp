#include "content/catalogue/integrity.h"

#include "content/search/tokenizer.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace content {

base::Status quick_check(const Database& database, const std::filesystem::path& file)
{
    TRY(register_tokenizer(database.handle()));
    TRY_SET(Statement rows, database.prepare("PRAGMA quick_check(1)"));
    TRY_SET(const bool row, rows.step());
    if (row && rows.text(0) == "ok")
        return {};
    std::string why(rows.text(0));
    std::replace(why.begin(), why.end(), '\n', ' ');
    return base::fail(
        base::ErrorCode::bad_content,
        fmt::format("{}: is damaged ({}), copy or build it again", file.string(), why));
}

base::Status check_integrity(const std::filesystem::path& file)
{
    TRY_SET(const Database database, Database::open_pack(file));
    return quick_check(database, file);
}

} // namespace content
