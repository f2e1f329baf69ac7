// minisign's secret keys: making one, its file with or without a password, and signing. Used by
// pavilion-pack only; the kiosk just checks. Any thread.
#pragma once
#include "content/store/minisign.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace content {

// Wiped from memory when it goes.
struct SecretKey {
    KeyId id{};
    std::array<std::uint8_t, 64> key{}; // Ed25519: seed, then public key

    SecretKey() = default;
    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;
    SecretKey(SecretKey&&) = default;
    SecretKey& operator=(SecretKey&&) = default;
    ~SecretKey();

    [[nodiscard]] PublicKey public_key() const;
};

// What a wrong guess at a password costs: scrypt's limits.
struct PasswordCost {
    std::uint64_t operations = 0;
    std::uint64_t memory = 0; // bytes
};
// minisign's own, libsodium's SENSITIVE: 1 GiB, two to four seconds.
inline constexpr PasswordCost kSensitiveCost{33'554'432, 1'073'741'824};

[[nodiscard]] base::Result<SecretKey> make_secret_key();

// The text of NAME.key. An empty password leaves the key readable to whoever has the file.
// Errors: io (not enough memory for this cost).
[[nodiscard]] base::Result<std::string>
to_text(const SecretKey& key, std::string_view password, const PasswordCost& cost = kSensitiveCost);

// Whether read_secret_key needs a password. Errors: as of read_secret_key.
[[nodiscard]] base::Result<bool> needs_password(const std::filesystem::path& file);

// Errors: not_found, bad_content (no secret key), refused (wrong password), unsupported (asks for
// more than kSensitiveCost), io.
[[nodiscard]] base::Result<SecretKey> read_secret_key(const std::filesystem::path& file,
                                                      std::string_view password);

[[nodiscard]] Signature
sign_hash(const FileHash& hash, const std::string& trusted_comment, const SecretKey& key);

} // namespace content
