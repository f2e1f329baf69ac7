#include "content/build/source_tree.h"

#include "content/catalogue/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace content {
namespace {

namespace fs = std::filesystem;

constexpr int kDepth = 3;                       // halls/HALL/EXHIBIT
constexpr std::size_t kMaxEntries = 4'000'000;  // 200,000 exhibits with twenty files each
constexpr std::size_t kMaxUnusedOfAFolder = 20; // more are said in one line

constexpr std::array<std::string_view, 7> kAboutTheSource{
    "README", "LICENSE", "LICENCE", "COPYING", "NOTICE", "CREDITS", "CHANGES"};

std::pair<std::string, std::string> parted(const std::string& name)
{
    const std::size_t slash = name.rfind('/');
    if (slash == std::string::npos)
        return {"", name};
    return {name.substr(0, slash), name.substr(slash + 1)};
}

bool lies_in(const fs::path& file, const fs::path& folder)
{
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first ==
           folder.end();
}

} // namespace

bool belongs_to_source(const std::string& name)
{
    const std::string ending = fs::path(name).extension().string();
    if (name.starts_with('.') || name.starts_with('#') || name.starts_with("~$") ||
        name.ends_with('~') || name == "Thumbs.db" || name == "desktop.ini" || name == "__MACOSX")
        return false;
    if (ending == ".bak" || ending == ".orig" || ending == ".swp" || ending == ".tmp")
        return false;
    const std::string_view stem = std::string_view(name).substr(0, name.find('.'));
    return std::find(kAboutTheSource.begin(), kAboutTheSource.end(), stem) == kAboutTheSource.end();
}

std::string joined(const std::string& folder, std::string_view name)
{
    return folder.empty() ? std::string(name) : fmt::format("{}/{}", folder, name);
}

std::string printable(std::string_view name)
{
    if (is_clean_text(name) && name.find_first_of("\n\t") == std::string_view::npos)
        return std::string(name);
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        out += byte < 0x20 || byte >= 0x7F ? fmt::format("\\x{:02X}", unsigned{byte})
                                           : std::string(1, c);
    }
    return out;
}

class SourceTree::Scan {
public:
    Scan(const fs::path& root, SourceTree& tree, Faults& faults)
        : m_tree(tree)
        , m_faults(faults)
    {
        std::error_code ignored;
        m_root = fs::canonical(root, ignored);
    }

    void folder(const std::string& name, int depth)
    {
        std::error_code error;
        Folder& folder = m_tree.m_folders[name];
        for (fs::directory_iterator it(m_root / name, error), end; !error && it != end;
             it.increment(error)) {
            const std::string entry = it->path().filename().string();
            if (belongs_to_source(entry) && !add(*it, name, entry, folder))
                return;
        }
        if (error)
            m_faults.add({printable(name), 0, {}},
                         "the folder cannot be read: " + error.message(),
                         "check its permissions");
        std::sort(folder.folders.begin(), folder.folders.end());
        std::sort(folder.files.begin(), folder.files.end(), [](const File& a, const File& b) {
            return a.name < b.name;
        });
        // A map's nodes stay where they are while others are added.
        if (depth < kDepth)
            for (const std::string& below : folder.folders)
                this->folder(joined(name, below), depth + 1);
    }

private:
    // False: that was too much.
    bool
    add(const fs::directory_entry& found, const std::string& in, std::string name, Folder& folder)
    {
        const std::string whole = joined(in, name);
        if (++m_entries > kMaxEntries) {
            m_faults.add({printable(in), 0, {}},
                         fmt::format("more than {} files", kMaxEntries),
                         "make several packs of it");
            return false;
        }
        const Kind kind = kind_of(found, whole);
        if (kind == Kind::folder)
            folder.folders.push_back(std::move(name));
        else
            folder.files.push_back({std::move(name), kind});
        return true;
    }

    Kind refuse(const std::string& name, std::string_view what, std::string_view todo)
    {
        m_faults.add({printable(name), 0, {}}, std::string(what), std::string(todo));
        return Kind::refused;
    }

    Kind kind_of(const fs::directory_entry& entry, const std::string& name)
    {
        std::error_code error;
        if (!is_clean_text(name) || name.find_first_of("\n\t") != std::string::npos)
            return refuse(name, "a name that is not UTF-8", "rename it");
        if (entry.is_symlink(error))
            return kind_of_link(entry, name);
        if (entry.is_directory(error))
            return Kind::folder;
        if (entry.is_regular_file(error))
            return Kind::file;
        return refuse(name, "neither a file nor a folder", "remove it");
    }

    Kind kind_of_link(const fs::directory_entry& entry, const std::string& name)
    {
        std::error_code error;
        const fs::path target = fs::canonical(entry.path(), error);
        if (error)
            return refuse(name, "a link to nothing", "put the file itself there");
        if (!lies_in(target, m_root))
            return refuse(name, "a link that leads out of the source", "put the file itself there");
        if (!fs::is_regular_file(target, error))
            return refuse(name, "a link to a folder", "put the folder itself there");
        return Kind::file;
    }

    SourceTree& m_tree;
    Faults& m_faults;
    fs::path m_root;
    std::size_t m_entries = 0;
};

SourceTree SourceTree::scan(const fs::path& root, Faults& faults)
{
    SourceTree tree;
    Scan(root, tree, faults).folder("", 0);
    return tree;
}

SourceTree::File* SourceTree::find(const std::string& name)
{
    const auto [folder, file] = parted(name);
    const auto in = m_folders.find(folder);
    if (in == m_folders.end())
        return nullptr;
    auto& files = in->second.files;
    const auto at = std::lower_bound(
        files.begin(), files.end(), file, [](const File& one, const std::string& wanted) {
            return one.name < wanted;
        });
    return at != files.end() && at->name == file ? &*at : nullptr;
}

SourceTree::Kind SourceTree::use(const std::string& name)
{
    if (m_folders.contains(name))
        return Kind::folder;
    File* file = find(name);
    if (file == nullptr)
        return Kind::missing;
    file->used = true;
    return file->kind;
}

std::vector<std::string> SourceTree::files(const std::string& folder) const
{
    std::vector<std::string> names;
    const auto in = m_folders.find(folder);
    if (in != m_folders.end())
        for (const File& file : in->second.files)
            if (file.kind == Kind::file)
                names.push_back(file.name);
    return names;
}

std::vector<std::string> SourceTree::folders(const std::string& folder) const
{
    const auto in = m_folders.find(folder);
    return in != m_folders.end() ? in->second.folders : std::vector<std::string>{};
}

void SourceTree::use_all_below(const std::string& folder)
{
    const auto in = m_folders.find(folder);
    if (in == m_folders.end())
        return;
    in->second.all_used = true;
    for (const std::string& below : in->second.folders)
        use_all_below(joined(folder, below));
}

bool SourceTree::any_used(const std::string& folder) const
{
    const auto in = m_folders.find(folder);
    if (in == m_folders.end())
        return false;
    const Folder& here = in->second;
    const auto used = [](const File& file) { return file.used; };
    const auto used_below = [&](const std::string& below) {
        return any_used(joined(folder, below));
    };
    return here.all_used || std::any_of(here.files.begin(), here.files.end(), used) ||
           std::any_of(here.folders.begin(), here.folders.end(), used_below);
}

void SourceTree::add_unused(const std::string& folder, std::vector<Unused>& all) const
{
    const Folder& here = m_folders.at(folder);
    if (here.all_used)
        return;
    std::vector<Unused> mine;
    for (const File& file : here.files)
        if (!file.used && file.kind == Kind::file)
            mine.push_back({joined(folder, file.name), 1, Kind::file});
    if (mine.size() > kMaxUnusedOfAFolder)
        all.push_back({folder, mine.size(), Kind::file});
    else
        all.insert(all.end(), mine.begin(), mine.end());
    for (const std::string& below : here.folders) {
        const std::string name = joined(folder, below);
        const auto in = m_folders.find(name);
        if (in != m_folders.end() && any_used(name))
            add_unused(name, all);
        else if (in == m_folders.end() || !in->second.files.empty() || !in->second.folders.empty())
            all.push_back({name, 1, Kind::folder});
    }
}

std::vector<SourceTree::Unused> SourceTree::unused() const
{
    std::vector<Unused> all;
    if (m_folders.contains(""))
        add_unused("", all);
    return all;
}

} // namespace content
