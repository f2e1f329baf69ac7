// Whose packs are shown: public keys in minisign's format, and the check of a pack against its
// signature. Any thread.
#pragma once
#include "content/catalogue/pack_name.h"
#include "content/store/minisign.h"
#include "platform/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

struct Trust {
    std::vector<PublicKey> keys;
    bool unsigned_too = false; // the explicit word of staff, or preview
};

// Every *.pub in a folder, names in order. No folder: no keys. Errors: bad_content names the file
// that is no key; io.
[[nodiscard]] base::Result<std::vector<PublicKey>> read_keys(const std::filesystem::path& folder);

// $PAVILION_KEYS, else /etc/pavilion-kiosk/keys where that folder exists, else
// $XDG_CONFIG_HOME/pavilion-kiosk/keys, else
// ~/.config/pavilion-kiosk/keys.
[[nodiscard]] std::filesystem::path default_key_folder();

// X.pavpack -> X.pavpack.minisig
[[nodiscard]] std::filesystem::path signature_of(const std::filesystem::path& pack);

// "pack:ID version:VERSION time:TIME", the trusted comment of a pack's signature; `time` in UTC as
// 2026-11-24T08:00:00Z. Whoever signs with minisign gives it by -t; the time and other words are
// for people and not checked.
[[nodiscard]] std::string trusted_comment(const PackName& name, std::string_view time);

// What a signature says before the pack's bytes are looked at: checked in a moment, so that a pack
// that will be refused is not copied first.
struct Claim {
    Signature signature;
    PublicKey key;
    std::string text; // the signature's file as it was read: what was checked is what is kept
};

// Nothing: there is no signature, and the trust allows that; an untrusted or wrong signature is
// refused all the same. Errors: refused, io.
[[nodiscard]] base::Result<std::optional<Claim>>
read_claim(const std::filesystem::path& signature, const PackName& name, const Trust& trust);

struct Verified {
    std::string key_id;  // of the key that signed, as minisign prints it; empty: unsigned
    std::string comment; // the trusted comment
};

// The second half: whether the claim is about these bytes. `pack` is for the message.
[[nodiscard]] base::Result<Verified> verify_hash(const std::optional<Claim>& claim,
                                                 const FileHash& hash,
                                                 const std::filesystem::path& pack);

// read_pack_name(), but where a changed byte made the pack unreadable it says that, refused, if the
// signature proves it.
[[nodiscard]] base::Result<PackName> read_signed_name(const std::filesystem::path& pack,
                                                      const std::filesystem::path& signature,
                                                      const Trust& trust);

// Checks `pack` against `signature` and the comment in it against `name`, the pack's own. Reads the
// file in pieces. Errors: refused, with the reason: unsigned, signed by a key that is not trusted,
// changed after it was signed, signature of another pack.
[[nodiscard]] base::Result<Verified> verify_pack(const std::filesystem::path& pack,
                                                 const std::filesystem::path& signature,
                                                 const PackName& name,
                                                 const Trust& trust);

} // namespace content
