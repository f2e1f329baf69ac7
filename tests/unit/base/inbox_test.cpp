#include "platform/base/inbox.h"
#include "platform/base/worker_pool.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>
#include <vector>

namespace {

using base::Inbox;
using testing::ElementsAre;

TEST(Inbox, DeliversInTheOrderOfPosting)
{
    Inbox inbox;
    std::vector<int> seen;
    for (int i = 0; i < 3; ++i)
        inbox.post([&seen, i] { seen.push_back(i); });
    EXPECT_FALSE(inbox.empty());
    EXPECT_EQ(inbox.deliver(), 3U);
    EXPECT_THAT(seen, ElementsAre(0, 1, 2));
    EXPECT_TRUE(inbox.empty());
    EXPECT_EQ(inbox.deliver(), 0U);
}

TEST(Inbox, LeavesALetterPostedByALetterForTheNextFrame)
{
    Inbox inbox;
    std::vector<int> seen;
    inbox.post([&] {
        seen.push_back(1);
        inbox.post([&] { seen.push_back(2); });
    });
    EXPECT_EQ(inbox.deliver(), 1U);
    EXPECT_THAT(seen, ElementsAre(1));
    EXPECT_EQ(inbox.deliver(), 1U);
    EXPECT_THAT(seen, ElementsAre(1, 2));
}

TEST(Inbox, WakesOnlyWhenTheFirstLetterFallsIn)
{
    int woken = 0;
    Inbox inbox([&woken] { ++woken; });
    inbox.post([] {});
    inbox.post([] {});
    EXPECT_EQ(woken, 1);
    inbox.deliver();
    inbox.post([] {});
    EXPECT_EQ(woken, 2);
}

TEST(Inbox, RunsLettersOnTheThreadThatDelivers)
{
    Inbox inbox;
    std::thread::id ran_on;
    std::thread poster([&] { inbox.post([&] { ran_on = std::this_thread::get_id(); }); });
    poster.join();
    inbox.deliver();
    EXPECT_EQ(ran_on, std::this_thread::get_id());
}

TEST(Inbox, LosesNothingAndKeepsEachWorkersOrder)
{
    constexpr int kWorkers = 4;
    constexpr int kLetters = 500;
    Inbox inbox;
    std::vector<std::vector<int>> seen(kWorkers);
    base::WorkerPool pool(kWorkers);
    for (std::size_t worker = 0; worker < kWorkers; ++worker)
        pool.submit([&inbox, &seen, worker] {
            for (int i = 0; i < kLetters; ++i)
                inbox.post([&seen, worker, i] { seen[worker].push_back(i); });
        });
    while (pool.pending() > 0)
        inbox.deliver();
    inbox.deliver();
    for (const auto& letters : seen) {
        ASSERT_EQ(letters.size(), static_cast<std::size_t>(kLetters));
        EXPECT_TRUE(std::ranges::is_sorted(letters));
    }
}

} // namespace
