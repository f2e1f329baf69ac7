#include "content/store/secret_key.h"

#include "content/store/minisign_text.h"
#include "platform/base/file.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <vector>

namespace content {
namespace {

using Salt = std::array<std::uint8_t, 32>;

constexpr std::string_view kAlgorithm = "Ed";
constexpr std::string_view kScrypt = "Sc";
constexpr std::string_view kNoPassword{"\0\0", 2};
constexpr std::string_view kChecksum = "B2"; // BLAKE2b-256

// The file's bytes: algorithm 2, scrypt or not 2, checksum's algorithm 2, salt 32, operations 8,
// memory 8, then what a password hides: key id 8, key 64, checksum 32.
constexpr std::size_t kSaltAt = 6;
constexpr std::size_t kOperationsAt = kSaltAt + 32;
constexpr std::size_t kMemoryAt = kOperationsAt + 8;
constexpr std::size_t kHiddenAt = kMemoryAt + 8;
constexpr std::size_t kHiddenBytes = 8 + 64 + 32;
constexpr std::size_t kFileBytes = kHiddenAt + kHiddenBytes;

// Wiped when it goes.
struct KeyBytes {
    std::array<std::uint8_t, kFileBytes> bytes{};

    KeyBytes() = default;
    KeyBytes(const KeyBytes&) = default;
    KeyBytes& operator=(const KeyBytes&) = default;
    KeyBytes(KeyBytes&&) = default;
    KeyBytes& operator=(KeyBytes&&) = default;
    ~KeyBytes() { sodium_memzero(bytes.data(), bytes.size()); }

    [[nodiscard]] std::string_view letters(std::size_t at) const
    {
        return {reinterpret_cast<const char*>(bytes.data()) + at, 2};
    }
    void put(std::size_t at, std::string_view letters)
    {
        std::copy(letters.begin(), letters.end(), &bytes[at]);
    }
    [[nodiscard]] std::uint64_t number(std::size_t at) const
    {
        std::uint64_t value = 0;
        for (std::size_t i = 8; i-- > 0;)
            value = (value << 8) | bytes[at + i];
        return value;
    }
    void put(std::size_t at, std::uint64_t value)
    {
        for (std::size_t i = 0; i < 8; ++i, value >>= 8)
            bytes[at + i] = static_cast<std::uint8_t>(value);
    }
    [[nodiscard]] bool has_password() const { return letters(2) == kScrypt; }
};

std::array<std::uint8_t, 32> checksum(const SecretKey& key)
{
    std::array<std::uint8_t, 32> sum{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, sum.size());
    crypto_generichash_update(
        &state, reinterpret_cast<const unsigned char*>(kAlgorithm.data()), kAlgorithm.size());
    crypto_generichash_update(&state, key.id.data(), key.id.size());
    crypto_generichash_update(&state, key.key.data(), key.key.size());
    crypto_generichash_final(&state, sum.data(), sum.size());
    return sum;
}

// Hides or shows: the same again undoes it.
base::Status mix_with_password(KeyBytes& file, std::string_view password)
{
    std::array<std::uint8_t, kHiddenBytes> stream{};
    if (crypto_pwhash_scryptsalsa208sha256(stream.data(),
                                           stream.size(),
                                           password.data(),
                                           password.size(),
                                           &file.bytes[kSaltAt],
                                           file.number(kOperationsAt),
                                           file.number(kMemoryAt)) != 0)
        return base::fail(base::ErrorCode::io,
                          fmt::format("the key's password needs {} MB of memory, which are not "
                                      "free; close other programs",
                                      file.number(kMemoryAt) >> 20));
    for (std::size_t i = 0; i < stream.size(); ++i)
        file.bytes[kHiddenAt + i] ^= stream[i];
    sodium_memzero(stream.data(), stream.size());
    return {};
}

base::Status start_sodium()
{
    if (sodium_init() < 0)
        return base::fail(base::ErrorCode::io, "libsodium cannot start, install it again");
    return {};
}

base::Result<KeyBytes> read_key_bytes(const std::filesystem::path& file)
{
    TRY_SET(std::string text, base::read_text_file(file, kMaxMinisignBytes));
    const std::vector<std::string_view> lines = minisign_lines(text);
    KeyBytes key;
    const bool is_key = lines.size() == 2 && from_base64(lines[1], key.bytes) &&
                        key.letters(0) == kAlgorithm && key.letters(4) == kChecksum &&
                        (key.has_password() || key.letters(2) == kNoPassword);
    sodium_memzero(text.data(), text.size());
    if (!is_key)
        return base::fail(
            base::ErrorCode::bad_content,
            fmt::format("{}: is no secret key of minisign; give the .key file, not the .pub",
                        file.string()));
    if (key.has_password() && (key.number(kOperationsAt) > kSensitiveCost.operations ||
                               key.number(kMemoryAt) > kSensitiveCost.memory))
        return base::fail(base::ErrorCode::unsupported,
                          fmt::format("{}: its password asks for more than minisign's own cost; "
                                      "set it again with minisign -C",
                                      file.string()));
    return key;
}

} // namespace

SecretKey::~SecretKey()
{
    sodium_memzero(key.data(), key.size());
}

PublicKey SecretKey::public_key() const
{
    PublicKey made;
    made.id = id;
    std::copy_n(key.begin() + 32, made.key.size(), made.key.begin());
    return made;
}

base::Result<SecretKey> make_secret_key()
{
    TRY(start_sodium());
    SecretKey key;
    randombytes_buf(key.id.data(), key.id.size());
    std::array<std::uint8_t, 32> unused{};
    crypto_sign_keypair(unused.data(), key.key.data());
    return key;
}

base::Result<std::string>
to_text(const SecretKey& key, std::string_view password, const PasswordCost& cost)
{
    TRY(start_sodium());
    KeyBytes file;
    file.put(0, kAlgorithm);
    file.put(2, password.empty() ? kNoPassword : kScrypt);
    file.put(4, kChecksum);
    std::copy(key.id.begin(), key.id.end(), &file.bytes[kHiddenAt]);
    std::copy(key.key.begin(), key.key.end(), &file.bytes[kHiddenAt + 8]);
    if (!password.empty()) {
        const auto sum = checksum(key);
        std::copy(sum.begin(), sum.end(), &file.bytes[kHiddenAt + 72]);
        randombytes_buf(&file.bytes[kSaltAt], Salt{}.size());
        file.put(kOperationsAt, cost.operations);
        file.put(kMemoryAt, cost.memory);
        TRY(mix_with_password(file, password));
    }
    return fmt::format("{}{}\n{}\n",
                       kUntrusted,
                       password.empty() ? "minisign secret key, without a password"
                                        : "minisign encrypted secret key",
                       to_base64(file.bytes));
}

base::Result<bool> needs_password(const std::filesystem::path& file)
{
    TRY_SET(const KeyBytes key, read_key_bytes(file));
    return key.has_password();
}

base::Result<SecretKey> read_secret_key(const std::filesystem::path& file,
                                        std::string_view password)
{
    TRY(start_sodium());
    TRY_SET(KeyBytes bytes, read_key_bytes(file));
    if (bytes.has_password())
        TRY(mix_with_password(bytes, password));
    SecretKey key;
    std::copy_n(&bytes.bytes[kHiddenAt], key.id.size(), key.id.begin());
    std::copy_n(&bytes.bytes[kHiddenAt + 8], key.key.size(), key.key.begin());
    // minisign writes no checksum where there is no password to get wrong.
    const auto sum = checksum(key);
    if (bytes.has_password() && !std::equal(sum.begin(), sum.end(), &bytes.bytes[kHiddenAt + 72]))
        return base::fail(
            base::ErrorCode::refused,
            fmt::format("{}: wrong password, try again or use another key", file.string()));
    return key;
}

Signature sign_hash(const FileHash& hash, const std::string& trusted_comment, const SecretKey& key)
{
    Signature made;
    made.key_id = key.id;
    made.trusted_comment = trusted_comment;
    crypto_sign_detached(made.signature.data(), nullptr, hash.data(), hash.size(), key.key.data());
    const std::string covered = bytes_of_comment(made);
    crypto_sign_detached(made.comment_signature.data(),
                         nullptr,
                         reinterpret_cast<const unsigned char*>(covered.data()),
                         covered.size(),
                         key.key.data());
    return made;
}

} // namespace content
