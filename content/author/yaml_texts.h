// The localised texts of a YAML file: every map whose keys are languages, {zh: 茶, en: Tea}. A text
// that is written once for all languages is not for translators.
#pragma once
#include "content/author/source_text.h"
#include "content/build/fault.h"

#include <span>

namespace YAML {
class Node;
}

namespace content {

// Keys are the path to the text: "place", "recognition.1.name", "family.tea.line" (an item that has
// an id is named by it). Each text is there in all of `languages`, empty where it is missing. Bad
// YAML is a fault.
[[nodiscard]] std::vector<SourceText> read_yaml_texts(std::string_view file,
                                                      const Place& place,
                                                      std::span<const Language> languages,
                                                      Faults& faults);

// Comments, order and layout stay. Error: bad_content, where a text stands in a form that cannot be
// changed alone.
[[nodiscard]] base::Result<std::string> change_yaml_texts(std::string_view file,
                                                          std::span<const TextChange> changes);

// The keys title and subtitle of a page's front matter, which has no maps of languages.
[[nodiscard]] base::Result<std::string> change_front_matter(std::string_view yaml,
                                                            std::span<const TextChange> changes);

enum class YamlPlace { block, flow };

// A scalar as one would write it by hand: plain where that is safe, else in double quotes. Flow: it
// stands within { } or [ ].
[[nodiscard]] std::string yaml_scalar(std::string_view text, YamlPlace where);

// The end of the scalar that begins at `begin` and reads as `value`; npos where it has another
// form than YAML's plain, quoted and block ones.
[[nodiscard]] std::size_t
yaml_scalar_end(std::string_view file, std::size_t begin, std::string_view value);

} // namespace content
