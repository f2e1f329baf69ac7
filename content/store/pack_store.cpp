#include "content/store/pack_store.h"

#include "content/catalogue/names.h"
#include "content/store/copy_in.h"
#include "content/store/durable.h"
#include "content/store/housekeeping.h"
#include "content/store/store_layout.h"
#include "content/store/store_lock.h"
#include "content/store/user_folder.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace content {
namespace {

tl::unexpected<base::Error> no_such_version(const std::string& id,
                                            const std::string& version,
                                            const std::vector<std::string>& ladder)
{
    return base::fail(
        base::ErrorCode::not_found,
        fmt::format(
            "{} has no version {} here, take one of: {}", id, version, fmt::join(ladder, ", ")));
}

// In the order in which a kiosk tries them.
std::vector<std::filesystem::path> packs_of(const std::filesystem::path& root,
                                            const std::string& id)
{
    std::vector<std::filesystem::path> packs;
    if (is_id(id))
        for (const std::string& version : ladder_in(root / id))
            packs.push_back(pack_in(root / id / version));
    return packs;
}

} // namespace

PackStore::PackStore(std::filesystem::path root)
    : m_root(std::move(root))
{
}

base::Result<std::vector<StoredPack>> PackStore::list() const
{
    TRY_SET(const std::vector<std::string> ids, ids_in(m_root));
    std::vector<StoredPack> packs;
    for (const std::string& id : ids)
        for (const std::string& version : versions_in(m_root / id))
            packs.push_back(stored({id, version}));
    return packs;
}

base::Result<StoredPack> PackStore::rollback(const std::string& id,
                                             const std::optional<std::string>& version)
{
    TRY_SET(const std::vector<std::string> ids, ids_in(m_root));
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
        return base::fail(base::ErrorCode::not_found,
                          fmt::format("{}: no pack {} is installed here, see pavilion-pack list",
                                      m_root.string(),
                                      id));
    TRY_SET(const StoreLock lock, StoreLock::take(m_root, kLockPatience));
    const std::vector<std::string> ladder = ladder_in(m_root / id);
    if (version && std::find(ladder.begin(), ladder.end(), *version) == ladder.end())
        return no_such_version(id, *version, ladder);
    if (!version && ladder.size() < 2)
        return base::fail(
            base::ErrorCode::not_found,
            fmt::format("{} has no other version to go back to, install one with pavilion-pack "
                        "install FILE --downgrade",
                        id));
    const PackName wanted{id, version ? *version : ladder[1]};
    TRY(check_stored(pack_in(m_root / id / wanted.version), wanted));
    TRY(activate(wanted));
    return stored(wanted);
}

void PackStore::clean() const
{
    // Nobody waits for tidying up: who holds the lock tidies up first as well.
    if (const base::Result<StoreLock> lock = StoreLock::take(m_root, kNoPatience))
        remove_temporaries(m_root);
}

std::vector<std::filesystem::path> PackStore::candidates(const std::string& id) const
{
    if (!id.empty())
        return packs_of(m_root, id);
    std::vector<std::filesystem::path> packs = packs_of(m_root, link_in(m_root, kCurrentId));
    // The first install may have been cut short before it said which pack is current.
    for (const std::string& one : ids_in(m_root).value_or(std::vector<std::string>{}))
        if (packs.empty())
            packs = packs_of(m_root, one);
    return packs;
}

// previous first: after each step the old or the new pack is the first candidate, and no step loses
// one.
base::Status PackStore::activate(const PackName& name) const
{
    const std::filesystem::path folder = m_root / name.id;
    const std::string current = link_in(folder, kCurrent);
    std::vector<LinkChange> changes;
    if (!current.empty() && current != name.version)
        changes.push_back({folder, kPrevious, current});
    changes.push_back({m_root, kCurrentId, name.id});
    changes.push_back({folder, kCurrent, name.version});
    return change_links(changes);
}

StoredPack PackStore::stored(const PackName& name) const
{
    const std::filesystem::path folder = m_root / name.id;
    StoredPack pack;
    pack.name = name;
    pack.file = pack_in(folder / name.version);
    std::error_code ignored;
    pack.bytes = static_cast<std::int64_t>(std::filesystem::file_size(pack.file, ignored));
    pack.current = link_in(folder, kCurrent) == name.version;
    pack.previous = !pack.current && link_in(folder, kPrevious) == name.version;
    return pack;
}

std::filesystem::path default_store()
{
    return user_folder({"PAVILION_STORE",
                        "/var/lib/pavilion-kiosk/packs",
                        "XDG_DATA_HOME",
                        ".local/share",
                        "packs"});
}

} // namespace content
