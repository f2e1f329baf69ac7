#include "tests/faults/scenario.h"

#include "content/catalogue/catalogue.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>

namespace faults {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFollowing = "9.9.9"; // installed after each cut

fs::path make_folder()
{
    const bool memory = ::access("/dev/shm", W_OK) == 0;
    std::string name =
        ((memory ? fs::path("/dev/shm") : fs::temp_directory_path()) / "pavilion.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        ADD_FAILURE() << "cannot make " << name;
    return name;
}

std::string current_pack(const fs::path& root)
{
    const auto candidates = content::PackStore(root).candidates("");
    return candidates.empty() ? std::string() : source_test::read_bytes(candidates.front());
}

} // namespace

std::string pack_program()
{
    return std::string(PAVILION_BINARY_DIR) + "/pavilion-pack";
}

Situations::Situations()
    : m_folder(make_folder())
{
    source_test::write_bytes(keys() / "own.pub", to_text(m_packs.key().public_key()));
    for (const char* version : {"1.0.0", "1.1.0", "1.2.0", "1.3.0", kFollowing}) {
        const fs::path pack = m_packs.signed_pack(version);
        fs::copy_file(pack, file(version));
        fs::copy_file(content::signature_of(pack), content::signature_of(file(version)));
    }
    add("first install", {}, {"install", file("1.0.0")}, "1.0.0");
    add("upgrade", {"1.0.0"}, {"install", file("1.1.0")}, "1.1.0");
    add("upgrade that removes the oldest",
        {"1.0.0", "1.1.0", "1.2.0"},
        {"install", file("1.3.0")},
        "1.3.0");
    add("downgrade to a stored version",
        {"1.0.0", "1.1.0", "1.2.0"},
        {"install", "--downgrade", file("1.0.0")},
        "1.0.0");
    add("rollback", {"1.0.0", "1.1.0"}, {"rollback", "small-pavilion"}, "1.0.0");
    add("rollback to a version",
        {"1.0.0", "1.1.0", "1.2.0"},
        {"rollback", "small-pavilion", "--to", "1.0.0"},
        "1.0.0");
}

Situations::~Situations()
{
    fs::remove_all(m_folder);
}

fs::path Situations::file(const std::string& version) const
{
    return m_folder / (version + ".pavpack");
}

void Situations::add(const std::string& name,
                     const std::vector<std::string>& installed,
                     const std::vector<std::string>& words,
                     const std::string& new_version)
{
    Scenario scenario;
    scenario.name = name;
    scenario.prepared = m_folder / ("prepared " + name);
    fs::create_directories(scenario.prepared);
    content::PackStore store(scenario.prepared);
    for (const std::string& version : installed) {
        const auto pack = store.install(file(version), m_packs.options());
        EXPECT_TRUE(pack.has_value()) << pack.error().what;
    }
    scenario.words = words;
    scenario.old_pack = current_pack(scenario.prepared);
    scenario.new_pack = source_test::read_bytes(file(new_version));
    m_all.push_back(std::move(scenario));
}

void Situations::reset_store(const Scenario& scenario) const
{
    fs::remove_all(store());
    fs::copy(
        scenario.prepared, store(), fs::copy_options::recursive | fs::copy_options::copy_symlinks);
}

TracedProgram Situations::program(const Scenario& scenario) const
{
    TracedProgram program;
    program.words = {pack_program()};
    program.words.insert(program.words.end(), scenario.words.begin(), scenario.words.end());
    program.words.insert(program.words.end(), {"--store", store().string()});
    if (scenario.words.front() == "install")
        program.words.insert(program.words.end(), {"--keys", keys().string()});
    return program;
}

void Situations::expect_whole(const Scenario& scenario, Expect expect) const
{
    content::PackStore after(store());
    after.clean();
    for (const std::string& line : store_test::tree_of(store()))
        EXPECT_EQ(line.find(".tmp-"), std::string::npos) << line;
    const auto candidates = after.candidates("");
    const bool may_be_old = expect == Expect::old_or_new;
    if (candidates.empty()) {
        EXPECT_TRUE(may_be_old && scenario.old_pack.empty()) << "no pack is left";
    } else {
        const fs::path& first = candidates.front();
        const std::string bytes = source_test::read_bytes(first);
        EXPECT_TRUE(bytes == scenario.new_pack || (may_be_old && bytes == scenario.old_pack))
            << first << " has " << bytes.size() << " bytes";
        const auto opened = content::Catalogue::open(first);
        ASSERT_TRUE(opened.has_value()) << opened.error().what;
        const auto verified = content::verify_pack(first,
                                                   content::signature_of(first),
                                                   {opened->info().id, opened->info().version},
                                                   m_packs.trust());
        EXPECT_TRUE(verified.has_value()) << verified.error().what;
    }
    const auto following = after.install(file(kFollowing), m_packs.options());
    ASSERT_TRUE(following.has_value()) << following.error().what;
    EXPECT_EQ(after.candidates("").front(), following->file);
}

} // namespace faults
