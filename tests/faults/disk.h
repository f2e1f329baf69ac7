// A disk on which what was not synced may be lost: the changes that a program made to a folder, and
// what of them a power cut leaves. Harsher than any file system in use: it keeps no order among
// changes that were not synced, and syncing a file does not keep its name.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace faults {

enum class Change {
    make_file,
    make_folder,
    make_link, // to `other`
    write,     // `bytes` at `offset`
    cut,       // to `offset` bytes
    rename,    // to `other`
    remove,
    sync,
};

// Paths are relative to the folder; "" is the folder itself.
struct Operation {
    Change change = Change::sync;
    std::string path;
    std::string other;
    std::string bytes;
    std::int64_t offset = 0;
};

enum class Names { synced, all, some };      // entries of folders
enum class Data { synced, all, half, some }; // of files
struct Survival {
    Names names = Names::synced;
    Data data = Data::synced;
};

// What is found after the power is back, by path: folders, links and files.
struct Found {
    enum class Kind { folder, link, file } kind = Kind::folder;
    std::string content; // of a file, or where the link points
};
using Image = std::map<std::string, Found>;

class Disk {
public:
    // All that is there is synced.
    explicit Disk(const std::filesystem::path& folder);

    // An operation that cannot be (its path is not there) fails the test.
    void apply(const Operation& operation);

    // `random` decides where the survival says some.
    [[nodiscard]] Image after_power_cut(const Survival& survival, std::mt19937& random) const;

private:
    struct Node {
        Found::Kind kind = Found::Kind::folder;
        std::string data; // of a file; where a link points
        std::string synced_data;
        std::map<std::string, std::size_t> entries; // of a folder: nodes by name
        std::map<std::string, std::size_t> synced_entries;
    };

    void load(const std::filesystem::path& folder, std::size_t node);
    std::size_t add(Found::Kind kind, std::string data);
    [[nodiscard]] std::size_t find(const std::string& path) const;
    [[nodiscard]] std::size_t find_parent(const std::string& path) const;
    [[nodiscard]] std::map<std::string, std::size_t>
    surviving(const Node& folder, Names names, std::mt19937& random) const;
    [[nodiscard]] std::string surviving(const Node& file, Data data, std::mt19937& random) const;
    void collect(std::size_t node,
                 const std::string& path,
                 const Survival& survival,
                 std::mt19937& random,
                 Image& image) const;

    std::vector<Node> m_nodes;
};

// Makes `folder` what was found, and nothing else.
void restore(const Image& image, const std::filesystem::path& folder);

// The same for the same image.
[[nodiscard]] std::string fingerprint(const Image& image);

} // namespace faults
