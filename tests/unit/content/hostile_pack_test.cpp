// A pack is hostile input: whatever is in the file, opening and reading it ends in a pack or in one
// line that names it.
#include "content/catalogue/database.h"
#include "content/catalogue/integrity.h"
#include "hostile_pack_fixture.h"

#include <algorithm>
#include <array>

namespace content {
namespace {

using base::ErrorCode;
using source_test::read_bytes;
using source_test::write_bytes;

TEST_F(HostilePack, IsNotThere)
{
    std::filesystem::remove(pack());
    expect_refused(ErrorCode::not_found, "no such file");
}

TEST_F(HostilePack, IsAFolder)
{
    std::filesystem::remove(pack());
    std::filesystem::create_directory(pack());
    expect_refused(ErrorCode::bad_content, "is not a file");
}

TEST_F(HostilePack, IsEmptyOrSomethingElse)
{
    for (const std::string bytes : {"", "SQLite", "<html>not a pack at all</html>"}) {
        write_bytes(pack(), bytes);
        expect_refused(ErrorCode::bad_content, "is not a pack");
    }
}

TEST_F(HostilePack, IsCutShortAnywhere)
{
    for (std::size_t size = 16; size < good().size();
         size +=
         std::min(good().size() / 61, std::max<std::size_t>(1, (good().size() - size) / 2))) {
        write_bytes(pack(), good().substr(0, size));
        expect_refused(ErrorCode::bad_content, "");
    }
}

TEST_F(HostilePack, HasAFlippedByteAnywhere)
{
    // Close together where the structure is, further apart where the pictures are.
    for (std::size_t at = 0; at < good().size(); at += at < 4096 ? 37 : good().size() / 211) {
        std::string bytes = good();
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        write_bytes(pack(), bytes);
        read_everything();
    }
}

TEST_F(HostilePack, IsAnotherProgramsDatabase)
{
    tamper("PRAGMA application_id = 1");
    expect_refused(ErrorCode::bad_content, "not a pack");
}

TEST_F(HostilePack, IsOfANewerSchema)
{
    tamper("PRAGMA user_version = 2");
    expect_refused(ErrorCode::unsupported, "update the program");
}

TEST_F(HostilePack, HasMoreThanItsTables)
{
    for (const std::string sql : {"CREATE TRIGGER t AFTER INSERT ON hall BEGIN SELECT 1; END",
                                  "CREATE VIEW v AS SELECT 1",
                                  "CREATE TABLE extra(a)",
                                  "CREATE INDEX i ON hall(accent)",
                                  "CREATE VIRTUAL TABLE f USING fts5(a)",
                                  "DROP TABLE share",
                                  "ALTER TABLE hall ADD COLUMN more TEXT"}) {
        write_bytes(pack(), good());
        tamper(sql);
        expect_refused(ErrorCode::bad_content, "has other tables");
    }
}

TEST_F(HostilePack, HasAViewUnderTheNameOfATable)
{
    tamper("DROP TABLE hall; CREATE VIEW hall AS SELECT 1 AS ordinal");
    expect_refused(ErrorCode::bad_content, "has other tables");
}

TEST_F(HostilePack, HasValuesThatMakeNoSense)
{
    const std::array<std::array<std::string, 2>, 17> changes{{
        {"UPDATE exhibit SET id = '../../etc' WHERE ordinal = 0", "exhibit"},
        {"UPDATE exhibit SET id = 'Grün' WHERE ordinal = 0", "exhibit"},
        {"UPDATE exhibit SET latitude = 9e999 WHERE ordinal = 0", "exhibit"},
        {"UPDATE exhibit SET hall = 'nowhere' WHERE ordinal = 0", "exhibit"},
        {"UPDATE exhibit SET family = 'nothing' WHERE ordinal = 0", "exhibit"},
        {"UPDATE exhibit SET picture = 99 WHERE ordinal = 0", "exhibit"},
        {"UPDATE exhibit SET year = 'early' WHERE ordinal = 0", "exhibit"},
        {"UPDATE exhibit SET ordinal = 7 WHERE ordinal = 2", "exhibit"},
        {"UPDATE exhibit SET title_en = CAST(x'FF41' AS TEXT)", "exhibit"},
        {"UPDATE hall SET title_en = printf('%.*c', 100000, 'x')", "hall"},
        {"UPDATE picture SET thread = x'0000C07F00000000'", "picture"},
        {"UPDATE picture SET thread = zeroblob(8000000)", "picture"},
        {"UPDATE picture SET width = 0", "picture"},
        {"UPDATE picture_level SET layer = 'roof' WHERE id = 1", "picture_level"},
        {"DELETE FROM picture_level WHERE layer = 'flat' AND picture = 1", "picture_level"},
        {"UPDATE icon SET strokes = x'00000000000000000000FFFF'", "icon"},
        {"UPDATE info SET value = 'nowhere' WHERE key = 'home'", "info"},
    }};
    for (const auto& [sql, table] : changes) {
        SCOPED_TRACE(sql);
        write_bytes(pack(), good());
        tamper(sql);
        expect_refused(ErrorCode::bad_content, "table " + table);
    }
}

TEST_F(HostilePack, HoldsAPictureTooLargeToRead)
{
    tamper("UPDATE picture_level SET bytes = zeroblob(68000000) WHERE id = 1");
    const base::Result<MediaReader> reader = MediaReader::open(pack());
    ASSERT_TRUE(reader.has_value()) << reader.error().what;
    EXPECT_EQ(reader->read_on_worker({1}, PictureLayer::flat, 1).error().code,
              ErrorCode::bad_content);
}

TEST_F(HostilePack, LinksToWhatIsNotThere)
{
    tamper("UPDATE related SET other = 'gone'; UPDATE media SET picture = 99");
    const base::Result<Catalogue> catalogue = Catalogue::open(pack());
    ASSERT_TRUE(catalogue.has_value()) << catalogue.error().what;
    const base::Result<Exhibit> exhibit = catalogue->exhibit({"green-tea"});
    ASSERT_TRUE(exhibit.has_value()) << exhibit.error().what;
    EXPECT_TRUE(exhibit->related.empty());
    EXPECT_TRUE(exhibit->media.empty());
}

TEST_F(HostilePack, HasAStoryOutOfOrder)
{
    tamper("UPDATE story SET section = section + 5");
    const base::Result<Catalogue> catalogue = Catalogue::open(pack());
    ASSERT_TRUE(catalogue.has_value()) << catalogue.error().what;
    EXPECT_EQ(catalogue->exhibit({"green-tea"}).error().code, ErrorCode::bad_content);
}

TEST_F(HostilePack, IsFoundDamagedByTheIntegrityCheck)
{
    EXPECT_TRUE(check_integrity(pack()).has_value());
    std::string bytes = good();
    for (std::size_t at = 8 * 4096; at < 16 * 4096; ++at)
        bytes[at] = '\xFF';
    write_bytes(pack(), bytes);
    EXPECT_EQ(check_integrity(pack()).error().code, ErrorCode::bad_content);
}

TEST_F(HostilePack, CannotBeWrittenThrough)
{
    base::Result<Database> database = Database::open_pack(pack());
    ASSERT_TRUE(database.has_value());
    EXPECT_FALSE(database->run("DELETE FROM hall").has_value());
    EXPECT_FALSE(database->run("ATTACH 'other.db' AS other").has_value());
    EXPECT_EQ(read_bytes(pack()), good());
}

TEST_F(HostilePack, MayHaveANameThatUrisQuote)
{
    const std::filesystem::path odd = pack().parent_path() / "odd ?name=%41#茶.pavpack";
    std::filesystem::rename(pack(), odd);
    EXPECT_TRUE(Catalogue::open(odd).has_value());
}

} // namespace
} // namespace content
