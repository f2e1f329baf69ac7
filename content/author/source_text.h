// What visitors read, as translators see it: one text in one language, with a key that stays the
// same while texts change. The modules yaml_texts, page_texts and interface_texts find the texts of
// one kind of file and change single ones without touching anything else in it.
#pragma once
#include "content/catalogue/language.h"
#include "platform/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace content {

struct SourceText {
    std::string key; // within its file: "title", "story.2.1", "figure.1.label"
    Language language = Language::en;
    std::string text; // plain, as shown; empty: not translated yet
    int line = 0;     // in its file; 0: not there
};

struct TextChange {
    std::string key;
    Language language = Language::en;
    std::string text; // not empty, clean UTF-8
};

// A stretch of bytes of a file that becomes another text.
struct Splice {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

// The file with all splices done. They do not overlap; those that insert at the same place come out
// in the order given.
[[nodiscard]] std::string spliced(std::string_view file, std::vector<Splice> splices);

// Line from 1 of a byte of the file.
[[nodiscard]] int line_at(std::string_view file, std::size_t offset);

// "\r\n" where the first line of the file ends so, else "\n".
[[nodiscard]] std::string_view line_end_of(std::string_view file);

// Without byte order mark and carriage returns: what the readers of content/build see.
[[nodiscard]] std::string normalised(std::string_view file);

// Proves an edit: `after` must be `before` with just the changes. An error names the first text
// that came out otherwise; the caller then leaves the file as it was.
[[nodiscard]] base::Status prove_changes(const std::vector<SourceText>& before,
                                         const std::vector<SourceText>& after,
                                         const std::vector<TextChange>& changes);

} // namespace content
