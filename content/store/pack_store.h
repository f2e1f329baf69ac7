// The packs that are installed on a machine, and which one of each is shown:
// ROOT/ID/VERSION/pack.pavpack with its .minisig beside it, ROOT/ID/current a symbolic link to
// VERSION, ROOT/ID/previous to the one before it. Used by pavilion-pack and by the kiosk. Every
// change is atomic: after a power cut at any point the old or the new pack is current and whole.
// Any thread, one at a time (a lock file keeps other processes out while one writes).
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
        progress;                                 // bytes copied; on the caller's thread
    const std::atomic<bool>* cancelled = nullptr; // looked at between pieces of the copy
};

class PackStore {
public:
    // A folder that does not exist yet is an empty store; the first install makes it.
    explicit PackStore(std::filesystem::path root);

    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }

    // Copies, syncs, verifies the copy, opens and checks it, and only then makes it current.
    // `file`.minisig is read beside `file`. Installing what is current already is no error and
    // changes nothing. Errors: not_found, bad_content (not a whole pack), refused (signature,
    // downgrade), io (disk full, no permission, stick pulled out: names the file), cancelled. After
    // an error the store is as it was and no temporary file is left.
    [[nodiscard]] base::Result<StoredPack> install(const std::filesystem::path& file,
                                                   const InstallOptions& options);

    // All whole entries, ids in order, the highest version first.
    [[nodiscard]] base::Result<std::vector<StoredPack>> list() const;

    // Current and previous change places. `version` given: that one becomes current. Errors:
    // not_found.
    [[nodiscard]] base::Result<StoredPack> rollback(const std::string& id,
                                                    const std::optional<std::string>& version = {});

    // Removes what an interrupted install left behind. Called at the start of the kiosk and of each
    // install.
    void clean() const;

    // What to try at start, best first: current, previous, then the other versions from high to
    // low. `id` empty: the pack that was made current last. Reads folders only; opens no pack.
    [[nodiscard]] std::vector<std::filesystem::path> candidates(const std::string& id) const;

private:
    std::filesystem::path m_root;
};

// $PAVILION_STORE, else /var/lib/pavilion-kiosk/packs where that folder exists, else
// $XDG_DATA_HOME/pavilion-kiosk/packs, else
// ~/.local/share/pavilion-kiosk/packs.
[[nodiscard]] std::filesystem::path default_store();

} // namespace content
