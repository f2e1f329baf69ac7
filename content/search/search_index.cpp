#include "content/search/search_index.h"

#include "content/catalogue/database.h"
#include "content/search/search_schema.h"
#include "content/search/sound.h"
#include "content/search/tokenizer.h"

#include <sqlite3.h>

#include <initializer_list>

namespace content {
namespace {

base::Status run(sqlite3* database, const char* sql)
{
    const int code = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected<base::Error>(database_error(database, code));
    return {};
}

class Writer {
public:
    static base::Result<Writer> open(sqlite3* database)
    {
        TRY_SET(Sounds sounds, Sounds::create());
        TRY_SET(Statement exhibit,
                Statement::prepare(
                    database, "INSERT INTO search_exhibit VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
        TRY_SET(Statement title,
                Statement::prepare(
                    database, "INSERT INTO search_title(rowid, title, sound) VALUES(?1, ?2, ?3)"));
        TRY_SET(Statement text,
                Statement::prepare(database,
                                   "INSERT INTO search_text(rowid, title, subtitle, body, sound) "
                                   "VALUES(?1, ?2, ?3, ?4, ?5)"));
        return Writer(std::move(sounds), std::move(exhibit), std::move(title), std::move(text));
    }

    base::Status write(std::int64_t number, const SearchDocument& document)
    {
        TRY(write_row(m_exhibit,
                      number,
                      {document.id.value,
                       document.hall,
                       document.text[0].title,
                       document.text[1].title,
                       document.text[2].title,
                       document.text[3].title}));
        for (const Language language : kLanguages)
            TRY(write_text(search_row(number, language), document, language));
        return {};
    }

private:
    Writer(Sounds sounds, Statement exhibit, Statement title, Statement text)
        : m_sounds(std::move(sounds))
        , m_exhibit(std::move(exhibit))
        , m_title(std::move(title))
        , m_text(std::move(text))
    {
    }

    base::Status write_text(std::int64_t row, const SearchDocument& document, Language language)
    {
        const SearchText& text = document.text[static_cast<std::size_t>(language)];
        std::string sound;
        if (language == Language::zh)
            sound = m_sounds.chinese(text.title, document.pinyin);
        else if (language == Language::ja)
            sound = m_sounds.japanese(text.title);
        if (!text.title.empty() || !sound.empty())
            TRY(write_row(m_title, row, {text.title, sound}));
        if (!text.title.empty() || !sound.empty() || !text.subtitle.empty() || !text.body.empty())
            TRY(write_row(m_text, row, {text.title, text.subtitle, text.body, sound}));
        return {};
    }

    static base::Status
    write_row(Statement& statement, std::int64_t row, std::initializer_list<std::string_view> texts)
    {
        statement.bind(1, row);
        int parameter = 2;
        for (const std::string_view text : texts)
            statement.bind(parameter++, text);
        return statement.run();
    }

    Sounds m_sounds;
    Statement m_exhibit;
    Statement m_title;
    Statement m_text;
};

base::Status write_all(sqlite3* database, std::span<const SearchDocument> documents)
{
    TRY(run(database, kSearchSchema));
    TRY_SET(Writer writer, Writer::open(database));
    std::int64_t number = 0;
    for (const SearchDocument& document : documents)
        TRY(writer.write(number++, document));
    // One segment each: the smallest file, and the fewest lists to merge in a query.
    TRY(run(database, "INSERT INTO search_title(search_title) VALUES('optimize')"));
    return run(database, "INSERT INTO search_text(search_text) VALUES('optimize')");
}

} // namespace

base::Status write_search_index(sqlite3* database, std::span<const SearchDocument> documents)
{
    TRY(register_tokenizer(database));
    TRY(run(database, "SAVEPOINT search_index"));
    TRY(write_all(database, documents));
    return run(database, "RELEASE search_index");
}

} // namespace content
