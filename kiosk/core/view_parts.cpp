#include "kiosk/core/view_parts.h"

#include "kiosk/core/open_place.h"

namespace kiosk {

DoubleName ViewSource::names(const content::Localised& text) const
{
    if (language == content::Language::zh)
        return {text.in(language), {}};
    return {text.in(content::Language::zh), text.in(language)};
}

DoubleName ViewSource::names(TextId id) const
{
    if (language == content::Language::zh)
        return {text(id), {}};
    return {texts.get(id, content::Language::zh), text(id)};
}

ScrollCard scroll_card(const ViewSource& source, const content::Card& card)
{
    ScrollCard shown;
    shown.picture = card.picture;
    if (const content::Picture* picture = source.catalogue.picture(card.picture))
        shown.average = picture->average;
    shown.accent = card.accent;
    shown.name = source.names(card.title);
    if (card.year_from)
        shown.year = source.texts.year(*card.year_from, card.year_about, source.language);
    shown.action = {"exhibit:" + card.id.value,
                    card.title.in(source.language),
                    OpenPlace{exhibit_place(card), {}, 0}};
    return shown;
}

std::vector<LanguageChoice> language_choices(const ViewSource& source, std::string_view name_prefix)
{
    std::vector<LanguageChoice> choices;
    for (const content::Language language : source.catalogue.info().languages) {
        const std::string own_name = source.texts.get(TextId::language_name, language);
        choices.push_back({language,
                           own_name,
                           source.texts.get(TextId::touch_to_start, language),
                           {std::string(name_prefix) + std::string(content::short_tag(language)),
                            own_name,
                            ChooseLanguage{language}}});
    }
    return choices;
}

} // namespace kiosk
