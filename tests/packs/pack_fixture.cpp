#include "tests/packs/pack_fixture.h"

#include "platform/base/file.h"

#include <thread>

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargestText = 1U << 20;

} // namespace

void Packs::SetUp()
{
    pack({"new", source().string()});
}

void Packs::pack(std::vector<std::string> arguments) const
{
    test::Command command;
    command.words = {(fs::path(PAVILION_BINARY_DIR) / "pavilion-pack").string()};
    command.words.insert(command.words.end(), arguments.begin(), arguments.end());
    command.environment = {{"PAVILION_STORE", store().string()},
                           {"PAVILION_KEYS", (folder() / "keys").string()},
                           {"XDG_CACHE_HOME", (folder() / "cache").string()}};
    const test::Ran ran = test::run_program(command);
    EXPECT_EQ(ran.code, 0) << arguments.front() << ": " << ran.out << ran.err;
}

test::Command Packs::kiosk(std::vector<std::string> arguments) const
{
    arguments.insert(arguments.end(), {"--offscreen", "--size", "960x540"});
    test::Command command = test::kiosk(std::move(arguments));
    command.environment["PAVILION_STORE"] = store().string();
    command.environment["XDG_CACHE_HOME"] = (folder() / "cache").string();
    return command;
}

void Packs::edit(const std::string& file, const std::string& from, const std::string& to) const
{
    const base::Result<std::string> text = base::read_text_file(source() / file, kLargestText);
    ASSERT_TRUE(text) << text.error().what;
    std::string changed = *text;
    const std::size_t at = changed.find(from);
    ASSERT_NE(at, std::string::npos) << file << " has no " << from;
    changed.replace(at, from.size(), to);
    ASSERT_TRUE(base::write_file_atomically(source() / file, changed));
}

void Packs::install(const std::string& version) const
{
    edit("pack.yaml", "\nversion: ", "\nversion: " + version + " # ");
    const std::string file = (folder() / (version + ".pavpack")).string();
    pack({"build", source().string(), "-o", file});
    pack({"install", file, "--unsigned"});
}

void Packs::wait_for(const std::string& picture) const
{
    while (!fs::exists(folder() / (picture + ".png")))
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
}
