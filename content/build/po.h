// Interface texts of one language: gettext PO, msgid is the key, msgstr an ICU message.
#pragma once
#include "content/build/fault.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace content {

struct PoText {
    std::string key;
    std::string text;
    int line = 0;
    std::optional<std::set<std::string>> arguments; // {count} -> "count"; nothing: a bad message
};

// In the order of the file; nothing where it cannot be read whole. gettext's reader keeps its state
// in globals: one thread at a time. `text` is the same file.
[[nodiscard]] std::optional<std::vector<PoText>> parse_po(const std::filesystem::path& path,
                                                          const std::string& text,
                                                          const Place& file,
                                                          Language language,
                                                          Faults& faults);

} // namespace content
