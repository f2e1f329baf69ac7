// The folder of drawn pictures does not grow for ever, and nobody's other files are lost in it.
#include "content/build/picture_cache.h"
#include "source_fixture.h"
#include "tests/unit/base/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace content {
namespace {

using namespace std::chrono_literals;
using testing::UnorderedElementsAre;

std::string key(char digit)
{
    return std::string(64, digit);
}

class PictureCacheFolder : public testing::Test {
protected:
    void put(const std::string& name, std::size_t bytes, std::chrono::hours age) const
    {
        source_test::write_bytes(m_folder.path() / name, std::string(bytes, 'x'));
        std::filesystem::last_write_time(m_folder.path() / name,
                                         std::filesystem::file_time_type::clock::now() - age);
    }
    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
            all.push_back(entry.path().filename().string());
        return all;
    }

    TemporaryFolder m_folder;
    PictureCache m_cache{m_folder.path()};
};

TEST_F(PictureCacheFolder, LosesWhatNobodyUsedForNinetyDays)
{
    put(key('a'), 10, 24h * 91);
    put(key('b') + ".0123abcd.tmp", 10, 24h * 91);
    put(key('c'), 10, 24h * 89);
    m_cache.prune();
    EXPECT_THAT(names(), UnorderedElementsAre(key('c')));
}

TEST_F(PictureCacheFolder, LosesTheOldestWhenItIsTooLarge)
{
    put(key('a'), 600, 2h);
    put(key('b'), 600, 3h);
    put(key('c'), 600, 1h);
    m_cache.prune({24h * 90, 1300});
    EXPECT_THAT(names(), UnorderedElementsAre(key('a'), key('c')));
}

TEST_F(PictureCacheFolder, KeepsFilesThatAreNoEntries)
{
    put("thesis.pdf", 10, 24h * 900);
    put(key('g'), 10, 24h * 900);
    put("0123abcd.tmp", 10, 24h * 900);
    m_cache.prune({24h, 0});
    EXPECT_EQ(names().size(), 3U);
}

TEST_F(PictureCacheFolder, IsLookedThroughOnceADay)
{
    m_cache.prune_daily();
    put(key('a'), 10, 24h * 91);
    m_cache.prune_daily();
    EXPECT_THAT(names(), UnorderedElementsAre("pruned", key('a')));
    put("pruned", 10, 25h);
    m_cache.prune_daily();
    EXPECT_THAT(names(), UnorderedElementsAre("pruned"));
}

TEST_F(PictureCacheFolder, RemembersWhenAnEntryWasUsed)
{
    BuiltPicture picture;
    picture.levels.push_back({PictureLayer::flat, 1, 1, base::Bytes(4)});
    m_cache.keep(key('a'), picture);
    std::filesystem::last_write_time(m_folder.path() / key('a'),
                                     std::filesystem::file_time_type::clock::now() - 24h * 91);
    EXPECT_TRUE(m_cache.find(key('a')).has_value());
    m_cache.prune();
    EXPECT_THAT(names(), UnorderedElementsAre(key('a')));
}

} // namespace
} // namespace content
