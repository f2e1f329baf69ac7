#include "content/catalogue/catalogue.h"
#include "content/store/pack_store.h"
#include "store_fixture.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using content::PackStore;
using content::StoredPack;
using source_test::read_bytes;
using source_test::write_bytes;
using store_test::tree_of;
using testing::ElementsAre;
using testing::HasSubstr;

class Store : public testing::Test {
protected:
    [[nodiscard]] const store_test::Packs& packs() const { return m_packs; }
    [[nodiscard]] PackStore store() const { return PackStore(m_packs.root()); }
    [[nodiscard]] fs::path folder() const { return m_packs.root() / "small-pavilion"; }

    base::Result<StoredPack> try_install(const fs::path& file) const
    {
        return store().install(file, m_packs.options());
    }
    void install(const std::string& version) const
    {
        const auto pack = try_install(m_packs.signed_pack(version));
        ASSERT_TRUE(pack.has_value()) << pack.error().what;
        EXPECT_EQ(pack->name.version, version);
        EXPECT_TRUE(pack->current);
    }
    // "1.2.0 current", "1.1.0 previous", "1.0.0"
    [[nodiscard]] std::vector<std::string> listed() const
    {
        std::vector<std::string> lines;
        const std::vector<StoredPack> all = store().list().value();
        for (const StoredPack& pack : all)
            lines.push_back(pack.name.version + (pack.current    ? " current"
                                                 : pack.previous ? " previous"
                                                                 : ""));
        return lines;
    }
    [[nodiscard]] std::vector<std::string> ladder() const
    {
        std::vector<std::string> versions;
        for (const fs::path& file : store().candidates(""))
            versions.push_back(file.parent_path().filename().string());
        return versions;
    }
    void expect_refused(const fs::path& file,
                        base::ErrorCode code,
                        const std::vector<std::string>& parts) const
    {
        const auto before = tree_of(m_packs.root());
        const auto pack = try_install(file);
        ASSERT_FALSE(pack.has_value());
        EXPECT_EQ(pack.error().code, code);
        for (const std::string& part : parts)
            EXPECT_THAT(pack.error().what, HasSubstr(part));
        EXPECT_EQ(tree_of(m_packs.root()), before);
    }

private:
    store_test::Packs m_packs;
};

TEST_F(Store, ThatDoesNotExistYetIsEmpty)
{
    EXPECT_THAT(listed(), ElementsAre());
    EXPECT_THAT(ladder(), ElementsAre());
    store().clean();
    EXPECT_FALSE(fs::exists(packs().root()));
}

TEST_F(Store, InstallsAPackThatOpensAndItsSignature)
{
    const fs::path file = packs().signed_pack("1.2.3");
    const auto pack = try_install(file);
    ASSERT_TRUE(pack.has_value()) << pack.error().what;
    EXPECT_EQ(pack->file, folder() / "1.2.3" / "pack.pavpack");
    EXPECT_EQ(pack->bytes, static_cast<std::int64_t>(fs::file_size(file)));
    EXPECT_EQ(read_bytes(pack->file), read_bytes(file));
    EXPECT_TRUE(content::Catalogue::open(pack->file).has_value());
    EXPECT_TRUE(content::verify_pack(
        pack->file, content::signature_of(pack->file), pack->name, packs().trust()));
    EXPECT_THAT(ladder(), ElementsAre("1.2.3"));
    EXPECT_THAT(tree_of(packs().root()), testing::Not(testing::Contains(HasSubstr(".tmp-"))));
}

TEST_F(Store, OthersMayReadWhatIsInstalled)
{
    install("1.2.3");
    struct stat info {};
    for (const fs::path& path : {packs().root(), folder(), folder() / "1.2.3"}) {
        ASSERT_EQ(::stat(path.c_str(), &info), 0);
        EXPECT_EQ(info.st_mode & 0777U, 0755U) << path;
    }
    ASSERT_EQ(::stat((folder() / "1.2.3/pack.pavpack").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777U, 0644U);
}

TEST_F(Store, KeepsThreeVersionsAndKnowsThePreviousOne)
{
    for (const char* version : {"1.0.0", "1.1.0", "1.2.0", "1.10.0"})
        install(version);
    EXPECT_THAT(listed(), ElementsAre("1.10.0 current", "1.2.0 previous", "1.1.0"));
    EXPECT_FALSE(fs::exists(folder() / "1.0.0"));
    EXPECT_THAT(ladder(), ElementsAre("1.10.0", "1.2.0", "1.1.0"));
}

TEST_F(Store, NeverRemovesTheCurrentOrPreviousVersion)
{
    for (const char* version : {"1.0.0", "3.0.0", "4.0.0"})
        install(version);
    ASSERT_TRUE(store().rollback("small-pavilion", "1.0.0").has_value());
    install("2.0.0");
    EXPECT_THAT(listed(), ElementsAre("4.0.0", "2.0.0 current", "1.0.0 previous"));
}

TEST_F(Store, RollbackChangesPlacesAndBack)
{
    install("1.0.0");
    install("1.1.0");
    const auto back = store().rollback("small-pavilion");
    ASSERT_TRUE(back.has_value()) << back.error().what;
    EXPECT_EQ(back->name.version, "1.0.0");
    EXPECT_THAT(listed(), ElementsAre("1.1.0 previous", "1.0.0 current"));
    ASSERT_TRUE(store().rollback("small-pavilion").has_value());
    EXPECT_THAT(listed(), ElementsAre("1.1.0 current", "1.0.0 previous"));
}

TEST_F(Store, RollbackWithoutAnotherVersionSaysSo)
{
    install("1.0.0");
    EXPECT_EQ(store().rollback("small-pavilion").error().code, base::ErrorCode::not_found);
    EXPECT_EQ(store().rollback("tea-house").error().code, base::ErrorCode::not_found);
    EXPECT_EQ(store().rollback("../small-pavilion").error().code, base::ErrorCode::not_found);
    const auto missing = store().rollback("small-pavilion", "0.9.0");
    ASSERT_FALSE(missing.has_value());
    EXPECT_THAT(missing.error().what, HasSubstr("1.0.0"));
}

TEST_F(Store, RollbackToADamagedVersionIsRefused)
{
    install("1.0.0");
    install("1.1.0");
    fs::resize_file(folder() / "1.0.0/pack.pavpack", 9000);
    EXPECT_EQ(store().rollback("small-pavilion").error().code, base::ErrorCode::bad_content);
    EXPECT_THAT(listed(), ElementsAre("1.1.0 current", "1.0.0 previous"));
}

TEST_F(Store, ALowerVersionNeedsAWord)
{
    install("1.10.0");
    const fs::path file = packs().signed_pack("1.9.0");
    expect_refused(file, base::ErrorCode::refused, {"1.9.0", "1.10.0", "--downgrade"});
    content::InstallOptions options = packs().options();
    options.downgrade = content::Downgrade::allow;
    ASSERT_TRUE(store().install(file, options).has_value());
    EXPECT_THAT(listed(), ElementsAre("1.10.0 previous", "1.9.0 current"));
}

TEST_F(Store, TheSamePackAgainChangesNothing)
{
    install("1.0.0");
    install("1.1.0");
    const auto before = tree_of(packs().root());
    const auto written = fs::last_write_time(folder() / "1.1.0/pack.pavpack");
    install("1.1.0");
    EXPECT_EQ(tree_of(packs().root()), before);
    EXPECT_EQ(fs::last_write_time(folder() / "1.1.0/pack.pavpack"), written);
}

TEST_F(Store, TheSameVersionWithOtherContentSaysToRaiseTheVersion)
{
    install("1.0.0");
    expect_refused(packs().signed_pack("1.0.0", "Other"),
                   base::ErrorCode::refused,
                   {"1.0.0", "raise `version` in pack.yaml"});
}

TEST_F(Store, ADamagedVersionIsReplacedByAGoodOne)
{
    install("1.0.0");
    const fs::path stored = folder() / "1.0.0/pack.pavpack";
    const std::string whole = read_bytes(stored);
    std::string flipped = whole;
    flipped[whole.size() / 2] = static_cast<char>(flipped[whole.size() / 2] ^ 1);
    for (const std::string& damaged : {flipped, whole.substr(0, 9000), std::string()}) {
        write_bytes(stored, damaged);
        install("1.0.0");
        EXPECT_EQ(read_bytes(stored), whole);
    }
    fs::remove(stored);
    install("1.0.0");
    EXPECT_EQ(read_bytes(stored), whole);
}

TEST_F(Store, ANewSignatureOfTheSameBytesIsKept)
{
    content::InstallOptions lax = packs().options();
    lax.trust.unsigned_too = true;
    const fs::path file = packs().pack("1.0.0");
    ASSERT_TRUE(store().install(file, lax).has_value());
    EXPECT_FALSE(fs::exists(folder() / "1.0.0/pack.pavpack.minisig"));
    packs().sign(file, packs().key());
    ASSERT_TRUE(try_install(file).has_value());
    EXPECT_EQ(read_bytes(folder() / "1.0.0/pack.pavpack.minisig"),
              read_bytes(content::signature_of(file)));
}

TEST_F(Store, RefusesForTrustAndStaysAsItWas)
{
    install("1.0.0");
    expect_refused(packs().pack("1.1.0"), base::ErrorCode::refused, {"not signed"});
    const fs::path file = packs().signed_pack("1.1.0");
    std::string bytes = read_bytes(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write_bytes(file, bytes);
    expect_refused(file, base::ErrorCode::refused, {"changed after"});
    packs().sign(file, content::make_secret_key().value());
    expect_refused(file, base::ErrorCode::refused, {"not trusted"});
}

TEST_F(Store, RefusesASignedFileThatIsNoWholePack)
{
    install("1.0.0");
    const fs::path file = packs().pack("1.1.0");
    ASSERT_EQ(store_test::shell("sqlite3 " + file.string() + " 'CREATE TABLE guest(a)'"), 0);
    const auto hash = content::hash_file(file).value();
    write_bytes(
        content::signature_of(file),
        to_text(content::sign_hash(hash, "pack:small-pavilion version:1.1.0", packs().key())));
    expect_refused(file, base::ErrorCode::bad_content, {"other tables"});
    expect_refused(packs().folder() / "none.pavpack", base::ErrorCode::not_found, {"none"});
}

TEST_F(Store, ASecondInstallerIsToldWhoTheFirstIs)
{
    install("1.0.0");
    const int lock = ::open((packs().root() / ".lock").c_str(), O_RDWR | O_CLOEXEC);
    ASSERT_EQ(::flock(lock, LOCK_EX | LOCK_NB), 0);
    expect_refused(packs().signed_pack("1.1.0"),
                   base::ErrorCode::io,
                   {"process " + std::to_string(::getpid()), "try again"});
    ::close(lock);
    install("1.1.0");
}

TEST_F(Store, CleansUpAfterACrashButNotUnderAnInstaller)
{
    install("1.0.0");
    const auto whole = tree_of(packs().root());
    const auto litter = [&] {
        write_bytes(packs().root() / ".tmp-install/pack.pavpack", "half");
        write_bytes(folder() / ".tmp-0.9.0/pack.pavpack", "old");
        fs::remove(folder() / ".tmp-link");
        fs::create_symlink("1.0.0", folder() / ".tmp-link");
        fs::create_directories(packs().root() / "tea-house");
    };
    litter();
    const int lock = ::open((packs().root() / ".lock").c_str(), O_RDWR | O_CLOEXEC);
    ASSERT_EQ(::flock(lock, LOCK_EX | LOCK_NB), 0);
    store().clean();
    EXPECT_NE(tree_of(packs().root()), whole);
    ::close(lock);
    store().clean();
    EXPECT_EQ(tree_of(packs().root()), whole);
    litter();
    install("1.1.0");
    EXPECT_THAT(tree_of(packs().root()), testing::Not(testing::Contains(HasSubstr(".tmp-"))));
}

TEST_F(Store, CancellingLeavesNothing)
{
    install("1.0.0");
    std::atomic<bool> cancelled{false};
    content::InstallOptions options = packs().options();
    options.cancelled = &cancelled;
    options.progress = [&](std::int64_t, std::int64_t) { cancelled = true; };
    const auto before = tree_of(packs().root());
    const auto pack = store().install(packs().signed_pack("1.1.0"), options);
    ASSERT_FALSE(pack.has_value());
    EXPECT_EQ(pack.error().code, base::ErrorCode::cancelled);
    EXPECT_EQ(tree_of(packs().root()), before);
}

TEST_F(Store, ProgressEndsWithAllBytes)
{
    std::int64_t last = 0;
    content::InstallOptions options = packs().options();
    const fs::path file = packs().signed_pack("1.0.0");
    options.progress = [&](std::int64_t done, std::int64_t all) {
        EXPECT_GE(done, last);
        EXPECT_LE(done, all);
        last = done;
    };
    ASSERT_TRUE(store().install(file, options).has_value());
    EXPECT_EQ(last, static_cast<std::int64_t>(fs::file_size(file)));
}

TEST_F(Store, CandidatesGoOnWithoutLinksAndPastWhatIsMissing)
{
    for (const char* version : {"1.0.0", "1.1.0", "1.2.0"})
        install(version);
    fs::remove_all(folder() / "1.2.0");
    EXPECT_THAT(ladder(), ElementsAre("1.1.0", "1.0.0"));
    fs::remove(folder() / "current");
    fs::remove(folder() / "previous");
    fs::remove(packs().root() / ".current");
    EXPECT_THAT(ladder(), ElementsAre("1.1.0", "1.0.0"));
    fs::create_symlink("../../..", folder() / "current");
    EXPECT_THAT(ladder(), ElementsAre("1.1.0", "1.0.0"));
    EXPECT_THAT(store().candidates("../small-pavilion"), ElementsAre());
}

TEST_F(Store, TheIdMadeCurrentLastIsTried)
{
    install("1.0.0");
    fs::copy(folder(),
             packs().root() / "another",
             fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    EXPECT_EQ(store().candidates("").front(), folder() / "1.0.0/pack.pavpack");
    EXPECT_EQ(store().candidates("another").front(), packs().root() / "another/1.0.0/pack.pavpack");
    EXPECT_EQ(store().list().value().size(), 2U);
}

TEST(DefaultStore, LiesWhereTheEnvironmentSays)
{
    ::setenv("PAVILION_STORE", "/somewhere/packs", 1);
    EXPECT_EQ(content::default_store(), "/somewhere/packs");
    ::unsetenv("PAVILION_STORE");
    ::setenv("XDG_DATA_HOME", "/x/data", 1);
    if (!fs::is_directory("/var/lib/pavilion-kiosk/packs")) {
        EXPECT_EQ(content::default_store(), "/x/data/pavilion-kiosk/packs");
    }
    ::unsetenv("XDG_DATA_HOME");
}

} // namespace
