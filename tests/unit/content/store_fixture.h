// What tests of signatures and of the store need: a small pack in several versions, keys, signed
// packs, a store in a folder of its own.
#pragma once
#include "content/store/pack_store.h"
#include "content/store/secret_key.h"
#include "source_fixture.h"

#include <filesystem>
#include <string>
#include <vector>

namespace store_test {

// small-pavilion; built once, other versions are made from it.
class Packs {
public:
    Packs();

    // DIR/small-VERSION.pavpack, not signed. `title` makes other bytes of the same version.
    [[nodiscard]] std::filesystem::path pack(const std::string& version,
                                             const std::string& title = "Small") const;
    // The same, signed by key() (or by `by`), with its .minisig beside it.
    [[nodiscard]] std::filesystem::path signed_pack(const std::string& version,
                                                    const std::string& title = "Small") const;
    void sign(const std::filesystem::path& pack, const content::SecretKey& by) const;
    void sign(const std::filesystem::path& pack,
              const content::SecretKey& by,
              const std::string& comment) const;

    [[nodiscard]] const content::SecretKey& key() const { return m_key; }
    [[nodiscard]] content::Trust trust() const;
    [[nodiscard]] content::InstallOptions options() const;
    [[nodiscard]] std::filesystem::path folder() const { return m_source.pack().parent_path(); }
    [[nodiscard]] std::filesystem::path root() const { return folder() / "store"; }

private:
    source_test::SourceFolder m_source;
    content::SecretKey m_key;
};

// Everything below a folder but the lock: "small-pavilion/current -> 1.2.3", "a/b 1234 bytes".
[[nodiscard]] std::vector<std::string> tree_of(const std::filesystem::path& folder);

// Exit status of a shell command; its output is thrown away.
[[nodiscard]] int shell(const std::string& command);

} // namespace store_test
