// keygen, sign, verify, install, list and rollback as staff run them: exit status and words.
#include "platform/base/file.h"
#include "store_fixture.h"
#include "tests/faults/scenario.h"
#include "tests/support/run_program.h"

#include <gmock/gmock.h>
#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using source_test::read_bytes;
using source_test::write_bytes;
using testing::HasSubstr;

constexpr int kDone = 0;
constexpr int kWrongUsage = 2;
constexpr int kRefused = 3;

class Commands : public testing::Test {
protected:
    Commands() { write_bytes(keys() / "own.pub", to_text(m_packs.key().public_key())); }
    [[nodiscard]] const store_test::Packs& packs() const { return m_packs; }
    [[nodiscard]] fs::path path(const std::string& name) const { return m_packs.folder() / name; }
    [[nodiscard]] fs::path keys() const { return path("keys"); }

    [[nodiscard]] test::Ran run(std::vector<std::string> words,
                                const std::string& password = "") const
    {
        words.insert(words.begin(), faults::pack_program());
        test::Command command;
        command.words = std::move(words);
        command.environment = {{"PAVILION_KEYS", keys().string()},
                               {"PAVILION_STORE", m_packs.root().string()},
                               {"PAVILION_PASSWORD", password}};
        return run_program(command);
    }
    void expect(const test::Ran& ran, int code, const std::vector<std::string>& parts) const
    {
        EXPECT_EQ(ran.code, code) << ran.out << ran.err;
        for (const std::string& part : parts)
            EXPECT_THAT(ran.out + ran.err, HasSubstr(part));
    }

private:
    store_test::Packs m_packs;
};

TEST_F(Commands, KeygenSignVerifyInstallAreADaysWork)
{
    const std::string name = path("keys/mine").string();
    expect(run({"keygen", "-o", name, "--no-password"}), kDone, {"mine.key", "mine.pub"});
    struct stat info {};
    ASSERT_EQ(::stat((name + ".key").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777U, 0600U);

    const std::string pack = packs().pack("1.2.3");
    expect(run({"verify", pack}), kRefused, {"not signed"});
    expect(run({"sign", pack, "--key", name + ".key"}),
           kDone,
           {"pack:small-pavilion version:1.2.3 time:20"});
    expect(run({"verify", pack}), kDone, {"small-pavilion 1.2.3", "signed by"});
    expect(run({"verify", pack, "--key", name + ".pub"}), kDone, {"small-pavilion 1.2.3"});
    expect(run({"verify", pack, "--json"}), kDone, {R"("trusted": true)", R"("id": "small-pav)"});
    EXPECT_EQ(store_test::shell("minisign -V -p " + name + ".pub -m " + pack), 0);

    expect(run({"install", pack}), kDone, {"small-pavilion 1.2.3 is current"});
    expect(run({"list"}), kDone, {"small-pavilion", "1.2.3", "current"});
    expect(run({"list", "--json"}), kDone, {R"("version": "1.2.3", "current": true)"});
}

TEST_F(Commands, KeygenNeverOverwrites)
{
    write_bytes(path("mine.key"), "precious");
    expect(run({"keygen", "-o", path("mine"), "--no-password"}),
           kWrongUsage,
           {"mine.key exists", "another name"});
    EXPECT_EQ(read_bytes(path("mine.key")), "precious");
    EXPECT_FALSE(fs::exists(path("mine.pub")));
    fs::remove(path("mine.key"));
    write_bytes(path("mine.pub"), "precious");
    expect(run({"keygen", "-o", path("mine"), "--no-password"}), kWrongUsage, {"mine.pub exists"});
    EXPECT_FALSE(fs::exists(path("mine.key")));
}

TEST_F(Commands, AKeyThatMinisignMadeSignsWithItsPassword)
{
    const std::string pack = packs().pack("1.2.3");
    const std::string go = "cd " + packs().folder().string() + " && ";
    ASSERT_EQ(store_test::shell(go + "printf 'pw\\npw\\n' | minisign -G -p its.pub -s its.key"), 0);
    expect(run({"sign", pack, "--key", path("its.key")}, "pw"), kDone, {"signed by"});
    EXPECT_EQ(store_test::shell(go + "minisign -V -p its.pub -m " + pack), 0);
}

TEST_F(Commands, WithoutATerminalThePasswordIsAskedOfTheEnvironment)
{
    test::Command command;
    command.words = {"setsid", faults::pack_program(), "keygen", "-o", path("mine")};
    command.environment["PAVILION_PASSWORD"] = std::nullopt;
    expect(run_program(command), 4, {"no terminal", "PAVILION_PASSWORD"});
    EXPECT_FALSE(fs::exists(path("mine.key")));
}

// A terminal of its own: types `answers` as they are asked for, gives what it showed.
std::string at_a_terminal(const std::vector<std::string>& words,
                          const std::vector<std::string>& answers,
                          int& status)
{
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        std::vector<std::string> copy = words;
        std::vector<char*> arguments;
        for (std::string& word : copy)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        ::unsetenv("PAVILION_PASSWORD");
        ::execv(arguments.front(), arguments.data());
        ::_exit(126);
    }
    std::string shown;
    std::size_t asked = 0;
    std::size_t next = 0;
    std::array<char, 256> part{};
    ssize_t got = 0;
    while ((got = ::read(terminal, part.data(), part.size())) > 0) {
        shown.append(part.data(), static_cast<std::size_t>(got));
        const std::size_t question = shown.find(": ", asked);
        if (question == std::string::npos || next == answers.size())
            continue;
        asked = question + 2;
        const std::string& answer = answers[next++];
        EXPECT_EQ(::write(terminal, answer.data(), answer.size()),
                  static_cast<ssize_t>(answer.size()));
    }
    ::close(terminal);
    ::waitpid(child, &status, 0);
    return shown;
}

TEST_F(Commands, KeygenAsksTwiceShowsNothingAndMinisignSignsWithIt)
{
    int status = -1;
    const std::string shown = at_a_terminal({faults::pack_program(), "keygen", "-o", path("mine")},
                                            {"first\n", "second\n", "west lake\n", "west lake\n"},
                                            status);
    EXPECT_EQ(WEXITSTATUS(status), kDone) << shown;
    EXPECT_THAT(shown, HasSubstr("not the same"));
    EXPECT_THAT(shown, testing::Not(HasSubstr("west lake")));
    const std::string pack = packs().pack("1.2.3");
    EXPECT_EQ(store_test::shell("cd " + packs().folder().string() +
                                " && echo 'west lake' | minisign -S -s mine.key -m " + pack +
                                " -t 'pack:small-pavilion version:1.2.3'"),
              0);
    expect(run({"verify", pack, "--key", path("mine.pub")}), kDone, {"small-pavilion 1.2.3"});
}

TEST_F(Commands, CtrlCAtThePasswordWritesNothing)
{
    int status = -1;
    const std::string shown = at_a_terminal(
        {faults::pack_program(), "keygen", "-o", path("mine")}, {"first\n", "\x03"}, status);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 4);
    EXPECT_THAT(shown, HasSubstr("cancelled"));
    EXPECT_FALSE(fs::exists(path("mine.key")));
}

TEST_F(Commands, SignRefusesRubbishAndLeavesTheOldSignature)
{
    const fs::path pack = packs().signed_pack("1.2.3");
    const std::string signature = read_bytes(content::signature_of(pack));
    ASSERT_EQ(run({"keygen", "-o", path("mine"), "--no-password"}).code, kDone);
    const std::string whole = read_bytes(pack);
    write_bytes(pack, whole.substr(0, whole.size() / 2));
    expect(run({"sign", pack, "--key", path("mine.key")}), 1, {"cut short"});
    EXPECT_EQ(read_bytes(content::signature_of(pack)), signature);
    expect(run({"sign", path("none.pavpack"), "--key", path("mine.key")}), kWrongUsage, {"none"});
    write_bytes(pack, whole);
    expect(run({"sign", pack, "--key", path("mine.pub")}), 1, {"no secret key"});
}

TEST_F(Commands, WhatIsNotTrustedIsRefusedWithTheReason)
{
    const fs::path unsigned_pack = packs().pack("1.2.3");
    expect(run({"install", unsigned_pack}), kRefused, {"not signed", "--unsigned"});
    expect(run({"install", unsigned_pack, "--unsigned"}), kDone, {"1.2.3 is current"});

    const fs::path pack = packs().signed_pack("1.3.0");
    const std::string signature = read_bytes(content::signature_of(pack));
    const std::string whole = read_bytes(pack);
    for (const std::size_t at : {std::size_t{50}, whole.size() / 2, whole.size() - 1}) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        write_bytes(pack, changed);
        expect(run({"install", pack}), kRefused, {"changed after key"});
        expect(run({"verify", pack, "--json"}), kRefused, {R"("trusted": false)", "changed after"});
    }
    write_bytes(pack, whole);
    packs().sign(pack, content::make_secret_key().value());
    expect(run({"install", pack}), kRefused, {"not trusted"});
    const fs::path other = packs().signed_pack("1.4.0");
    fs::copy_file(content::signature_of(other),
                  content::signature_of(pack),
                  fs::copy_options::overwrite_existing);
    expect(run({"install", pack}), kRefused, {"1.4.0", "1.3.0"});
    write_bytes(content::signature_of(pack), signature);
    expect(run({"install", pack}), kDone, {"1.3.0 is current"});
}

TEST_F(Commands, DowngradeNeedsItsWordAndRollbackNone)
{
    const std::string old_pack = packs().signed_pack("1.0.0");
    expect(run({"install", packs().signed_pack("1.1.0")}), kDone, {});
    expect(run({"install", old_pack}), kRefused, {"--downgrade"});
    expect(run({"install", old_pack, "--downgrade"}), kDone, {"1.0.0 is current"});
    expect(run({"rollback", "small-pavilion"}), kDone, {"1.1.0 is current"});
    expect(run({"rollback", "small-pavilion", "--to", "1.0.0", "--json"}),
           kDone,
           {R"("version": "1.0.0", "current": true)"});
    expect(run({"rollback", "small-pavilion", "--to", "3.0.0"}), kWrongUsage, {"1.0.0, 1.1.0"});
    expect(run({"rollback", "tea-house"}), kWrongUsage, {"tea-house", "pavilion-pack list"});
    expect(run({"install", path("none.pavpack")}), kWrongUsage, {"none.pavpack"});
}

} // namespace
