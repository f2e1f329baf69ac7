// The kiosk's ladder at start: the current pack, the one before it, the bundled one, the safe
// screen. Each rung is broken in turn.
#include "tests/packs/pack_fixture.h"

#include <fstream>

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr int kDone = 0;
constexpr int kFallback = 3;

class Ladder : public Packs {
protected:
    void SetUp() override
    {
        Packs::SetUp();
        install("1.0.0");
        install("1.0.1");
    }

    // Starts on the store and takes a picture of what is shown.
    [[nodiscard]] test::Ran start(const std::string& picture) const
    {
        return test::run_program(
            kiosk({"--place", "home", "--screenshot", (folder() / picture).string()}));
    }
    [[nodiscard]] fs::path installed(const std::string& version) const
    {
        return store() / "tea-house" / version / "pack.pavpack";
    }
    static void cut_in_half(const fs::path& file)
    {
        fs::resize_file(file, fs::file_size(file) / 2);
    }
    [[nodiscard]] bool drawn(const std::string& picture) const
    {
        return fs::exists(folder() / picture) && fs::file_size(folder() / picture) > 10'000;
    }
};

TEST_F(Ladder, ShowsTheCurrentPackAndSaysNothing)
{
    const test::Ran ran = start("current.png");
    EXPECT_EQ(ran.code, kDone);
    EXPECT_EQ(ran.err, "");
    EXPECT_TRUE(drawn("current.png"));
}

TEST_F(Ladder, GoesDownAsFarAsItMust)
{
    cut_in_half(installed("1.0.1"));
    const test::Ran previous = start("previous.png");
    EXPECT_EQ(previous.code, kFallback);
    EXPECT_THAT(previous.err, HasSubstr("1.0.1/pack.pavpack"));
    EXPECT_THAT(previous.err, HasSubstr("showing " + installed("1.0.0").string()));
    EXPECT_TRUE(drawn("previous.png"));

    fs::remove(installed("1.0.0"));
    std::ofstream(installed("1.0.0")) << "not a pack";
    const test::Ran bundled = start("bundled.png");
    EXPECT_EQ(bundled.code, kFallback);
    EXPECT_THAT(bundled.err, HasSubstr("showing the bundled pack"));
    EXPECT_TRUE(drawn("bundled.png"));

    // A program whose own pack is broken, too.
    const fs::path program = folder() / "pavilion-kiosk";
    fs::copy_file(test::kiosk_program(), program);
    std::ofstream(folder() / "pavilion.pavpack") << "nor this";
    test::Command command = kiosk({"--screenshot", (folder() / "safe.png").string()});
    command.words.front() = program.string();
    const test::Ran safe = test::run_program(command);
    EXPECT_EQ(safe.code, kFallback);
    EXPECT_THAT(safe.err, HasSubstr("showing the safe screen"));
    EXPECT_TRUE(drawn("safe.png"));
}

TEST_F(Ladder, ABrokenLinkToTheCurrentVersionDoesNoHarm)
{
    fs::remove(store() / "tea-house" / "current");
    fs::create_symlink("9.9.9", store() / "tea-house" / "current");
    const test::Ran ran = start("link.png");
    EXPECT_TRUE(ran.code == kDone || ran.code == kFallback) << ran.err;
    EXPECT_TRUE(drawn("link.png"));
}

TEST_F(Ladder, AMendedPackIsShownWithoutARestart)
{
    cut_in_half(installed("1.0.1"));
    cut_in_half(installed("1.0.0"));
    const fs::path script = folder() / "visit.journey";
    std::ofstream(script) << "start attract\nshoot broken\nawait pack 1.0.2\nshoot mended\n";
    const test::Running visitor(
        kiosk({"--journey", script.string(), "--screenshot", (folder() / "shots.png").string()}));
    wait_for("broken");
    install("1.0.2");
    wait_for("mended");
    EXPECT_TRUE(drawn("mended.png"));
}

} // namespace
