// The packs that are installed on a machine, and which one of each is shown:
// ROOT/ID/VERSION/pack.pavpack with its .minisig beside it, ROOT/ID/current a symbolic link to
// VERSION, ROOT/ID/previous to the one before it. Used by pavilion-pack and by the kiosk. Every
// change is atomic: after a power cut at any point the old or the new pack is current and whole,
// because a version's folder gets its name when all in it is on the disk, and the link changes when
// the folder's name is. Any thread, one at a time (a lock file keeps others out while one writes).
#pragma once
#include "content/catalogue/pack_name.h"
#include "content/store/trust.h"
#include "platform/base/result.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace content {

inline constexpr std::size_t kKeptVersions = 3;

struct StoredPack {
    PackName name;
    std::filesystem::path file;
    std::int64_t bytes = 0;
    bool current = false;
    bool previous = false;
};

enum class Downgrade { refuse, allow };

struct InstallOptions {
    Trust trust; // whose signature counts; see trust.h
    Downgrade downgrade = Downgrade::refuse;
    std::function<void(std::int64_t done, std::int64_t all)>
        progress; // bytes copied and checked; on the caller's thread, every 20 ms or oftener
    const std::atomic<bool>* cancelled = nullptr; // looked at as often
};

class PackStore {
public:
    // A folder that does not exist yet is an empty store; the first install makes it.
    explicit PackStore(std::filesystem::path root);

    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }

    // Copies, verifies the copy, opens and checks it, syncs it, and only then makes it current.
    // What can be refused without the pack's bytes is refused before it is copied. `file`.minisig
    // is read beside `file`, once. Installing what is current already is no error and changes
    // nothing; the same bytes with another good signature change the signature. A stored version
    // that is damaged is replaced by a good one. Errors: not_found, bad_content (not a whole pack),
    // refused (signature, downgrade, the same version with other content), io (disk full, no
    // permission, stick pulled out, another installer: names the file), cancelled. After an error
    // the store is as it was and no temporary file is left. Besides the current and the previous
    // version the highest others are kept, kKeptVersions together.
    [[nodiscard]] base::Result<StoredPack> install(const std::filesystem::path& file,
                                                   const InstallOptions& options);

    // All whole entries, ids in order, the highest version first.
    [[nodiscard]] base::Result<std::vector<StoredPack>> list() const;

    // Current and previous change places; without a previous one the highest other version becomes
    // current. `version` given: that one does. It is opened and checked first. Errors: not_found,
    // bad_content (that version is damaged), io.
    [[nodiscard]] base::Result<StoredPack> rollback(const std::string& id,
                                                    const std::optional<std::string>& version = {});

    // Removes what an interrupted install left behind; nothing while somebody is changing the
    // store, or where we may not. Called at the start of the kiosk and of each install.
    void clean() const;

    // What to try at start, best first: current, previous, then the other versions from high to
    // low. `id` empty: the pack that was made current last. Reads folders only; opens no pack.
    [[nodiscard]] std::vector<std::filesystem::path> candidates(const std::string& id) const;

private:
    [[nodiscard]] base::Status activate(const PackName& name) const;
    [[nodiscard]] StoredPack stored(const PackName& name) const;

    std::filesystem::path m_root;
};

// $PAVILION_STORE, else /var/lib/pavilion-kiosk/packs where that folder exists, else
// $XDG_DATA_HOME/pavilion-kiosk/packs, else
// ~/.local/share/pavilion-kiosk/packs.
[[nodiscard]] std::filesystem::path default_store();

} // namespace content
