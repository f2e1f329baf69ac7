// A small source of a pack in a folder of its own: two halls, three exhibits, one scene, four
// languages, no faults.
#pragma once
#include "content/build/build.h"

#include <filesystem>
#include <string>
#include <vector>

namespace source_test {

class SourceFolder {
public:
    SourceFolder();
    SourceFolder(const SourceFolder&) = delete;
    SourceFolder& operator=(const SourceFolder&) = delete;
    SourceFolder(SourceFolder&&) = delete;
    SourceFolder& operator=(SourceFolder&&) = delete;
    ~SourceFolder();

    void write(const std::string& file, const std::string& text) const;
    void remove(const std::string& file) const;
    // The one place where `old_text` stands gets `new_text`; the test fails if there is none.
    void replace(const std::string& file,
                 const std::string& old_text,
                 const std::string& new_text) const;

    [[nodiscard]] std::filesystem::path source() const { return m_path / "source"; }
    [[nodiscard]] std::filesystem::path pack() const { return m_path / "small.pavpack"; }
    [[nodiscard]] std::filesystem::path cache() const { return m_path / "cache"; }

    [[nodiscard]] content::BuildOptions options() const;
    // Builds and expects it to succeed.
    [[nodiscard]] content::BuildReport build() const;
    // What check says, a line each.
    [[nodiscard]] std::vector<std::string> faults() const;

private:
    std::filesystem::path m_path;
};

[[nodiscard]] std::string read_bytes(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, const std::string& bytes);

// 1600 x 1200 with all layers, a thread and its shadow.
[[nodiscard]] std::string art_svg();

} // namespace source_test
