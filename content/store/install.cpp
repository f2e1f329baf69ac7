// PackStore::install, step by step.
#include "content/store/copy_in.h"
#include "content/store/durable.h"
#include "content/store/housekeeping.h"
#include "content/store/pack_store.h"
#include "content/store/same_bytes.h"
#include "content/store/store_layout.h"
#include "content/store/store_lock.h"
#include "platform/base/file.h"

#include <fmt/format.h>

namespace content {
namespace {

namespace fs = std::filesystem;

// The pack that comes in.
struct Incoming {
    const fs::path& file;
    PackName name;
    std::optional<Claim> claim;
    const InstallOptions& options;
};

base::Result<Incoming> look_at(const fs::path& file, const InstallOptions& options)
{
    const fs::path signature = signature_of(file);
    TRY_SET(PackName name, read_signed_name(file, signature, options.trust));
    TRY_SET(std::optional<Claim> claim, read_claim(signature, name, options.trust));
    return Incoming{file, std::move(name), std::move(claim), options};
}

base::Status refuse_downgrade(const Incoming& incoming, const fs::path& id_folder)
{
    const std::string current = link_in(id_folder, kCurrent);
    if (incoming.options.downgrade == Downgrade::allow || current.empty() ||
        compare_versions(incoming.name.version, current) >= 0)
        return {};
    return base::fail(base::ErrorCode::refused,
                      fmt::format("{}: {} {} is older than {}, which is installed; to go back "
                                  "on purpose add --downgrade",
                                  incoming.file.string(),
                                  incoming.name.id,
                                  incoming.name.version,
                                  current));
}

// Bit rot, or a disk that lost what it had confirmed: not what its own signature says, or no pack.
bool is_damaged(const fs::path& pack, const Incoming& incoming)
{
    if (!check_stored(pack, incoming.name))
        return true;
    Trust trust = incoming.options.trust;
    trust.unsigned_too = true;
    const auto claim = read_claim(signature_of(pack), incoming.name, trust);
    if (!claim || !*claim)
        return false; // nobody to ask: it opens, so it counts
    const base::Result<FileHash> hash = hash_file(pack);
    return !hash || !verify_hash(*claim, *hash, pack);
}

enum class Presence { none, same, damaged };

// The same version with other content is refused: a kiosk that has it would never show the new one.
base::Result<Presence> presence_of(const Incoming& incoming, const fs::path& stored)
{
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(stored.parent_path(), ignored)))
        return Presence::none;
    TRY_SET(const bool same, same_bytes(incoming.file, stored));
    if (same)
        return Presence::same;
    if (is_damaged(stored, incoming))
        return Presence::damaged;
    return base::fail(
        base::ErrorCode::refused,
        fmt::format("{}: {} {} is installed with other content; raise `version` in pack.yaml, "
                    "build and sign the pack again, and install that",
                    incoming.file.string(),
                    incoming.name.id,
                    incoming.name.version));
}

base::Status write_signature(const fs::path& signature, const std::optional<Claim>& claim)
{
    return claim ? write_file(signature, claim->text) : base::Status{};
}

// Copies into a folder of its own in ROOT, all of it synced and checked; nothing names it yet.
base::Status copy_checked(const Incoming& incoming, const fs::path& folder)
{
    TRY(make_folder(folder));
    const fs::path copy = pack_in(folder);
    TRY_SET(const Copied copied,
            copy_in(incoming.file,
                    copy,
                    incoming.name,
                    {incoming.options.progress, incoming.options.cancelled}));
    TRY(verify_hash(incoming.claim, copied.hash, incoming.file));
    TRY(copied.whole);
    TRY(write_signature(signature_of(copy), incoming.claim));
    return base::sync_directory(folder);
}

// What is stored already has the right bytes; its signature may be a newer one.
base::Status keep_stored(const Incoming& incoming, const fs::path& stored, const fs::path& fresh)
{
    TRY_SET(const FileHash hash, hash_file(stored));
    TRY(verify_hash(incoming.claim, hash, incoming.file));
    const fs::path signature = signature_of(stored);
    const base::Result<std::string> old = base::read_text_file(signature, kMaxMinisignBytes);
    if (!incoming.claim || (old && *old == incoming.claim->text))
        return {};
    TRY(write_signature(fresh, incoming.claim));
    return move_entry(fresh, signature);
}

base::Status bring_in(const Incoming& incoming, const fs::path& root, Presence presence)
{
    const fs::path id_folder = root / incoming.name.id;
    const fs::path version_folder = id_folder / incoming.name.version;
    const fs::path fresh = root / (std::string(kTemporary) + "install");
    const RemoveAtEnd rubbish(fresh);
    if (presence == Presence::same)
        return keep_stored(incoming, pack_in(version_folder), fresh);
    TRY(copy_checked(incoming, fresh));
    TRY(make_folder(id_folder));
    if (presence == Presence::damaged)
        remove_version(version_folder);
    return move_entry(fresh, version_folder);
}

} // namespace

base::Result<StoredPack> PackStore::install(const fs::path& file, const InstallOptions& options)
{
    TRY_SET(const Incoming incoming, look_at(file, options));
    TRY(make_folder(m_root));
    TRY_SET(const StoreLock lock, StoreLock::take(m_root, kLockPatience));
    remove_temporaries(m_root);
    const fs::path id_folder = m_root / incoming.name.id;
    const fs::path version_folder = id_folder / incoming.name.version;
    TRY(refuse_downgrade(incoming, id_folder));
    TRY_SET(const Presence presence, presence_of(incoming, pack_in(version_folder)));
    base::Status status = bring_in(incoming, m_root, presence);
    if (status)
        status = activate(incoming.name);
    if (!status) {
        if (presence == Presence::none && link_in(id_folder, kCurrent) != incoming.name.version)
            remove_version(version_folder);
        remove_temporaries(m_root);
        return tl::unexpected<base::Error>(status.error());
    }
    prune(id_folder);
    return stored(incoming.name);
}

} // namespace content
