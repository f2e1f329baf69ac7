// A machine that says no: full, failing, read-only disks, no permission, a stick pulled out,
// Ctrl-C. Each time: exit status 4, one clear line, the store as it was and nothing temporary left.
#include "tests/faults/scenario.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <set>

namespace {

namespace fs = std::filesystem;
using faults::Call;
using faults::Ended;
using faults::path_of;
using faults::Scenario;
using faults::Situations;
using faults::Then;
using faults::Verdict;
using store_test::tree_of;
using testing::HasSubstr;

constexpr int kMachine = 4;
constexpr uid_t kNobody = 65534;

// Mounted over a folder as long as it lives, where we may mount.
class SmallDisk {
public:
    SmallDisk(const fs::path& folder, const std::string& size)
        : m_folder(folder)
    {
        fs::create_directories(folder);
        m_mounted =
            ::mount("tmpfs", folder.c_str(), "tmpfs", 0, ("mode=755,size=" + size).c_str()) == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    SmallDisk(SmallDisk&&) = delete;
    SmallDisk& operator=(SmallDisk&&) = delete;
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.c_str(), MNT_DETACH);
    }

    [[nodiscard]] bool is_mounted() const { return m_mounted; }
    [[nodiscard]] bool protect() const
    {
        return ::mount(nullptr, m_folder.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    fs::path m_folder;
    bool m_mounted = false;
};

class Machine : public testing::Test {
protected:
    void SetUp() override
    {
        if (!faults::can_trace())
            GTEST_SKIP() << "this machine lets no process trace another";
        m_situations.reset_store(upgrade());
        m_before = tree_of(store());
    }
    [[nodiscard]] const Situations& situations() const { return m_situations; }
    [[nodiscard]] const Scenario& upgrade() const { return m_situations.upgrade(); }
    [[nodiscard]] fs::path store() const { return m_situations.store(); }

    void expect_refused(const Ended& ended, const std::vector<std::string>& parts) const
    {
        EXPECT_EQ(ended.code, kMachine) << ended.err;
        EXPECT_EQ(ended.signal, 0);
        EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
        for (const std::string& part : parts)
            EXPECT_THAT(ended.err, HasSubstr(part));
        EXPECT_EQ(tree_of(store()), m_before);
    }

    // The pack of 1.1.0 with a map of 3 MB, so that it is copied in several pieces.
    [[nodiscard]] fs::path large_pack() const
    {
        const fs::path pack = m_situations.folder() / "large.pavpack";
        fs::copy_file(upgrade().words.back(), pack);
        sqlite3* database = nullptr;
        EXPECT_EQ(sqlite3_open(pack.c_str(), &database), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(database,
                               "UPDATE geo SET geojson = printf('%.*c', 3000000, 'x')",
                               nullptr,
                               nullptr,
                               nullptr),
                  SQLITE_OK);
        sqlite3_close(database);
        m_situations.packs().sign(pack, m_situations.packs().key());
        return pack;
    }
    [[nodiscard]] faults::TracedProgram installing(const fs::path& pack) const
    {
        Scenario scenario = upgrade();
        scenario.words = {"install", pack.string()};
        return m_situations.program(scenario);
    }
    [[nodiscard]] const std::vector<std::string>& before() const { return m_before; }

private:
    Situations m_situations;
    std::vector<std::string> m_before;
};

// Lets the `number`th change of the store fail; the error that was let happen, or nothing.
Ended run_failing(const faults::TracedProgram& program, int number, int error, bool& failed)
{
    int changes = 0;
    failed = false;
    return run_traced(program,
                      {[&](const Call& call) {
                           if (!changes_disk(call) || changes++ != number)
                               return Verdict{};
                           failed = true;
                           return Verdict{Then::fail, error};
                       },
                       {}});
}

TEST_F(Machine, AnyChangeThatFailsLeavesTheStoreAsItWasOrTheInstallDone)
{
    if (!faults::can_fail_calls())
        GTEST_SKIP() << "letting calls fail needs an x86-64";
    ASSERT_EQ(run_traced(situations().program(upgrade()), {}).code, 0);
    const auto installed = tree_of(store());
    for (const int error : {ENOSPC, EIO, EROFS, EACCES}) {
        bool failed = true;
        for (int i = 0; failed; ++i) {
            SCOPED_TRACE(fmt::format("change {} fails with {}", i, strerrorname_np(error)));
            situations().reset_store(upgrade());
            const Ended ended = run_failing(situations().program(upgrade()), i, error, failed);
            // An error that does not matter is none: nothing was lost.
            if (ended.code == 0) {
                EXPECT_EQ(tree_of(store()), installed);
            } else {
                expect_refused(ended, {"pavilion-pack: "});
            }
            ASSERT_FALSE(testing::Test::HasFailure()) << ended.err;
            ASSERT_LT(i, 200);
        }
    }
}

TEST_F(Machine, AFullDiskSaysHowMuchIsNeededAndHowMuchIsFree)
{
    if (!faults::can_fail_calls())
        GTEST_SKIP() << "letting calls fail needs an x86-64";
    const auto full = [](const Call& call) {
        const bool pack =
            changes_disk(call) && path_of(call.thread, call.arguments[0]).ends_with("pack.pavpack");
        return pack ? Verdict{Then::fail, ENOSPC} : Verdict{};
    };
    expect_refused(run_traced(situations().program(upgrade()), {full, {}}),
                   {store().string(), "the disk is full", "MB are needed", "MB are free"});
}

TEST_F(Machine, ASmallDiskThatIsReallyFullSaysSoBeforeItCopies)
{
    const SmallDisk disk(store(), "1600k");
    if (!disk.is_mounted())
        GTEST_SKIP() << "mounting a small disk is not allowed here";
    fs::copy(
        upgrade().prepared, store(), fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    ASSERT_EQ(tree_of(store()), before());
    expect_refused(run_traced(installing(large_pack()), {}),
                   {store().string(), "the disk is full", "MB are needed", "MB are free"});
}

TEST_F(Machine, AReadOnlyDiskIsNamed)
{
    const SmallDisk disk(store(), "16m");
    if (!disk.is_mounted())
        GTEST_SKIP() << "mounting a disk is not allowed here";
    fs::copy(
        upgrade().prepared, store(), fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    ASSERT_TRUE(disk.protect());
    expect_refused(run_traced(situations().program(upgrade()), {}),
                   {store().string(), "Read-only file system"});
    EXPECT_EQ(content::PackStore(store()).candidates("").size(), 1U);
}

TEST_F(Machine, WithoutPermissionTheStoreIsNamed)
{
    fs::permissions(situations().folder(), fs::perms(0755));
    faults::TracedProgram program = situations().program(upgrade());
    if (::geteuid() == 0)
        program.user = kNobody;
    else
        fs::permissions(store(), fs::perms(0555));
    fs::permissions(store() / ".lock", fs::perms(0444));
    const Ended ended = run_traced(program, {});
    fs::permissions(store(), fs::perms(0755));
    expect_refused(ended, {store().string(), "Permission denied"});
}

TEST_F(Machine, AStickPulledOutWhileCopyingIsNamed)
{
    if (!faults::can_fail_calls())
        GTEST_SKIP() << "letting calls fail needs an x86-64";
    const fs::path pack = large_pack();
    for (int piece = 0; piece < 3; ++piece) {
        SCOPED_TRACE(piece);
        int reads = 0;
        const auto pulled = [&](const Call& call) {
            constexpr std::uint64_t kHeader = 100'000; // what is read to look at it takes less
            const bool now = reads_file(call) && call.arguments[2] > kHeader &&
                             path_of(call.thread, call.arguments[0]) == pack && reads++ == piece;
            return now ? Verdict{Then::fail, EIO} : Verdict{};
        };
        expect_refused(run_traced(installing(pack), {pulled, {}}),
                       {pack.string(), "Input/output error", "stick"});
        EXPECT_GT(reads, piece);
    }
}

TEST_F(Machine, AnyReadOfTheStickThatFailsLeavesTheStoreAsItWas)
{
    if (!faults::can_fail_calls())
        GTEST_SKIP() << "letting calls fail needs an x86-64";
    const std::string pack = upgrade().words.back();
    bool failed = true;
    for (int i = 0; failed; ++i) {
        SCOPED_TRACE(i);
        failed = false;
        int reads = 0;
        const Ended ended = run_traced(
            situations().program(upgrade()),
            {[&](const Call& call) {
                 if (!reads_file(call) ||
                     !path_of(call.thread, call.arguments[0]).starts_with(pack) || reads++ != i)
                     return Verdict{};
                 failed = true;
                 return Verdict{Then::fail, EIO};
             },
             {}});
        if (!failed)
            break;
        EXPECT_NE(ended.code, 0);
        EXPECT_THAT(ended.err, HasSubstr(pack));
        EXPECT_EQ(tree_of(store()), before());
    }
}

TEST_F(Machine, ASourceThatBecomesShorterWhileCopyingIsNamed)
{
    const fs::path pack = large_pack();
    bool cut = false;
    const auto shorten = [&](const Call& call) {
        if (!cut && changes_disk(call) &&
            path_of(call.thread, call.arguments[0]).ends_with("/.tmp-install/pack.pavpack")) {
            cut = true;
            fs::resize_file(pack, 1'500'000);
        }
        return Verdict{};
    };
    expect_refused(run_traced(installing(pack), {shorten, {}}),
                   {pack.string(), "ended after 1500000 of", "stick"});
    EXPECT_TRUE(cut);
}

TEST_F(Machine, CtrlCWhileCopyingLeavesTheStoreAsItWas)
{
    const fs::path pack = large_pack();
    for (const int signal : {SIGINT, SIGTERM}) {
        int writes = 0;
        const auto interrupt = [&](const Call& call) {
            if (changes_disk(call) &&
                path_of(call.thread, call.arguments[0]).ends_with("pack.pavpack") && ++writes == 2)
                ::kill(call.thread, signal);
            return Verdict{};
        };
        expect_refused(run_traced(installing(pack), {interrupt, {}}),
                       {"cancelled", "nothing was changed"});
        EXPECT_GE(writes, 2);
    }
}

} // namespace
