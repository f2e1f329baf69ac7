#include "content/store/housekeeping.h"

#include "content/store/durable.h"
#include "content/store/pack_store.h"
#include "content/store/store_layout.h"

namespace content {
namespace {

namespace fs = std::filesystem;

// What cannot be removed stays rubbish until the next time; there is nobody to tell.
void remove_rubbish_in(const fs::path& folder)
{
    std::error_code error;
    std::vector<fs::path> rubbish;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error))
        if (entries->path().filename().string().starts_with(kTemporary))
            rubbish.push_back(entries->path());
    for (const fs::path& path : rubbish)
        fs::remove_all(path, error);
}

} // namespace

void remove_temporaries(const fs::path& root)
{
    remove_rubbish_in(root);
    for (const std::string& id : ids_in(root).value_or(std::vector<std::string>{})) {
        remove_rubbish_in(root / id);
        std::error_code not_empty;
        fs::remove(root / id, not_empty);
    }
}

void remove_version(const fs::path& version_folder)
{
    const fs::path away = version_folder.parent_path() /
                          (std::string(kTemporary) + version_folder.filename().string());
    std::error_code ignored;
    if (move_entry(version_folder, away))
        fs::remove_all(away, ignored);
}

void prune(const fs::path& id_folder)
{
    const std::vector<std::string> ladder = ladder_in(id_folder);
    for (std::size_t i = kKeptVersions; i < ladder.size(); ++i)
        remove_version(id_folder / ladder[i]);
}

RemoveAtEnd::RemoveAtEnd(fs::path path)
    : m_path(std::move(path))
{
}

RemoveAtEnd::~RemoveAtEnd()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

} // namespace content
