// A small good pack in a folder of its own, to be spoilt by tests.
#pragma once
#include "content/catalogue/catalogue.h"
#include "content/catalogue/media_reader.h"
#include "source_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace content {

class HostilePack : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        const source_test::SourceFolder folder;
        static_cast<void>(folder.build());
        s_good = new std::string(source_test::read_bytes(folder.pack()));
    }
    static void TearDownTestSuite()
    {
        delete s_good;
        s_good = nullptr;
    }

    void SetUp() override
    {
        std::string name = (std::filesystem::temp_directory_path() / "pavilion.XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
        source_test::write_bytes(pack(), good());
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    static const std::string& good() { return *s_good; }
    [[nodiscard]] std::filesystem::path pack() const { return m_folder / "p.pavpack"; }

    // Changes the good pack as somebody with sqlite3 would.
    void tamper(const std::string& sql) const
    {
        sqlite3* handle = nullptr;
        ASSERT_EQ(sqlite3_open(pack().c_str(), &handle), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(handle);
        sqlite3_close(handle);
    }

    void expect_refused(base::ErrorCode code, const std::string& why) const
    {
        const base::Result<Catalogue> catalogue = Catalogue::open(pack());
        ASSERT_FALSE(catalogue.has_value());
        EXPECT_EQ(catalogue.error().code, code) << catalogue.error().what;
        EXPECT_THAT(catalogue.error().what, testing::HasSubstr("p.pavpack"));
        EXPECT_THAT(catalogue.error().what, testing::HasSubstr(why));
        EXPECT_THAT(catalogue.error().what, testing::Not(testing::HasSubstr("\n")));
    }

    // Reads all that a kiosk would. Must end; may fail.
    void read_everything() const
    {
        const base::Result<Catalogue> catalogue = Catalogue::open(pack());
        if (!catalogue) {
            EXPECT_THAT(catalogue.error().what, testing::HasSubstr("p.pavpack"));
            return;
        }
        const base::Result<MediaReader> reader = MediaReader::open(pack());
        if (!reader)
            return;
        static_cast<void>(catalogue->map_geojson());
        for (const Card& card : catalogue->cards()) {
            static_cast<void>(catalogue->exhibit(card.id));
            static_cast<void>(reader->read_on_worker(card.picture, PictureLayer::flat, 512));
        }
    }

private:
    static inline std::string* s_good = nullptr;
    std::filesystem::path m_folder;
};

} // namespace content
