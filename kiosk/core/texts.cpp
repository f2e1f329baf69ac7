#include "kiosk/core/texts.h"

#include <unicode/msgfmt.h>
#include <unicode/numberformatter.h>
#include <unicode/unistr.h>

#include <cmath>

namespace kiosk {

namespace {

icu::Locale locale_of(content::Language language)
{
    return icu::Locale::createFromName(std::string(content::bcp47(language)).c_str());
}

std::string key_of(TextId id)
{
    return std::string(kTextKeys[static_cast<std::size_t>(id)]);
}

icu::UnicodeString unicode(std::string_view utf8)
{
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

icu::Formattable formattable(const TextArgument& argument)
{
    if (const auto* number = std::get_if<std::int64_t>(&argument.value))
        return icu::Formattable(*number);
    return icu::Formattable(unicode(std::get<std::string_view>(argument.value)));
}

} // namespace

std::string Texts::get(TextId id, content::Language language) const
{
    const content::Localised* text = m_catalogue->ui_text(kTextKeys[static_cast<std::size_t>(id)]);
    return text == nullptr ? key_of(id) : text->in(language);
}

std::string Texts::format(TextId id,
                          content::Language language,
                          std::initializer_list<TextArgument> arguments) const
{
    const std::string message = get(id, language);
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format(unicode(message), locale_of(language), status);
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const TextArgument& argument : arguments) {
        names.push_back(unicode(argument.name));
        values.push_back(formattable(argument));
    }
    icu::UnicodeString result;
    if (U_SUCCESS(status))
        format.format(
            names.data(), values.data(), static_cast<std::int32_t>(names.size()), result, status);
    if (U_FAILURE(status))
        return message;
    std::string utf8;
    result.toUTF8String(utf8);
    return utf8;
}

std::string Texts::year(int year, bool about, content::Language language) const
{
    const TextId id = year < 0 ? (about ? TextId::year_about_bce : TextId::year_bce)
                               : (about ? TextId::year_about_ce : TextId::year_ce);
    const std::string digits = std::to_string(std::abs(year));
    return format(id, language, {{"year", std::string_view(digits)}});
}

std::string Texts::percent(double value, content::Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString result = icu::number::NumberFormatter::withLocale(locale_of(language))
                                          .unit(icu::NoUnit::percent())
                                          .precision(icu::number::Precision::maxFraction(1))
                                          .formatDouble(value, status)
                                          .toString(status);
    std::string utf8;
    result.toUTF8String(utf8);
    return U_SUCCESS(status) ? utf8 : std::to_string(value);
}

} // namespace kiosk
