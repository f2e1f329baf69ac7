#include "content/search/tokenizer.h"

#include "content/search/fts5_api.h"
#include "content/search/words.h"

#include <string>

namespace content {
namespace {

// There is no state, but FTS5 wants a handle that is not null: the one given at registration.
int create(void* registered, const char**, int, Fts5Tokenizer** out)
{
    *out = static_cast<Fts5Tokenizer*>(registered);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

using TokenSink = int (*)(void*, int, const char*, int, int, int);

// Turns words into tokens, and ideographic characters that follow each other also into pairs.
class Tokens {
public:
    Tokens(TokenSink sink, void* context, int flags)
        : m_sink(sink)
        , m_context(context)
        , m_is_query((flags & FTS5_TOKENIZE_QUERY) != 0)
    {
    }

    void add(const Word& word)
    {
        if (word.script == WordScript::spaced) {
            finish();
            give(0, word.text, word.begin, word.end);
            return;
        }
        m_is_paired = !m_character.empty();
        if (m_is_paired)
            give_pair(word);
        m_character = word.text;
        m_begin = word.begin;
        m_end = word.end;
    }

    // The last character of a run has no pair; in a query the pair before it has said all.
    void finish()
    {
        if (!m_character.empty() && !(m_is_query && m_is_paired))
            give(0, m_character, m_begin, m_end);
        m_character.clear();
        m_is_paired = false;
    }

    [[nodiscard]] int result() const { return m_result; }

private:
    void give_pair(const Word& next)
    {
        if (!m_is_query)
            give(0, m_character, m_begin, m_end);
        m_character += next.text;
        give(m_is_query ? 0 : FTS5_TOKEN_COLOCATED, m_character, m_begin, next.end);
    }

    void give(int flags, std::string_view text, std::size_t begin, std::size_t end)
    {
        if (m_result == SQLITE_OK)
            m_result = m_sink(m_context,
                              flags,
                              text.data(),
                              static_cast<int>(text.size()),
                              static_cast<int>(begin),
                              static_cast<int>(end));
    }

    TokenSink m_sink;
    void* m_context;
    bool m_is_query;
    int m_result = SQLITE_OK;
    std::string m_character; // given out when it is known what follows
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_is_paired = false; // with the character before it
};

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size, TokenSink sink)
{
    Tokens tokens(sink, context, flags);
    for_each_word({text, static_cast<std::size_t>(size)}, [&](const Word& word) {
        tokens.add(word);
        return tokens.result() == SQLITE_OK;
    });
    tokens.finish();
    return tokens.result();
}

} // namespace

base::Status register_tokenizer(sqlite3* connection)
{
    TRY_SET(fts5_api* const api, fts5_api_of(connection));
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    if (api->xCreateTokenizer(api, "pavilion", api, &tokenizer, nullptr) != SQLITE_OK)
        return base::fail(base::ErrorCode::io, "search: no memory for the tokenizer");
    return {};
}

} // namespace content
