#include "content/store/trust.h"
#include "store_fixture.h"

#include <gmock/gmock.h>

#include <cstdlib>

namespace {

namespace fs = std::filesystem;
using content::signature_of;
using content::to_text;
using content::verify_pack;
using testing::HasSubstr;

const content::PackName kName{"small-pavilion", "1.2.3"};

base::Result<content::Verified> verify(const fs::path& pack, const content::Trust& trust)
{
    return verify_pack(pack, signature_of(pack), kName, trust);
}

void expect_refused(const base::Result<content::Verified>& verified,
                    const std::vector<std::string>& parts)
{
    ASSERT_FALSE(verified.has_value());
    EXPECT_EQ(verified.error().code, base::ErrorCode::refused);
    for (const std::string& part : parts)
        EXPECT_THAT(verified.error().what, HasSubstr(part));
    EXPECT_EQ(verified.error().what.find('\n'), std::string::npos);
}

TEST(Trust, APackSignedByATrustedKeyIsVerified)
{
    const store_test::Packs packs;
    const auto verified = verify(packs.signed_pack("1.2.3"), packs.trust());
    ASSERT_TRUE(verified.has_value()) << verified.error().what;
    EXPECT_EQ(verified->key_id, to_text(packs.key().id));
    EXPECT_EQ(verified->comment, "pack:small-pavilion version:1.2.3 time:2026-11-24T08:00:00Z");
}

TEST(Trust, AnUnsignedPackIsRefusedWithoutAWord)
{
    const store_test::Packs packs;
    const fs::path pack = packs.pack("1.2.3");
    expect_refused(verify(pack, packs.trust()),
                   {pack.string(), "not signed", "pavilion-pack sign", "--unsigned"});
    content::Trust lax = packs.trust();
    lax.unsigned_too = true;
    const auto verified = verify(pack, lax);
    ASSERT_TRUE(verified.has_value()) << verified.error().what;
    EXPECT_EQ(verified->key_id, "");
}

TEST(Trust, AStrangersKeyIsRefusedAndNamedEvenWhereUnsignedIsAllowed)
{
    const store_test::Packs packs;
    const fs::path pack = packs.pack("1.2.3");
    const content::SecretKey stranger = content::make_secret_key().value();
    packs.sign(pack, stranger);
    content::Trust lax = packs.trust();
    lax.unsigned_too = true;
    expect_refused(verify(pack, lax), {to_text(stranger.id), to_text(packs.key().id), ".pub"});
    expect_refused(verify(pack, {}), {to_text(stranger.id), "no key is trusted"});
}

TEST(Trust, AStrangerWithATrustedKeysIdIsRefused)
{
    const store_test::Packs packs;
    const fs::path pack = packs.pack("1.2.3");
    content::SecretKey stranger = content::make_secret_key().value();
    stranger.id = packs.key().id;
    packs.sign(pack, stranger);
    expect_refused(verify(pack, packs.trust()), {"changed"});
}

TEST(Trust, EveryChangedByteIsRefused)
{
    const store_test::Packs packs;
    const fs::path pack = packs.signed_pack("1.2.3");
    const std::string whole = source_test::read_bytes(pack);
    for (std::size_t at = 0; at < whole.size(); at += whole.size() / 13) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        source_test::write_bytes(pack, changed);
        expect_refused(verify(pack, packs.trust()), {"changed after key", to_text(packs.key().id)});
        const auto name = content::read_signed_name(pack, signature_of(pack), packs.trust());
        EXPECT_TRUE(name || name.error().code == base::ErrorCode::refused) << at;
    }
}

TEST(Trust, ASignatureOfAnotherPackOrVersionIsRefusedAndNamesBoth)
{
    const store_test::Packs packs;
    const fs::path pack = packs.pack("1.2.3");
    packs.sign(pack, packs.key(), "pack:tea-house version:1.2.3 time:2026-11-24T08:00:00Z");
    expect_refused(verify(pack, packs.trust()), {"tea-house 1.2.3", "small-pavilion 1.2.3"});
    packs.sign(pack, packs.key(), "pack:small-pavilion version:1.2.4");
    expect_refused(verify(pack, packs.trust()), {"small-pavilion 1.2.4", "small-pavilion 1.2.3"});
}

TEST(Trust, ACommentWithoutIdOrVersionSaysTheRightOne)
{
    const store_test::Packs packs;
    const fs::path pack = packs.pack("1.2.3");
    for (const char* comment : {"timestamp:1790000000\tfile:small.pavpack\thashed",
                                "",
                                "pack:small-pavilion",
                                "version:1.2.3",
                                "pack: version:",
                                "pack:small-pavilion version:1.2.3 version:1.2.4"}) {
        SCOPED_TRACE(comment);
        packs.sign(pack, packs.key(), comment);
        expect_refused(verify(pack, packs.trust()),
                       {"-t 'pack:small-pavilion version:1.2.3 time:"});
    }
}

TEST(Trust, StockMinisignsSignatureIsAcceptedAndOursByIt)
{
    const store_test::Packs packs;
    const fs::path pack = packs.pack("1.2.3");
    const std::string go = "cd " + packs.folder().string() + " && ";
    ASSERT_EQ(store_test::shell(go + "minisign -G -W -p its.pub -s its.key </dev/null"), 0);
    ASSERT_EQ(store_test::shell(go + "minisign -S -s its.key -m " + pack.string() +
                                " -t 'pack:small-pavilion version:1.2.3 by hand' </dev/null"),
              0);
    content::Trust trust;
    trust.keys.push_back(content::read_public_key(packs.folder() / "its.pub").value());
    const auto verified = verify(pack, trust);
    ASSERT_TRUE(verified.has_value()) << verified.error().what;

    const auto key = content::read_secret_key(packs.folder() / "its.key", "").value();
    packs.sign(pack, key);
    EXPECT_EQ(store_test::shell(go + "minisign -V -p its.pub -m " + pack.string()), 0);
}

TEST(Trust, ASignatureThatIsNoneIsRefused)
{
    const store_test::Packs packs;
    const fs::path pack = packs.pack("1.2.3");
    for (const std::string& rubbish :
         {std::string(), std::string("x\ny\nz\nw\n"), std::string(1'000'000, '\xA5')}) {
        source_test::write_bytes(signature_of(pack), rubbish);
        expect_refused(verify(pack, packs.trust()), {".minisig"});
    }
}

TEST(TrustedKeys, AreAllPubFilesOfAFolder)
{
    const store_test::Packs packs;
    const fs::path folder = packs.folder() / "keys";
    EXPECT_TRUE(content::read_keys(folder).value().empty());
    source_test::write_bytes(folder / "b.pub", to_text(packs.key().public_key()));
    source_test::write_bytes(folder / "a.pub",
                             to_text(content::make_secret_key().value().public_key()));
    source_test::write_bytes(folder / "README", "keys of the pavilion");
    const auto keys = content::read_keys(folder);
    ASSERT_TRUE(keys.has_value()) << keys.error().what;
    ASSERT_EQ(keys->size(), 2U);
    EXPECT_EQ((*keys)[1].key, packs.key().public_key().key);
    EXPECT_EQ((*keys)[1].file, (folder / "b.pub").string());
}

TEST(TrustedKeys, AFileThatIsNoKeyIsNamed)
{
    const store_test::Packs packs;
    const fs::path folder = packs.folder() / "keys";
    source_test::write_bytes(folder / "bad.pub", "hello\n");
    const auto keys = content::read_keys(folder);
    ASSERT_FALSE(keys.has_value());
    EXPECT_EQ(keys.error().code, base::ErrorCode::bad_content);
    EXPECT_THAT(keys.error().what, HasSubstr("bad.pub"));
}

TEST(TrustedKeys, LieWhereTheEnvironmentSays)
{
    ::setenv("PAVILION_KEYS", "/somewhere/keys", 1);
    EXPECT_EQ(content::default_key_folder(), "/somewhere/keys");
    ::unsetenv("PAVILION_KEYS");
    ::setenv("XDG_CONFIG_HOME", "/x/config", 1);
    if (!fs::is_directory("/etc/pavilion-kiosk/keys")) {
        EXPECT_EQ(content::default_key_folder(), "/x/config/pavilion-kiosk/keys");
    }
    ::unsetenv("XDG_CONFIG_HOME");
}

} // namespace
