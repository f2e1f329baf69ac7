// The folder of a source: which files count, and their texts. Hidden files and editors' backups do
// not exist.
#pragma once
#include "content/build/fault.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace content {

struct SourceFolder {
    std::filesystem::path root;
    std::vector<Language> languages{kLanguages.begin(), kLanguages.end()}; // of the pack

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
};

// A text file as clean UTF-8 with line feeds, without a byte order mark. A fault: missing, too
// large, not clean.
[[nodiscard]] std::optional<std::string> read_source_text(const SourceFolder& folder,
                                                          const std::filesystem::path& file,
                                                          std::size_t max_bytes,
                                                          Faults& faults);

// Notes what no text may hold: curly quotes in Latin texts (the font draws them a full square
// wide), too many bytes.
void check_text(std::string_view text, const Place& place, Language language, Faults& faults);

} // namespace content
