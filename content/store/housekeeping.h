// Removing things from a store. Only while holding its lock. Inside content/store only.
#pragma once
#include <chrono>
#include <filesystem>
#include <string>

namespace content {

// A second installer waits this long, then says who the first is.
inline constexpr std::chrono::milliseconds kLockPatience{2000};
inline constexpr std::chrono::milliseconds kNoPatience{0};

// What began with kTemporary in ROOT and in ROOT/ID, and folders of ids that hold nothing.
void remove_temporaries(const std::filesystem::path& root);

// Takes a version out of sight in one step, then removes its files: a power cut never leaves half a
// version under its name.
void remove_version(const std::filesystem::path& version_folder);

// Keeps the first kKeptVersions of the ladder.
void prune(const std::filesystem::path& id_folder);

// Removes a file or folder at the end of a scope.
class RemoveAtEnd {
public:
    explicit RemoveAtEnd(std::filesystem::path path);
    RemoveAtEnd(const RemoveAtEnd&) = delete;
    RemoveAtEnd& operator=(const RemoveAtEnd&) = delete;
    RemoveAtEnd(RemoveAtEnd&&) = delete;
    RemoveAtEnd& operator=(RemoveAtEnd&&) = delete;
    ~RemoveAtEnd();

private:
    std::filesystem::path m_path;
};

} // namespace content
