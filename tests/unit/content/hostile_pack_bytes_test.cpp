// Packs whose bytes lie: what is read costs bounded memory, ends, and is refused in one line or
// read as far as it makes sense.
#include "child_run.h"
#include "content/catalogue/limits.h"
#include "content/search/search.h"
#include "hostile_pack_fixture.h"

#include <random>

namespace content {
namespace {

using base::ErrorCode;
using source_test::write_bytes;

constexpr long kMostMib =
    200; // a pack of 0.2 MB, or one with a text or picture as large as SQLite lets through

class HostileBytes : public HostilePack {
protected:
    // Opens and reads all in a child: 0 refused, 1 read.
    [[nodiscard]] child::Run read_in_child() const
    {
        return child::run([this] {
            read_everything();
            return Catalogue::open(pack()).has_value() ? 1 : 0;
        });
    }
    void expect_bounded() const
    {
        const child::Run run = read_in_child();
        EXPECT_NE(run.exit_code, -1);
        EXPECT_LE(run.peak_mib, kMostMib * child::kSlack);
    }
};

TEST_F(HostileBytes, IsCutAtEveryPage)
{
    for (std::size_t size = kPageBytes; size < good().size(); size += kPageBytes) {
        write_bytes(pack(), good().substr(0, size));
        expect_refused(ErrorCode::bad_content, "cut short");
    }
}

TEST_F(HostileBytes, IsCutAtEveryPageAndItsHeaderKnows)
{
    for (std::size_t size = kPageBytes; size < good().size(); size += kPageBytes) {
        std::string bytes = good().substr(0, size);
        const std::size_t pages = size / kPageBytes;
        for (std::size_t i = 0; i < 4; ++i)
            bytes[28 + i] = static_cast<char>((pages >> (8 * (3 - i))) & 0xFFU);
        write_bytes(pack(), bytes);
        const base::Result<Catalogue> catalogue = Catalogue::open(pack());
        EXPECT_FALSE(catalogue.has_value()) << size;
    }
}

TEST_F(HostileBytes, HasFlippedBits)
{
    std::mt19937 random(20250613); // always the same packs
    const auto below = [&](std::size_t most) { return random() % most; };
    const child::Run run = child::run([&] {
        for (int round = 0; round < 400; ++round) {
            std::string bytes = good();
            for (std::size_t flips = 1 + below(8); flips > 0; --flips) {
                // Half of them in the first pages, where the schema and the small tables are.
                const std::size_t at = below(2) == 0 ? below(20 * kPageBytes) : below(bytes.size());
                bytes[at] =
                    static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << below(8)));
            }
            write_bytes(pack(), bytes);
            read_everything();
        }
        return 1;
    });
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_LE(run.peak_mib, kMostMib * child::kSlack);
}

TEST_F(HostileBytes, HasPagesInTheWrongPlaces)
{
    std::mt19937 random(7);
    const std::size_t pages = good().size() / kPageBytes;
    const child::Run run = child::run([&] {
        for (int round = 0; round < 200; ++round) {
            std::string bytes = good();
            const std::size_t from = 1 + random() % (pages - 1);
            const std::size_t to = 1 + random() % (pages - 1);
            bytes.replace(
                to * kPageBytes, kPageBytes, good().substr(from * kPageBytes, kPageBytes));
            write_bytes(pack(), bytes);
            read_everything();
        }
        return 1;
    });
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_LE(run.peak_mib, kMostMib * child::kSlack);
}

// The header of a cell says how long a value is; here 10 GB, in the place of every large number.
TEST_F(HostileBytes, DeclaresTenGigabytes)
{
    // 10 GB as a blob: serial type 2 * 10'000'000'000 + 12 as a varint of five bytes.
    const std::string varint = {'\xCA', '\xC0', '\xDF', '\x90', '\x0C'};
    std::size_t changed = 0;
    const child::Run run = child::run([&] {
        for (std::size_t at = kPageBytes; at + 16 < good().size(); at += kPageBytes / 4) {
            std::string bytes = good();
            bytes.replace(at, varint.size(), varint);
            write_bytes(pack(), bytes);
            read_everything();
            ++changed;
        }
        return changed > 50 ? 1 : 0;
    });
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_LE(run.peak_mib, kMostMib * child::kSlack);
}

TEST_F(HostileBytes, SaysItIsLargerThanItIs)
{
    for (const char pages : {'\x7F', '\xFF'}) {
        std::string bytes = good();
        for (std::size_t i = 28; i < 32; ++i)
            bytes[i] = pages;
        write_bytes(pack(), bytes);
        expect_refused(ErrorCode::bad_content, "cut short");
    }
}

TEST_F(HostileBytes, HasAMillionRows)
{
    for (const std::string sql : {"INSERT INTO info SELECT 'k' || value, 'v' FROM n",
                                  "INSERT INTO related SELECT 0, value + 100, 'lake-silk' FROM n",
                                  "INSERT INTO story SELECT 0, 'en', value + 100, 0, 'x' FROM n"}) {
        SCOPED_TRACE(sql);
        write_bytes(pack(), good());
        tamper(
            "CREATE TEMP TABLE n AS WITH RECURSIVE c(value) AS (SELECT 1 UNION ALL SELECT value + "
            "1 FROM c LIMIT 1000000) SELECT value FROM c;" +
            sql);
        expect_bounded();
    }
}

TEST_F(HostileBytes, HasATextOfFiftyMegabytes)
{
    for (const std::string sql : {"UPDATE hall SET title_en = printf('%.*c', 50000000, 'x')",
                                  "UPDATE story SET text = printf('%.*c', 50000000, 'x') WHERE "
                                  "exhibit = 0 AND language = 'en' AND section = 0",
                                  "UPDATE geo SET geojson = printf('%.*c', 50000000, ' ')",
                                  "UPDATE ui_text SET text_zh = printf('%.*c', 50000000, 'x')"}) {
        SCOPED_TRACE(sql);
        write_bytes(pack(), good());
        tamper(sql);
        expect_bounded();
    }
}

TEST_F(HostileBytes, HoldsGarbageForPictures)
{
    // A reader hands on bytes as they are: who decodes them has limits of its own.
    tamper("UPDATE picture_level SET bytes = randomblob(1000), height = 16384");
    const base::Result<MediaReader> reader = MediaReader::open(pack());
    ASSERT_TRUE(reader.has_value()) << reader.error().what;
    const auto garbage = reader->read_on_worker({1}, PictureLayer::flat, 512);
    ASSERT_TRUE(garbage.has_value()) << garbage.error().what;
    EXPECT_EQ(garbage->bytes.size(), 1000U);
    for (const std::string sql : {"UPDATE picture_level SET height = 2000000000",
                                  "UPDATE picture_level SET height = -1",
                                  "UPDATE picture_level SET bytes = x''"}) {
        tamper(sql);
        const base::Result<MediaReader> again = MediaReader::open(pack());
        ASSERT_TRUE(again.has_value()) << again.error().what;
        EXPECT_EQ(again->read_on_worker({1}, PictureLayer::flat, 512).error().code,
                  ErrorCode::bad_content)
            << sql;
    }
}

TEST_F(HostileBytes, HasExhibitsThatAreRelatedInCircles)
{
    tamper("DELETE FROM related;"
           "INSERT INTO related SELECT a.ordinal, b.ordinal, b.id FROM exhibit a, exhibit b");
    const base::Result<Catalogue> catalogue = Catalogue::open(pack());
    ASSERT_TRUE(catalogue.has_value()) << catalogue.error().what;
    EXPECT_EQ(catalogue->exhibit({"green-tea"})->related.size(), 3U);
}

TEST_F(HostileBytes, NamesPathsForIds)
{
    for (const std::string sql : {"UPDATE info SET value = '../../etc' WHERE key = 'id'",
                                  "UPDATE info SET value = '/etc' WHERE key = 'version'",
                                  "UPDATE info SET value = '1.0.0/../..' WHERE key = 'version'",
                                  "UPDATE info SET value = '..' WHERE key = 'version'"}) {
        SCOPED_TRACE(sql);
        write_bytes(pack(), good());
        tamper(sql);
        expect_refused(ErrorCode::bad_content, "id or version");
    }
    write_bytes(pack(), good());
    tamper("UPDATE hall SET id = 'a/b' WHERE ordinal = 0");
    expect_refused(ErrorCode::bad_content, "table hall");
    write_bytes(pack(), good());
    tamper("UPDATE scene SET id = '../x'");
    expect_refused(ErrorCode::bad_content, "table scene");
}

TEST_F(HostileBytes, HasASearchIndexThatLies)
{
    for (const std::string sql :
         {"UPDATE search_title_data SET block = randomblob(200)",
          "UPDATE search_text_data SET block = x'FFFFFFFFFFFFFFFF'",
          "DELETE FROM search_text_docsize",
          "UPDATE search_exhibit SET title_en = printf('%.*c', 50000000, 'x')"}) {
        SCOPED_TRACE(sql);
        write_bytes(pack(), good());
        tamper(sql);
        const child::Run run = child::run([this] {
            base::Result<Search> search = Search::open(pack());
            if (search)
                for (const std::string query : {"tea", "xihu", "t", "茶", "silk lake"})
                    static_cast<void>(
                        search->find_on_worker(query, Language::en, 10, CancelToken()));
            return 1;
        });
        EXPECT_EQ(run.exit_code, 1);
        EXPECT_LE(run.peak_mib, kMostMib * child::kSlack);
    }
}

} // namespace
} // namespace content
