// Turns the system calls of a traced program into operations on a Disk, for one folder.
#pragma once
#include "tests/faults/disk.h"
#include "tests/faults/traced.h"

#include <set>

namespace faults {

class Recorder {
public:
    explicit Recorder(const std::filesystem::path& folder);

    // To be called after each call. One that changes the folder in a way the recorder does not
    // know fails the test, so that none is forgotten.
    void record(const Call& call);

    [[nodiscard]] const std::vector<Operation>& operations() const { return m_operations; }

private:
    // The path inside the folder; nothing where it is elsewhere.
    [[nodiscard]] bool inside(const std::string& path, std::string& relative) const;
    [[nodiscard]] std::string path_at(const Call& call, std::size_t folder, std::size_t path) const;
    void opened(const Call& call, std::uint64_t flags);
    void wrote(const Call& call);
    void moved(const std::string& from, const std::string& to);
    void add(Change change, const std::string& path, std::string other = {});

    std::filesystem::path m_folder;
    std::set<std::string> m_files; // that are there, to know a new one
    std::vector<Operation> m_operations;
};

} // namespace faults
