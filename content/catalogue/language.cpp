#include "content/catalogue/language.h"

#include <algorithm>

namespace content {

std::string_view bcp47(Language language)
{
    return language == Language::zh ? "zh-Hans" : short_tag(language);
}

std::string_view short_tag(Language language)
{
    switch (language) {
    case Language::zh:
        return "zh";
    case Language::en:
        return "en";
    case Language::ja:
        return "ja";
    case Language::de:
        return "de";
    }
    return "en";
}

std::optional<Language> parse_language(std::string_view tag)
{
    const std::string_view primary = tag.substr(0, tag.find_first_of("-_."));
    std::string lower(primary);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    for (const Language language : kLanguages)
        if (lower == short_tag(language))
            return language;
    return std::nullopt;
}

const std::string& Localised::in(Language language) const
{
    for (const Language next : {language, Language::en, Language::zh})
        if (has(next))
            return get(next);
    const auto any = std::find_if(
        text.begin(), text.end(), [](const std::string& candidate) { return !candidate.empty(); });
    return any != text.end() ? *any : get(language);
}

bool Localised::empty() const
{
    return std::all_of(
        text.begin(), text.end(), [](const std::string& one) { return one.empty(); });
}

} // namespace content
