#include "content/store/store_layout.h"

#include "content/catalogue/names.h"
#include "content/catalogue/pack_name.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

namespace fs = std::filesystem;

base::Result<std::vector<std::string>> folders_in(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        std::error_code ignored;
        if (entries->symlink_status(ignored).type() == fs::file_type::directory)
            names.push_back(entries->path().filename().string());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return base::fail(base::ErrorCode::io,
                          fmt::format("{}: the store cannot be read: {}, check its permissions",
                                      folder.string(),
                                      error.message()));
    return names;
}

} // namespace

fs::path pack_in(const fs::path& version_folder)
{
    return version_folder / kPackFile;
}

base::Result<std::vector<std::string>> ids_in(const fs::path& root)
{
    TRY_SET(std::vector<std::string> ids, folders_in(root));
    std::erase_if(ids, [](const std::string& name) { return !is_id(name); });
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<std::string> versions_in(const fs::path& id_folder)
{
    std::vector<std::string> versions = folders_in(id_folder).value_or(std::vector<std::string>{});
    std::erase_if(versions, [&](const std::string& name) {
        std::error_code ignored;
        return !is_version(name) || fs::symlink_status(pack_in(id_folder / name), ignored).type() !=
                                        fs::file_type::regular;
    });
    std::sort(versions.begin(), versions.end(), [](const std::string& a, const std::string& b) {
        return compare_versions(a, b) > 0;
    });
    return versions;
}

std::string link_in(const fs::path& folder, const char* name)
{
    std::error_code error;
    const std::string target = fs::read_symlink(folder / name, error).string();
    return !error && (is_id(target) || is_version(target)) ? target : std::string();
}

std::vector<std::string> ladder_in(const fs::path& id_folder)
{
    std::vector<std::string> ladder = versions_in(id_folder);
    // The later call puts its version in front of the earlier one's.
    for (const char* link : {kPrevious, kCurrent}) {
        const auto found = std::find(ladder.begin(), ladder.end(), link_in(id_folder, link));
        if (found != ladder.end())
            std::rotate(ladder.begin(), found, found + 1);
    }
    return ladder;
}

} // namespace content
