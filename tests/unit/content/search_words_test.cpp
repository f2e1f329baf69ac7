#include "content/catalogue/database.h"
#include "content/search/tokenizer.h"
#include "content/search/words.h"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

namespace {

using testing::ElementsAre;

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> found;
    content::for_each_word(text, [&](const content::Word& word) {
        found.emplace_back(word.text);
        return true;
    });
    return found;
}

TEST(SearchWords, FoldsCaseAccentsWidthAndSharpS)
{
    EXPECT_THAT(words("GRÜNER Tee, Straße; ＣＡＦÉ ﬁne"),
                ElementsAre("gruner", "tee", "strasse", "cafe", "fine"));
}

TEST(SearchWords, FoldsAnAccentWrittenAsACharacterOfItsOwn)
{
    EXPECT_THAT(words("gru\u0308n l\u01DC"), ElementsAre("grun", "lu"));
}

TEST(SearchWords, EndsAWordAtAnApostropheSoThatTheNameIsFound)
{
    EXPECT_THAT(words("Longjing's"), ElementsAre("longjing", "s"));
}

TEST(SearchWords, TakesChineseAndJapaneseCharactersOneByOne)
{
    EXPECT_THAT(words("西湖、G1机"), ElementsAre("西", "湖", "g1", "机"));
}

TEST(SearchWords, ReadsKatakanaAlsoHalfWidthAsHiraganaAndKeepsVoicing)
{
    EXPECT_THAT(words("ガー ｶﾞ か"), ElementsAre("が", "ー", "が", "か"));
}

TEST(SearchWords, SaysWhichBytesAWordStandsForEvenWhereFoldingChangesLengths)
{
    const std::string text = "a ﬁne Straße ｶﾞ!西湖";
    std::vector<std::string> sources;
    content::for_each_word(text, [&](const content::Word& word) {
        sources.push_back(text.substr(word.begin, word.end - word.begin));
        return true;
    });
    EXPECT_THAT(sources, ElementsAre("a", "ﬁne", "Straße", "ｶﾞ", "西", "湖"));
}

TEST(SearchWords, IsNotChangedByFoldingAgain)
{
    for (const char* text : {"ÀÉÎõü ŠßﬁⅧ ㈱ ﾊﾟ Ὠ ΐ", "ǅ Ǆ ŉ ﷺ 한국 가", "ٱلعَرَبِيَّة हिन्दी"})
        for (const std::string& word : words(text)) {
            std::string again;
            for (const std::string& part : words(word))
                again += part;
            EXPECT_EQ(again, word);
        }
}

TEST(SearchWords, StopsWhenTheSinkSaysSo)
{
    int count = 0;
    EXPECT_FALSE(
        content::for_each_word("a b c", [&](const content::Word&) { return ++count < 2; }));
    EXPECT_EQ(count, 2);
}

TEST(SearchWords, StaysInsideTheTextForAnyBytes)
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t i = random() % 40; i > 0; --i)
            text += static_cast<char>(random() % 256);
        std::size_t last = 0;
        content::for_each_word(text, [&](const content::Word& word) {
            EXPECT_FALSE(word.text.empty());
            EXPECT_LE(last, word.begin);
            EXPECT_LT(word.begin, word.end);
            EXPECT_LE(word.end, text.size());
            last = word.begin;
            return true;
        });
    }
}

// The terms that a text leaves in an index of its own.
std::vector<std::string> terms(std::string_view text)
{
    auto database = content::Database::in_memory();
    std::vector<std::string> found;
    if (!database || !content::register_tokenizer(database->handle()) ||
        !database->run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'pavilion');"
                       "CREATE VIRTUAL TABLE v USING fts5vocab(t, row)"))
        return found;
    auto insert = database->prepare("INSERT INTO t VALUES(?1)");
    insert->bind(1, text);
    EXPECT_TRUE(insert->run());
    auto select = database->prepare("SELECT term FROM v ORDER BY term");
    while (select->step().value_or(false))
        found.emplace_back(select->text(0));
    return found;
}

TEST(SearchTokenizer, IndexesCharactersAndThePairsThatFollowEachOther)
{
    EXPECT_THAT(terms("西湖 Tee 龙"), ElementsAre("tee", "湖", "西", "西湖", "龙"));
}

TEST(SearchTokenizer, IsUnknownToAConnectionThatWasNotAsked)
{
    auto database = content::Database::in_memory();
    ASSERT_TRUE(database);
    EXPECT_FALSE(database->run("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'pavilion')"));
}

} // namespace
