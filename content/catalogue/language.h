// The four languages of the pavilion, and texts that exist in several of them.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace content {

enum class Language { zh, en, ja, de };
inline constexpr std::size_t kLanguageCount = 4;
inline constexpr std::array<Language, kLanguageCount> kLanguages{
    Language::zh, Language::en, Language::ja, Language::de};

// BCP 47: "zh-Hans", "en", "ja", "de"; short form as file names use it: "zh".
[[nodiscard]] std::string_view bcp47(Language language);
[[nodiscard]] std::string_view short_tag(Language language);
// Accepts the short tag, BCP 47 and regional forms ("zh-CN", "de_DE"); nothing for any other
// language.
[[nodiscard]] std::optional<Language> parse_language(std::string_view tag);

// One text in up to four languages. `in` never returns an empty text while any language has one:
// the language asked for, then English, then Chinese, then whatever there is.
struct Localised {
    std::array<std::string, kLanguageCount> text;

    [[nodiscard]] const std::string& in(Language language) const;
    [[nodiscard]] bool has(Language language) const { return !get(language).empty(); }
    [[nodiscard]] bool empty() const;
    [[nodiscard]] const std::string& get(Language language) const
    {
        return text[static_cast<std::size_t>(language)];
    }
    [[nodiscard]] std::string& get(Language language)
    {
        return text[static_cast<std::size_t>(language)];
    }
    friend bool operator==(const Localised&, const Localised&) = default;
};

} // namespace content
