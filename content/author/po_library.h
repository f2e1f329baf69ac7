// The gettext library as values: a PO file read whole or written whole. It keeps its state in
// globals, so one thread at a time.
#pragma once
#include "content/build/fault.h"
#include "platform/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace content {

struct PoMessage {
    std::string context; // msgctxt
    std::string id;      // msgid
    std::string text;    // msgstr
    std::string note;    // `#.` lines, for the tool
    std::string file;    // `#:` reference
    int line = 0;        // of the reference when written, of the message itself when read
    bool fuzzy = false;
};

struct PoDocument {
    std::string language; // of the header; may be empty
    std::vector<PoMessage> messages;
};

inline constexpr std::size_t kMaxPoBytes = 512U << 20;

// Obsolete messages do not exist. The first thing that the library dislikes is a fault with
// its line; then the document is what could be read.
[[nodiscard]] PoDocument read_po_text(std::string_view text, const Place& place, Faults& faults);

// Formatted by the library: wrapped, escaped, valid for msgfmt and Poedit. Errors: bad_content,
// where a text is not UTF-8; io.
[[nodiscard]] base::Result<std::string> write_po_text(const PoDocument& document,
                                                      std::string_view project);

// A file that exists in memory only, for libraries that want a name.
class MemoryFile {
public:
    [[nodiscard]] static base::Result<MemoryFile> create(std::string_view content);
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    MemoryFile(MemoryFile&& other) noexcept;
    MemoryFile& operator=(MemoryFile&&) = delete;
    ~MemoryFile();

    [[nodiscard]] std::filesystem::path path() const;

private:
    explicit MemoryFile(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor;
};

} // namespace content
