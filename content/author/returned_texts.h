// What comes back from translators: the cells of a CSV, or the messages of PO files. Texts that the
// stamp proves untouched are left out, so a large file of which little changed costs little.
#pragma once
#include "content/author/text_stamp.h"
#include "content/build/fault.h"
#include "platform/base/result.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace content {

struct ReturnedText {
    std::string unit; // "industries/west-lake-longjing"
    std::string key;  // "story.1.2"
    Language language = Language::en;
    std::string text; // not empty
    Place place;      // the file that came back, and the line
    std::optional<TextStamp> stamp;
    std::optional<std::string>
        translated; // the text it was translated from, where the file says so
};

inline constexpr std::size_t kMaxReturnedRows = 4'000'000;

// Gives the number of cells or messages without a translation. Errors: not_found, io. Faults name
// the file as `input` calls it.
[[nodiscard]] base::Result<std::size_t>
read_returned_texts(const std::filesystem::path& input,
                    const std::vector<Language>& languages,
                    const std::function<void(ReturnedText)>& take,
                    Faults& faults);

} // namespace content
