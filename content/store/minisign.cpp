#include "content/store/minisign.h"

#include "content/catalogue/names.h"
#include "content/store/minisign_text.h"
#include "platform/base/file.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

namespace content {
namespace {

// The two letters before key id and key or signature.
constexpr std::string_view kKeyAlgorithm = "Ed";
constexpr std::string_view kHashedAlgorithm = "ED"; // BLAKE2b-512 first
constexpr std::string_view kWholeFileAlgorithm = "Ed";

// Algorithm, key id, and the rest: how keys and signatures are packed.
template <std::size_t N> struct Packed {
    std::array<std::uint8_t, 2 + 8 + N> bytes{};

    [[nodiscard]] std::string_view algorithm() const
    {
        return {reinterpret_cast<const char*>(bytes.data()), 2};
    }
    void get(KeyId& id, std::array<std::uint8_t, N>& rest) const
    {
        std::copy_n(bytes.begin() + 2, id.size(), id.begin());
        std::copy_n(bytes.begin() + 10, N, rest.begin());
    }
    static Packed
    of(std::string_view algorithm, const KeyId& id, const std::array<std::uint8_t, N>& rest)
    {
        Packed packed;
        std::copy(algorithm.begin(), algorithm.end(), packed.bytes.begin());
        std::copy(id.begin(), id.end(), packed.bytes.begin() + 2);
        std::copy(rest.begin(), rest.end(), packed.bytes.begin() + 10);
        return packed;
    }
};

tl::unexpected<base::Error> no_signature(const std::string& file, std::string_view why)
{
    return base::fail(
        base::ErrorCode::refused,
        fmt::format("{}: is no signature ({}); copy it again, or sign the pack again", file, why));
}

} // namespace

std::string to_text(const KeyId& id)
{
    std::uint64_t number = 0;
    for (std::size_t i = id.size(); i-- > 0;)
        number = (number << 8) | id[i];
    return fmt::format("{:X}", number);
}

base::Result<PublicKey> parse_public_key(std::string_view text, const std::string& file)
{
    const std::vector<std::string_view> lines = minisign_lines(text);
    // The comment may be left out, as with minisign -P.
    Packed<32> packed;
    if (lines.empty() || lines.size() > 2 || !from_base64(lines.back(), packed.bytes) ||
        packed.algorithm() != kKeyAlgorithm)
        return base::fail(
            base::ErrorCode::bad_content,
            fmt::format("{}: is no public key of minisign; copy the .pub file again, not the .key",
                        file));
    PublicKey key;
    packed.get(key.id, key.key);
    key.file = file;
    return key;
}

base::Result<PublicKey> read_public_key(const std::filesystem::path& file)
{
    TRY_SET(const std::string text, base::read_text_file(file, kMaxMinisignBytes));
    return parse_public_key(text, file.string());
}

std::string to_text(const PublicKey& key)
{
    return fmt::format("{}minisign public key {}\n{}\n",
                       kUntrusted,
                       to_text(key.id),
                       to_base64(Packed<32>::of(kKeyAlgorithm, key.id, key.key).bytes));
}

base::Result<Signature> parse_signature(std::string_view text, const std::string& file)
{
    const std::vector<std::string_view> lines = minisign_lines(text);
    if (lines.size() != 4)
        return no_signature(file, fmt::format("{} lines instead of 4", lines.size()));
    if (!lines[0].starts_with(kUntrusted) || !lines[2].starts_with(kTrusted))
        return no_signature(file, "its comments are not where they belong");
    Packed<64> packed;
    Signature signature;
    if (!from_base64(lines[1], packed.bytes) || !from_base64(lines[3], signature.comment_signature))
        return no_signature(file, "its base64 is damaged");
    if (packed.algorithm() == kWholeFileAlgorithm)
        return base::fail(base::ErrorCode::refused,
                          fmt::format("{}: is in minisign's old form; sign the pack again, with "
                                      "pavilion-pack sign or minisign -S without -l",
                                      file));
    if (packed.algorithm() != kHashedAlgorithm)
        return no_signature(file, "of an unknown kind");
    packed.get(signature.key_id, signature.signature);
    signature.trusted_comment = lines[2].substr(kTrusted.size());
    if (!is_clean_text(signature.trusted_comment))
        return no_signature(file, "its trusted comment is not readable text");
    return signature;
}

std::string to_text(const Signature& signature)
{
    const auto packed = Packed<64>::of(kHashedAlgorithm, signature.key_id, signature.signature);
    return fmt::format("{}signature from pavilion-pack, key {}\n{}\n{}{}\n{}\n",
                       kUntrusted,
                       to_text(signature.key_id),
                       to_base64(packed.bytes),
                       kTrusted,
                       signature.trusted_comment,
                       to_base64(signature.comment_signature));
}

bool signs_hash(const Signature& signature, const FileHash& hash, const PublicKey& key)
{
    return signature.key_id == key.id &&
           crypto_sign_verify_detached(
               signature.signature.data(), hash.data(), hash.size(), key.key.data()) == 0;
}

bool signs_comment(const Signature& signature, const PublicKey& key)
{
    const std::string covered = bytes_of_comment(signature);
    return signature.key_id == key.id &&
           crypto_sign_verify_detached(signature.comment_signature.data(),
                                       reinterpret_cast<const unsigned char*>(covered.data()),
                                       covered.size(),
                                       key.key.data()) == 0;
}

std::string bytes_of_comment(const Signature& signature)
{
    std::string covered(signature.signature.begin(), signature.signature.end());
    return covered += signature.trusted_comment;
}

} // namespace content
