#include "tests/faults/disk.h"

#include "source_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faults {
namespace {

namespace fs = std::filesystem;

std::string parent_of(const std::string& path)
{
    return fs::path(path).parent_path().string();
}

std::string name_of(const std::string& path)
{
    return fs::path(path).filename().string();
}

bool toss(std::mt19937& random)
{
    return (random() & 1U) != 0;
}

} // namespace

Disk::Disk(const fs::path& folder)
{
    load(folder, add(Found::Kind::folder, {}));
}

void Disk::load(const fs::path& folder, std::size_t node)
{
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        std::size_t made = 0;
        if (entry.is_symlink())
            made = add(Found::Kind::link, fs::read_symlink(entry.path()).string());
        else if (entry.is_directory())
            made = add(Found::Kind::folder, {});
        else
            made = add(Found::Kind::file, source_test::read_bytes(entry.path()));
        m_nodes[made].synced_data = m_nodes[made].data;
        m_nodes[node].entries[entry.path().filename().string()] = made;
        if (m_nodes[made].kind == Found::Kind::folder)
            load(entry.path(), made);
    }
    m_nodes[node].synced_entries = m_nodes[node].entries;
}

std::size_t Disk::add(Found::Kind kind, std::string data)
{
    Node& node = m_nodes.emplace_back();
    node.kind = kind;
    node.data = std::move(data);
    return m_nodes.size() - 1;
}

std::size_t Disk::find(const std::string& path) const
{
    std::size_t node = 0;
    for (const fs::path& part : fs::path(path)) {
        const auto found = m_nodes[node].entries.find(part.string());
        if (found == m_nodes[node].entries.end()) {
            ADD_FAILURE() << "not on the disk: " << path;
            return 0;
        }
        node = found->second;
    }
    return node;
}

std::size_t Disk::find_parent(const std::string& path) const
{
    return find(parent_of(path));
}

void Disk::apply(const Operation& operation)
{
    const std::string name = name_of(operation.path);
    switch (operation.change) {
    case Change::make_file:
    case Change::make_folder:
    case Change::make_link: {
        const Found::Kind kind = operation.change == Change::make_file     ? Found::Kind::file
                                 : operation.change == Change::make_folder ? Found::Kind::folder
                                                                           : Found::Kind::link;
        const std::size_t folder = find_parent(operation.path);
        const std::size_t made = add(kind, operation.other);
        m_nodes[folder].entries[name] = made;
        break;
    }
    case Change::write: {
        std::string& data = m_nodes[find(operation.path)].data;
        const auto offset = static_cast<std::size_t>(operation.offset);
        data.resize(std::max(data.size(), offset + operation.bytes.size()), '\0');
        data.replace(offset, operation.bytes.size(), operation.bytes);
        break;
    }
    case Change::cut:
        m_nodes[find(operation.path)].data.resize(static_cast<std::size_t>(operation.offset));
        break;
    case Change::rename: {
        const std::size_t moved = find(operation.path);
        m_nodes[find_parent(operation.path)].entries.erase(name);
        m_nodes[find_parent(operation.other)].entries[name_of(operation.other)] = moved;
        break;
    }
    case Change::remove:
        EXPECT_EQ(m_nodes[find_parent(operation.path)].entries.erase(name), 1U) << operation.path;
        break;
    case Change::sync: {
        Node& node = m_nodes[find(operation.path)];
        node.synced_data = node.data;
        node.synced_entries = node.entries;
        break;
    }
    }
}

std::map<std::string, std::size_t>
Disk::surviving(const Node& folder, Names names, std::mt19937& random) const
{
    if (names == Names::synced)
        return folder.synced_entries;
    if (names == Names::all)
        return folder.entries;
    std::map<std::string, std::size_t> some;
    std::map<std::string, std::size_t> either = folder.entries;
    either.insert(folder.synced_entries.begin(), folder.synced_entries.end());
    for (const auto& [name, node] : either) {
        const auto& from = toss(random) ? folder.entries : folder.synced_entries;
        if (const auto found = from.find(name); found != from.end())
            some[name] = found->second;
    }
    return some;
}

std::string Disk::surviving(const Node& file, Data data, std::mt19937& random) const
{
    // The name of a link and where it points are one thing on the disk.
    if (data == Data::all || file.kind == Found::Kind::link)
        return file.data;
    if (data == Data::synced || file.data.size() <= file.synced_data.size())
        return file.synced_data;
    const std::size_t more = file.data.size() - file.synced_data.size();
    return file.data.substr(
        0, file.synced_data.size() + (data == Data::half ? more / 2 : random() % (more + 1)));
}

void Disk::collect(std::size_t node,
                   const std::string& path,
                   const Survival& survival,
                   std::mt19937& random,
                   Image& image) const
{
    const Node& here = m_nodes[node];
    if (!path.empty())
        image[path] = {here.kind,
                       here.kind == Found::Kind::folder ? std::string()
                                                        : surviving(here, survival.data, random)};
    if (here.kind != Found::Kind::folder)
        return;
    for (const auto& [name, entry] : surviving(here, survival.names, random)) {
        // A folder that was moved may be found under both names, but not inside itself.
        const std::string below = path.empty() ? name : path + "/" + name;
        collect(entry, below, survival, random, image);
    }
}

Image Disk::after_power_cut(const Survival& survival, std::mt19937& random) const
{
    Image image;
    collect(0, "", survival, random, image);
    return image;
}

void restore(const Image& image, const fs::path& folder)
{
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const auto& [path, found] : image) // a folder comes before what is in it
        switch (found.kind) {
        case Found::Kind::folder:
            fs::create_directory(folder / path);
            break;
        case Found::Kind::link:
            fs::create_symlink(found.content, folder / path);
            break;
        case Found::Kind::file:
            source_test::write_bytes(folder / path, found.content);
            break;
        }
}

std::string fingerprint(const Image& image)
{
    std::string text;
    for (const auto& [path, found] : image) {
        text += path + '\0' + std::to_string(static_cast<int>(found.kind)) + '\0' +
                std::to_string(found.content.size()) + '\0';
        text += std::to_string(std::hash<std::string>{}(found.content)) + '\0';
    }
    return text;
}

} // namespace faults
