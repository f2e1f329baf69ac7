// The interface texts of one language, ui/LANGUAGE.po, of which single messages change; comments,
// order and wrapping of all others stay. Keys are the msgids.
#pragma once
#include "content/author/source_text.h"
#include "content/build/fault.h"

#include <span>

namespace content {

// A fuzzy message reads as not translated.
[[nodiscard]] std::vector<SourceText>
read_interface_texts(std::string_view file, const Place& place, Language language, Faults& faults);

// A changed message is no longer fuzzy. A key that the file does not have is added at its end; an
// empty file begins with a header. Error: bad_content.
[[nodiscard]] base::Result<std::string> change_interface_texts(std::string_view file,
                                                               Language language,
                                                               std::span<const TextChange> changes);

} // namespace content
