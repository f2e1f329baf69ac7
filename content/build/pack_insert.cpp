#include "content/build/pack_insert.h"

#include <cstdint>

namespace content {

base::Result<Insert> Insert::into(const Database& database, const std::string& table, int columns)
{
    std::string sql = "INSERT INTO " + table + " VALUES(?";
    for (int i = 1; i < columns; ++i)
        sql += ",?";
    Insert insert;
    TRY_SET(insert.m_statement, database.prepare(sql + ")"));
    return insert;
}

Insert& Insert::add(std::int64_t value)
{
    m_statement.bind(m_next++, value);
    return *this;
}

Insert& Insert::add(double value)
{
    m_statement.bind(m_next++, value);
    return *this;
}

Insert& Insert::add(std::string_view text)
{
    m_statement.bind(m_next++, text);
    return *this;
}

Insert& Insert::add(const Localised& text)
{
    for (const Language language : kLanguages)
        add(std::string_view(text.get(language)));
    return *this;
}

Insert& Insert::add(std::optional<int> value)
{
    if (value)
        return add(std::int64_t{*value});
    m_statement.bind_null(m_next++);
    return *this;
}

Insert& Insert::add(std::span<const std::byte> blob)
{
    m_statement.bind(m_next++, blob);
    return *this;
}

base::Status Insert::run()
{
    m_next = 1;
    return m_statement.run();
}

} // namespace content
