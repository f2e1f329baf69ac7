// The real minisign program on the other side.
#include "content/store/minisign.h"
#include "content/store/secret_key.h"
#include "platform/base/file.h"
#include "store_fixture.h"

#include <gmock/gmock.h>

namespace {

namespace fs = std::filesystem;
using content::to_text;
using source_test::read_bytes;
using source_test::write_bytes;
using store_test::shell;
using testing::HasSubstr;

constexpr content::PasswordCost kQuick{32'768, 16'777'216}; // libsodium's MIN and INTERACTIVE
constexpr const char* kComment = "pack:tea-house version:1.0.0 time:2026-11-24T08:00:00Z";

class Minisign : public testing::Test {
protected:
    Minisign() { write_bytes(file(), std::string(3'000'000, 'p')); }
    [[nodiscard]] fs::path path(const std::string& name) const { return m_source.source() / name; }
    [[nodiscard]] fs::path file() const { return path("file"); }
    // minisign WORDS, in the folder.
    [[nodiscard]] int minisign(const std::string& words) const
    {
        return shell("cd " + m_source.source().string() + " && minisign " + words + " </dev/null");
    }
    void write_our_pair(const content::SecretKey& key, const std::string& password) const
    {
        write_bytes(path("our.key"), to_text(key, password, kQuick).value());
        write_bytes(path("our.pub"), to_text(key.public_key()));
    }
    [[nodiscard]] content::Signature signature_file() const
    {
        return content::parse_signature(read_bytes(path("file.minisig")), "file.minisig").value();
    }

private:
    source_test::SourceFolder m_source;
};

TEST_F(Minisign, VerifiesWhatWeSign)
{
    const content::SecretKey key = content::make_secret_key().value();
    write_our_pair(key, "");
    const auto made = content::sign_hash(content::hash_file(file()).value(), kComment, key);
    write_bytes(path("file.minisig"), to_text(made));
    EXPECT_EQ(minisign("-V -H -p our.pub -m file"), 0);
    EXPECT_EQ(shell("cd " + file().parent_path().string() +
                    " && test \"$(minisign -V -Q -p our.pub -m file)\" = '" + kComment + "'"),
              0);
    write_bytes(file(), std::string(3'000'000, 'q'));
    EXPECT_NE(minisign("-V -p our.pub -m file"), 0);
}

TEST_F(Minisign, SignsAndWeVerify)
{
    ASSERT_EQ(minisign("-G -W -p its.pub -s its.key"), 0);
    ASSERT_EQ(minisign(std::string("-S -s its.key -m file -t '") + kComment + "'"), 0);
    const auto key = content::read_public_key(path("its.pub"));
    ASSERT_TRUE(key.has_value()) << key.error().what;
    const content::Signature signature = signature_file();
    EXPECT_EQ(signature.trusted_comment, kComment);
    EXPECT_TRUE(signs_comment(signature, *key));
    EXPECT_TRUE(signs_hash(signature, content::hash_file(file()).value(), *key));
    write_bytes(file(), std::string(3'000'000, 'q'));
    EXPECT_FALSE(signs_hash(signature, content::hash_file(file()).value(), *key));
}

TEST_F(Minisign, ReadsOurSecretKeys)
{
    for (const std::string password : {"", "west lake 龙井"}) {
        write_our_pair(content::make_secret_key().value(), password);
        EXPECT_EQ(shell("cd " + file().parent_path().string() + " && echo '" + password +
                        "' | minisign -S -s our.key -m file"),
                  0);
        EXPECT_EQ(minisign("-V -p our.pub -m file"), 0);
    }
}

TEST_F(Minisign, MakesSecretKeysThatWeReadWithoutAPassword)
{
    ASSERT_EQ(minisign("-G -W -p its.pub -s its.key"), 0);
    EXPECT_EQ(content::needs_password(path("its.key")).value(), false);
    const auto key = content::read_secret_key(path("its.key"), "");
    ASSERT_TRUE(key.has_value()) << key.error().what;
    EXPECT_EQ(to_text(key->public_key()), read_bytes(path("its.pub")));
    write_bytes(path("file.minisig"),
                to_text(content::sign_hash(content::hash_file(file()).value(), kComment, *key)));
    EXPECT_EQ(minisign("-V -p its.pub -m file"), 0);
}

TEST_F(Minisign, AWrongPasswordIsRefused)
{
    write_our_pair(content::make_secret_key().value(), "right");
    const auto key = content::read_secret_key(path("our.key"), "wrong");
    ASSERT_FALSE(key.has_value());
    EXPECT_EQ(key.error().code, base::ErrorCode::refused);
    EXPECT_THAT(key.error().what, HasSubstr("wrong password"));
    EXPECT_TRUE(content::read_secret_key(path("our.key"), "right").has_value());
}

TEST_F(Minisign, APasswordThatAsksForTooMuchMemoryIsRefused)
{
    write_bytes(path("our.key"), to_text(content::make_secret_key().value(), "pw", kQuick).value());
    std::string text = read_bytes(path("our.key"));
    text.replace(text.find('\n') + 1 + 61, 2, "//"); // base64 of the memory's bytes
    write_bytes(path("our.key"), text);
    const auto key = content::read_secret_key(path("our.key"), "pw");
    ASSERT_FALSE(key.has_value());
    EXPECT_EQ(key.error().code, base::ErrorCode::unsupported);
}

TEST_F(Minisign, TheOldFormIsRefusedAndSaysWhy)
{
    ASSERT_EQ(minisign("-G -W -p its.pub -s its.key"), 0);
    ASSERT_EQ(minisign("-S -l -s its.key -m file"), 0);
    const auto signature =
        content::parse_signature(read_bytes(path("file.minisig")), "file.minisig");
    ASSERT_FALSE(signature.has_value());
    EXPECT_EQ(signature.error().code, base::ErrorCode::refused);
    EXPECT_THAT(signature.error().what, HasSubstr("old form"));
    EXPECT_THAT(signature.error().what, HasSubstr("without -l"));
}

TEST_F(Minisign, KeyIdsArePrintedAsItPrintsThem)
{
    ASSERT_EQ(minisign("-G -W -p its.pub -s its.key"), 0);
    const auto key = content::read_public_key(path("its.pub")).value();
    EXPECT_THAT(read_bytes(path("its.pub")), HasSubstr("public key " + to_text(key.id) + "\n"));
    EXPECT_EQ(to_text(content::KeyId{0xAA, 0x1F, 0xD3, 0x81, 0xD8, 0xE7, 0xB2, 0x4F}),
              "4FB2E7D881D31FAA");
    EXPECT_EQ(to_text(content::KeyId{1}), "1");
}

TEST_F(Minisign, AChangedCommentIsNoticed)
{
    const content::SecretKey key = content::make_secret_key().value();
    content::Signature made = content::sign_hash(content::hash_file(file()).value(), kComment, key);
    EXPECT_TRUE(signs_comment(made, key.public_key()));
    made.trusted_comment.back() = 'Y';
    EXPECT_FALSE(signs_comment(made, key.public_key()));
}

TEST_F(Minisign, LinesMayEndAsOnOtherSystems)
{
    const content::SecretKey key = content::make_secret_key().value();
    std::string text =
        to_text(content::sign_hash(content::hash_file(file()).value(), kComment, key));
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
        text.insert(at, 1, '\r');
    const auto signature = content::parse_signature(text, "file.minisig");
    ASSERT_TRUE(signature.has_value()) << signature.error().what;
    EXPECT_TRUE(signs_comment(*signature, key.public_key()));
}

TEST_F(Minisign, EveryCutOrChangedSignatureIsRefusedOrFails)
{
    const content::SecretKey key = content::make_secret_key().value();
    const content::FileHash hash = content::hash_file(file()).value();
    const std::string text = to_text(content::sign_hash(hash, kComment, key));
    const std::size_t first_line = text.find('\n');
    const auto good = [&](const std::string& changed) {
        const auto signature = content::parse_signature(changed, "x.minisig");
        return signature && signs_comment(*signature, key.public_key()) &&
               signs_hash(*signature, hash, key.public_key());
    };
    EXPECT_TRUE(good(text));
    for (std::size_t size = 0; size + 1 < text.size(); ++size)
        EXPECT_FALSE(good(text.substr(0, size))) << size;
    for (std::size_t at = first_line + 1; at + 1 < text.size(); ++at) {
        std::string changed = text;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(good(changed)) << at;
    }
    EXPECT_FALSE(good(text + "more\n"));
}

TEST_F(Minisign, ASecretKeyIsNoPublicKeyAndTheOtherWayRound)
{
    write_our_pair(content::make_secret_key().value(), "");
    EXPECT_EQ(content::read_public_key(path("our.key")).error().code, base::ErrorCode::bad_content);
    EXPECT_EQ(content::read_secret_key(path("our.pub"), "").error().code,
              base::ErrorCode::bad_content);
    EXPECT_EQ(content::read_public_key(path("none.pub")).error().code, base::ErrorCode::not_found);
}

} // namespace
