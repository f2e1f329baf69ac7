#include "platform/base/worker_pool.h"

#include <gmock/gmock.h>

#include <atomic>
#include <latch>
#include <memory>
#include <string>
#include <vector>

namespace {

using base::Priority;
using base::WorkerPool;

TEST(WorkerPool, RunsEveryJobOnce)
{
    std::atomic<int> sum = 0;
    WorkerPool pool(4);
    for (int i = 1; i <= 1000; ++i)
        pool.submit([&sum, i] { sum += i; });
    pool.wait_until_idle();
    EXPECT_EQ(sum, 500500);
    EXPECT_EQ(pool.pending(), 0U);
}

TEST(WorkerPool, StartsUrgentJobsFirstAndEqualOnesInOrder)
{
    std::string order; // one thread: no two jobs at a time
    std::latch all_given(1);
    WorkerPool pool(1);
    pool.submit([&] { all_given.wait(); });
    pool.submit([&] { order += "l"; }, Priority::later);
    pool.submit([&] { order += "1"; }, Priority::soon);
    pool.submit([&] { order += "2"; }, Priority::soon);
    pool.submit([&] { order += "n"; }, Priority::now);
    all_given.count_down();
    pool.wait_until_idle();
    EXPECT_EQ(order, "n12l");
}

TEST(WorkerPool, RunsJobsOfSeveralThreadsAtATime)
{
    std::latch both(2);
    WorkerPool pool(2);
    pool.submit([&] { both.arrive_and_wait(); });
    pool.submit([&] { both.arrive_and_wait(); });
    pool.wait_until_idle();
    EXPECT_TRUE(both.try_wait());
}

TEST(WorkerPool, CountsWaitingAndRunningJobs)
{
    std::latch started(1);
    std::latch go_on(1);
    WorkerPool pool(1);
    pool.submit([&] {
        started.count_down();
        go_on.wait();
    });
    pool.submit([] {});
    started.wait();
    EXPECT_EQ(pool.pending(), 2U);
    go_on.count_down();
    pool.wait_until_idle();
    EXPECT_EQ(pool.pending(), 0U);
}

TEST(WorkerPool, TakesJobsFromJobs)
{
    std::atomic<int> count = 0;
    WorkerPool pool(2);
    pool.submit([&] {
        ++count;
        pool.submit([&] { ++count; });
    });
    pool.wait_until_idle();
    EXPECT_EQ(count, 2);
}

TEST(WorkerPool, FinishesAtItsEndWhatRunsAndLetsGoOfTheRest)
{
    std::atomic<bool> finished = false;
    auto held = std::make_shared<int>(0);
    std::latch started(1);
    std::latch go_on(1);
    {
        WorkerPool pool(1);
        pool.submit([&] {
            started.count_down();
            go_on.wait();
            finished = true;
        });
        for (int i = 0; i < 100; ++i)
            pool.submit([held] { ++*held; });
        started.wait();
        go_on.count_down();
    }
    EXPECT_TRUE(finished);
    EXPECT_EQ(held.use_count(), 1); // nobody holds the jobs any more
}

} // namespace
