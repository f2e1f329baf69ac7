// The arithmetic behind the halls, exhibits and the glance; what it looks like is for the golden
// pictures.
#include "kiosk/ui/screens/chinese_name.h"
#include "kiosk/ui/screens/glance_cloth.h"
#include "kiosk/ui/screens/hall_layout.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

std::vector<ShareView> shares_of(std::initializer_list<double> percents)
{
    std::vector<ShareView> shares;
    for (const double percent : percents)
        shares.push_back({"tea", percent, {}, {}});
    return shares;
}

int all_threads(const std::vector<ShareView>& shares)
{
    int sum = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        sum += threads_of(shares, i);
    return sum;
}

TEST(HallLayout, SevenScrollsStandBetweenTheMarginsInLandscape)
{
    const Layout layout = make_layout({1920, 1080}, 0.0F);
    const HallLines lines = hall_lines(layout, HallFoot::cloths, 7);
    ASSERT_EQ(lines.count, 1);
    EXPECT_NEAR(scroll_x(layout, lines.line[0], 0, 0.0F), 64.0F, 0.1F);
    EXPECT_NEAR(scroll_x(layout, lines.line[0], 6, 0.0F) + lines.line[0].width, 1856.0F, 0.1F);
}

TEST(HallLayout, TheNextPageFollowsAtTheGapOfTheScrolls)
{
    const Layout layout = make_layout({1920, 1080}, 0.0F);
    const HallLine line = hall_lines(layout, HallFoot::cloths, 7).line[0];
    const float last_of_this = scroll_x(layout, line, 6, 0.0F) + line.width;
    EXPECT_NEAR(scroll_x(layout, line, 0, 1.0F) - last_of_this, line.gap, 0.1F);
}

TEST(HallLayout, APortraitPageHangsOnTwoThreadsAndLosesNoScroll)
{
    const Layout layout = make_layout({1080, 1920}, 0.0F);
    for (int scrolls = 1; scrolls <= 7; ++scrolls) {
        const HallLines lines = hall_lines(layout, HallFoot::cloths, scrolls);
        EXPECT_EQ(lines.line[0].count + lines.line[1].count, scrolls);
        EXPECT_EQ(lines.count, scrolls > 1 ? 2 : 1);
    }
}

TEST(HallLayout, ScrollsOfAnyHallEndAboveTheDock)
{
    for (const base::Size size : {base::Size{1920, 1080},
                                  base::Size{1080, 1920},
                                  base::Size{2560, 1080},
                                  base::Size{1440, 1080}}) {
        const Layout layout = make_layout(size, 0.0F);
        for (int scrolls = 1; scrolls <= 7; ++scrolls) {
            const HallLines lines = hall_lines(layout, HallFoot::none, scrolls);
            const HallLine& last = lines.line[static_cast<std::size_t>(lines.count) - 1];
            const float hang = thread_height(layout, last, layout.size.w / 2, 1.0F) + kHangers;
            EXPECT_LT(scroll_ink(last, 0.0F, hang).bottom(), layout.size.h - layout.dock_height())
                << scrolls << " scrolls on " << size.w;
        }
    }
}

TEST(GlanceCloth, GivesAwayAllHundredThreads)
{
    EXPECT_EQ(all_threads(shares_of({33.9, 24.2, 18.6, 23.3})), kWarpThreads);
    EXPECT_EQ(all_threads(shares_of({1.0, 1.0, 1.0})), kWarpThreads);
    EXPECT_EQ(all_threads(shares_of({0.4, 99.6})), kWarpThreads);
}

TEST(GlanceCloth, RoundsTheLargestRemainderUp)
{
    const std::vector<ShareView> shares = shares_of({33.9, 24.2, 18.6, 23.3});
    EXPECT_EQ(threads_of(shares, 0), 34);
    EXPECT_EQ(threads_of(shares, 1), 24);
    EXPECT_EQ(threads_of(shares, 2), 19);
    EXPECT_EQ(threads_of(shares, 3), 23);
}

TEST(ChineseName, SplitsOffWhatStandsInBrackets)
{
    EXPECT_EQ(name_parts("铁皮石斛（雁荡山、武义）").main, "铁皮石斛");
    EXPECT_EQ(name_parts("铁皮石斛（雁荡山、武义）").rest, "雁荡山、武义");
    EXPECT_EQ(name_parts("西湖龙井").main, "西湖龙井");
    EXPECT_EQ(name_parts("西湖龙井").rest, "");
}

TEST(ChineseName, KeepsALatinModelWithItsMaker)
{
    EXPECT_EQ(name_parts("宇树 G1").main, "宇树 G1");
    EXPECT_EQ(name_parts("宇树B2 工业四足机器人").main, "宇树B2");
    EXPECT_EQ(name_parts("宇树B2 工业四足机器人").rest, "工业四足机器人");
}

TEST(ChineseName, IsSmallerFromSixCharactersAndInTwoColumnsFromEight)
{
    EXPECT_FLOAT_EQ(vertical_name("西湖龙井", 112.0F, 600.0F).size, 112.0F);
    EXPECT_FLOAT_EQ(vertical_name("德清原始青瓷", 112.0F, 600.0F).size, 84.0F);
    EXPECT_EQ(vertical_name("西泠印社金石篆刻", 112.0F, 600.0F).columns, 2);
    EXPECT_EQ(vertical_name("宇树G1", 112.0F, 600.0F).cells_in_column, 3);
}

TEST(ChineseName, NeverGrowsOutOfItsRoom)
{
    for (const char* name :
         {"茶", "西湖龙井", "桐庐桐君中药", "宁波朱金漆木雕", "绍兴腐乳与酱油酿造", "（空）", ""})
        EXPECT_LE(vertical_name(name, 112.0F, 400.0F).extent.h, 400.0F) << name;
}

} // namespace
} // namespace kiosk
