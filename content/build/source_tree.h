// What lies in a source folder, looked at once before anything is read: which files count, which
// must not be opened, and in the end which nobody used.
#pragma once
#include "content/build/fault.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// Names are relative to the root, with '/': "halls/industries/hall.yaml"; the root is "". Hidden
// files, editors' backups, what desktops leave behind (Thumbs.db) and README, LICENSE and the like
// do not exist. Several threads may read and mark files of different folders.
class SourceTree {
public:
    // Notes links that lead out of the root, pipes and devices, names that are not UTF-8, and too
    // many files; none of them is ever opened. Nothing is read below halls/HALL/EXHIBIT/.
    [[nodiscard]] static SourceTree scan(const std::filesystem::path& root, Faults& faults);

    enum class Kind { missing, file, folder, refused };
    // What it is; a file counts as used from now on. `refused`: the scan has noted why.
    Kind use(const std::string& name);
    // Directly in the folder, by name; without the folder's own name.
    [[nodiscard]] std::vector<std::string> files(const std::string& folder) const;
    [[nodiscard]] std::vector<std::string> folders(const std::string& folder) const;

    // For a folder that cannot be understood: its files are then not called unused.
    void use_all_below(const std::string& folder);
    struct Unused {
        std::string name;
        std::size_t files = 1; // more: that many of the folder `name`
        Kind kind = Kind::file;
    };
    // By name; a folder where nothing was used is one, and so are more than 20 files of a folder.
    [[nodiscard]] std::vector<Unused> unused() const;

private:
    struct File {
        std::string name;
        Kind kind = Kind::file;
        bool used = false;
    };
    struct Folder {
        std::vector<File> files; // and refused ones, by name
        std::vector<std::string> folders;
        bool all_used = false;
    };
    class Scan;

    [[nodiscard]] File* find(const std::string& name);
    [[nodiscard]] bool any_used(const std::string& folder) const;
    void add_unused(const std::string& folder, std::vector<Unused>& all) const;

    std::map<std::string, Folder> m_folders;
};

// False for hidden files, backups and the like: a file's name without its folder.
[[nodiscard]] bool belongs_to_source(const std::string& name);
// "halls" and "tea" -> "halls/tea"; in the root: "tea".
[[nodiscard]] std::string joined(const std::string& folder, std::string_view name);
// The name with \xNN for what no message may hold.
[[nodiscard]] std::string printable(std::string_view name);

} // namespace content
