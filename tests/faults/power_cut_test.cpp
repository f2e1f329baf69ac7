// The power is cut at every moment of an installation that matters: the real program is killed
// before and after each of its changes to the disk; and its changes are replayed onto a disk that
// loses what was not synced. Afterwards the old or the new pack is there, whole.
#include "tests/faults/disk.h"
#include "tests/faults/recorder.h"
#include "tests/faults/scenario.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <csignal>
#include <set>

namespace {

using faults::Call;
using faults::Data;
using faults::Disk;
using faults::Image;
using faults::Names;
using faults::Operation;
using faults::Scenario;
using faults::Situations;
using faults::Survival;
using faults::Then;
using faults::Verdict;

enum class Moment { before, after };

// Kills the program at its `number`th change (from 0); false when it has ended before.
bool killed_at(const Situations& situations, const Scenario& scenario, int number, Moment moment)
{
    situations.reset_store(scenario);
    int changes = 0;
    const auto count = [&](const Call& call) {
        const bool now = changes_disk(call) && changes++ == number;
        return Verdict{now ? Then::kill : Then::go_on, 0};
    };
    faults::Watch watch;
    (moment == Moment::before ? watch.before : watch.after) = count;
    const faults::Ended ended = run_traced(situations.program(scenario), watch);
    if (ended.signal == SIGKILL)
        return true;
    EXPECT_EQ(ended.code, 0) << ended.err;
    return false;
}

TEST(PowerCut, KillingTheProgramBeforeAndAfterEveryChangeLeavesTheOldOrTheNewPack)
{
    if (!faults::can_trace())
        GTEST_SKIP() << "this machine lets no process trace another";
    const Situations situations;
    int points = 0;
    for (const Scenario& scenario : situations.all()) {
        const int before = points;
        for (const Moment moment : {Moment::before, Moment::after})
            for (int i = 0; killed_at(situations, scenario, i, moment); ++i, ++points) {
                SCOPED_TRACE(fmt::format("{}: killed {} change {}",
                                         scenario.name,
                                         moment == Moment::before ? "before" : "after",
                                         i));
                situations.expect_whole(scenario, Situations::Expect::old_or_new);
                if (testing::Test::HasFailure())
                    return;
            }
        situations.expect_whole(scenario, Situations::Expect::only_new);
        EXPECT_GT(points - before, 10) << scenario.name;
        fmt::print("{}: killed at {} points\n", scenario.name, points - before);
    }
    fmt::print("killed at {} points\n", points);
}

// All that one run did to the store.
std::vector<Operation> recorded(const Situations& situations, const Scenario& scenario)
{
    situations.reset_store(scenario);
    faults::Recorder recorder(situations.store());
    const faults::Ended ended =
        run_traced(situations.program(scenario), {{}, [&](const Call& call) {
                                                      recorder.record(call);
                                                      return Verdict{};
                                                  }});
    EXPECT_EQ(ended.code, 0) << ended.err;
    return recorder.operations();
}

// The replay and the disk it really wrote are the same: nothing was missed while recording.
void expect_recorded_all(const Situations& situations, const Disk& disk)
{
    std::mt19937 random;
    EXPECT_EQ(
        fingerprint(disk.after_power_cut({Names::all, Data::all}, random)),
        fingerprint(Disk(situations.store()).after_power_cut({Names::all, Data::all}, random)));
}

class Replay {
public:
    Replay(const Situations& situations, const Scenario& scenario)
        : m_situations(situations)
        , m_scenario(scenario)
        , m_disk(scenario.prepared)
        , m_operations(recorded(situations, scenario))
    {
    }

    void run()
    {
        Disk whole = m_disk;
        for (const Operation& operation : m_operations)
            whole.apply(operation);
        expect_recorded_all(m_situations, whole);
        for (m_done = 0; m_done <= m_operations.size(); ++m_done) {
            cut_here();
            if (m_done == m_operations.size() || testing::Test::HasFailure())
                break;
            if (m_operations[m_done].change == faults::Change::write)
                tear(m_operations[m_done]);
            m_disk.apply(m_operations[m_done]);
        }
    }
    [[nodiscard]] int points() const { return m_points; }
    [[nodiscard]] std::size_t states() const { return m_seen.size(); }

private:
    // Every kind of loss, and chance decides for each name and file several times.
    void cut_here()
    {
        for (const Names names : {Names::synced, Names::all})
            for (const Data data : {Data::synced, Data::all, Data::half})
                look_at(m_disk, {names, data});
        constexpr int kTosses = 12;
        for (int i = 0; i < kTosses; ++i)
            look_at(m_disk, {Names::some, Data::some});
    }

    // The last write reached the disk in part: a byte, a sector, half of it, all but a byte.
    void tear(const Operation& write)
    {
        for (const std::size_t size :
             {std::size_t{1}, std::size_t{512}, write.bytes.size() / 2, write.bytes.size() - 1}) {
            Operation torn = write;
            torn.bytes.resize(std::min(size, write.bytes.size()));
            Disk disk = m_disk;
            disk.apply(torn);
            look_at(disk, {Names::all, Data::all});
            look_at(disk, {Names::synced, Data::all});
        }
    }

    void look_at(const Disk& disk, const Survival& survival)
    {
        ++m_points;
        const Image image = disk.after_power_cut(survival, m_random);
        const bool ended = m_done == m_operations.size();
        if (!m_seen.insert(fingerprint(image) + (ended ? "ended" : "")).second)
            return;
        SCOPED_TRACE(fmt::format("{}: after {} of {} operations, names {}, data {}",
                                 m_scenario.name,
                                 m_done,
                                 m_operations.size(),
                                 static_cast<int>(survival.names),
                                 static_cast<int>(survival.data)));
        restore(image, m_situations.store());
        // What the program said it had done stays done.
        m_situations.expect_whole(
            m_scenario, ended ? Situations::Expect::only_new : Situations::Expect::old_or_new);
    }

    const Situations& m_situations;
    const Scenario& m_scenario;
    Disk m_disk;
    std::vector<Operation> m_operations;
    std::size_t m_done = 0;
    int m_points = 0;
    std::set<std::string> m_seen;
    std::mt19937 m_random{20261124}; // the same cuts every time
};

TEST(PowerCut, ADiskThatLosesWhatWasNotSyncedHoldsTheOldOrTheNewPack)
{
    if (!faults::can_trace())
        GTEST_SKIP() << "this machine lets no process trace another";
    const Situations situations;
    int points = 0;
    for (const Scenario& scenario : situations.all()) {
        Replay replay(situations, scenario);
        replay.run();
        points += replay.points();
        fmt::print("{}: power cut at {} points, {} different disks\n",
                   scenario.name,
                   replay.points(),
                   replay.states());
        ASSERT_FALSE(testing::Test::HasFailure());
    }
    fmt::print("power cut at {} points\n", points);
    EXPECT_GE(points, 1000);
}

} // namespace
