// Whose packs are shown: public keys in minisign's format, and the check of a pack against its
// signature. Any thread.
#pragma once
#include "content/catalogue/pack_name.h"
#include "content/store/minisign.h"
#include "platform/base/result.h"

#include <filesystem>
#include <vector>

namespace content {

struct Trust {
    std::vector<PublicKey> keys;
    bool unsigned_too = false; // the explicit word of staff, or preview
};

// Every *.pub in a folder. No folder: no keys. Errors: bad_content names the file that is no key.
[[nodiscard]] base::Result<std::vector<PublicKey>> read_keys(const std::filesystem::path& folder);

// $PAVILION_KEYS, else /etc/pavilion-kiosk/keys where that folder exists, else
// $XDG_CONFIG_HOME/pavilion-kiosk/keys, else
// ~/.config/pavilion-kiosk/keys.
[[nodiscard]] std::filesystem::path default_key_folder();

struct Verified {
    std::string key_id;  // of the key that signed, as minisign prints it; empty: unsigned
    std::string comment; // the trusted comment
};

// Checks `pack` against `signature` and the comment in it against `name`, the pack's own. Reads the
// file in pieces. Errors: refused, with the reason: unsigned, signed by a key that is not trusted,
// changed after it was signed, signature of another pack.
[[nodiscard]] base::Result<Verified> verify_pack(const std::filesystem::path& pack,
                                                 const std::filesystem::path& signature,
                                                 const PackName& name,
                                                 const Trust& trust);

} // namespace content
