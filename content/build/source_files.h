// The folder of a source: which files count, and their texts. Hidden files and editors' backups do
// not exist.
#pragma once
#include "content/build/fault.h"
#include "content/build/source_tree.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace content {

struct SourceFolder {
    std::filesystem::path root;
    std::vector<Language> languages{kLanguages.begin(), kLanguages.end()}; // of the pack
    // What a scan found; whatever is read is marked in it and nothing it refused is opened.
    // nullptr: the file system is asked.
    std::shared_ptr<SourceTree> tree = nullptr;

    // "halls/industries/hall.yaml": how faults name a file.
    [[nodiscard]] std::string name(const std::filesystem::path& file) const;
    [[nodiscard]] Place place(const std::filesystem::path& file) const
    {
        return {name(file), 0, {}};
    }
    // Files or folders directly in `folder`, sorted by name.
    [[nodiscard]] std::vector<std::filesystem::path>
    files(const std::filesystem::path& folder) const;
    [[nodiscard]] std::vector<std::filesystem::path>
    folders(const std::filesystem::path& folder) const;
    // The file will be read now. `refused`: not, and why has been noted.
    [[nodiscard]] SourceTree::Kind use(const std::filesystem::path& file) const;
    [[nodiscard]] bool has(const std::filesystem::path& file) const
    {
        return use(file) != SourceTree::Kind::missing;
    }
};

// A text file as clean UTF-8 with line feeds, without a byte order mark. A fault: missing, too
// large, not clean.
[[nodiscard]] std::optional<std::string> read_source_text(const SourceFolder& folder,
                                                          const std::filesystem::path& file,
                                                          std::size_t max_bytes,
                                                          Faults& faults);

// Notes what no text may hold: curly quotes in Latin texts (the font draws them a full square
// wide), control characters, the mark of a failed conversion, too many bytes.
void check_text(std::string_view text, const Place& place, Language language, Faults& faults);
// The same without what only some languages mind.
void check_text(std::string_view text, const Place& place, Faults& faults);

} // namespace content
