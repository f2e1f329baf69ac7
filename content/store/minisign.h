// minisign's files as text: public keys and signatures, for whoever checks a pack (making them is
// secret_key.h). The form is that of https://jedisct1.github.io/minisign/ ("Signature format"): a
// comment nobody signed, base64 of algorithm, key id and signature, a trusted comment, base64 of a
// second signature over the first and that comment. Read as hostile input. Any thread.
#pragma once
#include "content/store/file_hash.h"
#include "platform/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace content {

using KeyId = std::array<std::uint8_t, 8>;
using SignatureBytes = std::array<std::uint8_t, 64>; // Ed25519

struct PublicKey {
    KeyId id{};
    std::array<std::uint8_t, 32> key{};
    std::string file; // where it was read, for messages
};

struct Signature {
    KeyId key_id{};
    SignatureBytes signature{}; // over the file's hash
    std::string trusted_comment;
    SignatureBytes comment_signature{}; // over `signature` and the comment
};

// Our limit of a key's or signature's file; minisign's longest comments (1024 and 8192 bytes) fit.
inline constexpr std::size_t kMaxMinisignBytes = std::size_t{16} << 10;

// As minisign prints it: "4FB2E7D881D31FAA", the id as a little-endian number.
[[nodiscard]] std::string to_text(const KeyId& id);

// `file` is for messages. Errors: bad_content, with what to do.
[[nodiscard]] base::Result<PublicKey> parse_public_key(std::string_view text,
                                                       const std::string& file);
[[nodiscard]] base::Result<PublicKey> read_public_key(const std::filesystem::path& file);
[[nodiscard]] std::string to_text(const PublicKey& key);

// Errors: refused. minisign's old form (`-l`), which signs the whole file instead of its hash, is
// refused as well: it can only be checked with the file in memory.
[[nodiscard]] base::Result<Signature> parse_signature(std::string_view text,
                                                      const std::string& file);
[[nodiscard]] std::string to_text(const Signature& signature);

// Whether the owner of the key signed this hash; whether they signed the comment with it.
[[nodiscard]] bool
signs_hash(const Signature& signature, const FileHash& hash, const PublicKey& key);
[[nodiscard]] bool signs_comment(const Signature& signature, const PublicKey& key);

// What the second signature covers.
[[nodiscard]] std::string bytes_of_comment(const Signature& signature);

} // namespace content
