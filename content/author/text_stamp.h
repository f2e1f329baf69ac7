// What the texts were when they went out to translators: a short mark for each language, the source
// language first, "zh:5c2f9a01 de:811c9dc5". It tells, when they come back, which cells a
// translator changed and which texts changed at home meanwhile.
#pragma once
#include "content/catalogue/language.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace content {

class TextStamp {
public:
    // Nothing where it is no stamp (cut off, edited).
    [[nodiscard]] static std::optional<TextStamp> parse(std::string_view text);
    [[nodiscard]] static std::string of(const Localised& text, std::span<const Language> languages);

    [[nodiscard]] Language source() const { return m_source; }
    // False also where the stamp does not know the language.
    [[nodiscard]] bool knows(Language language) const
    {
        return m_marks.at(static_cast<std::size_t>(language)).has_value();
    }
    [[nodiscard]] bool matches(Language language, std::string_view text) const;

private:
    Language m_source = Language::zh;
    std::array<std::optional<std::uint32_t>, kLanguageCount> m_marks;
};

} // namespace content
