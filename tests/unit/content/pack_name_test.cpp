#include "content/catalogue/pack_name.h"
#include "store_fixture.h"

#include <gmock/gmock.h>

namespace {

using testing::HasSubstr;

TEST(PackNameOf, ReadsIdAndVersion)
{
    const store_test::Packs packs;
    const auto name = content::read_pack_name(packs.pack("1.4.0-beta.2"));
    ASSERT_TRUE(name.has_value()) << name.error().what;
    EXPECT_EQ(*name, (content::PackName{"small-pavilion", "1.4.0-beta.2"}));
}

TEST(PackNameOf, RefusesAVersionThatWouldLeaveTheStore)
{
    const store_test::Packs packs;
    const auto pack = packs.pack("1.0.0");
    for (const char* version : {"../../etc", "1.0.0/..", "1.0", "1.0.0-", "01.0.0", ""}) {
        SCOPED_TRACE(version);
        const auto bad = packs.folder() / "bad.pavpack";
        std::filesystem::copy_file(pack, bad, std::filesystem::copy_options::overwrite_existing);
        ASSERT_EQ(store_test::shell("sqlite3 " + bad.string() + " \"UPDATE info SET value = '" +
                                    version + "' WHERE key = 'version'\""),
                  0);
        const auto name = content::read_pack_name(bad);
        ASSERT_FALSE(name.has_value());
        EXPECT_EQ(name.error().code, base::ErrorCode::bad_content);
        EXPECT_THAT(name.error().what, HasSubstr("1.0.0"));
    }
}

TEST(PackNameOf, SaysWhatAFileIsThatIsNoPack)
{
    const store_test::Packs packs;
    const auto file = packs.folder() / "menu.pavpack";
    source_test::write_bytes(file, std::string(5000, 'x'));
    EXPECT_EQ(content::read_pack_name(file).error().code, base::ErrorCode::bad_content);
    EXPECT_EQ(content::read_pack_name(packs.folder() / "none").error().code,
              base::ErrorCode::not_found);
}

} // namespace
