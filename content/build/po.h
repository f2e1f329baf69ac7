// Interface texts of one language: gettext PO, msgid is the key, msgstr an ICU message.
#pragma once
#include "content/build/fault.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace content {

struct PoText {
    std::string key;
    std::string text;
    int line = 0;
    std::set<std::string> arguments;  // of the message: {count} -> "count"
};

// In the order of the file. gettext's reader keeps its state in globals: one thread at a time. `text` is the same file.
[[nodiscard]] std::vector<PoText> parse_po(const std::filesystem::path& path,
                                           const std::string& text,
                                           const Place& file,
                                           Language language,
                                           Faults& faults);

}  // namespace content
