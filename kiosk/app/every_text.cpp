#include "kiosk/app/every_text.h"

#include "kiosk/core/text_id.h"
#include "kiosk/ui/widgets/text.h"
#include "platform/fonts/characters.h"

namespace kiosk {

namespace {

struct EveryText {
    const VisitText& visit;

    void all(const content::Localised& text) const
    {
        for (const content::Language language : content::kLanguages)
            if (text.has(language))
                visit(language, text.get(language));
    }

    void figure(const content::Figure& figure) const
    {
        all(figure.value);
        all(figure.unit);
        all(figure.label);
    }

    void exhibit(const content::Exhibit& exhibit) const
    {
        for (const content::Localised* text :
             {&exhibit.card.title, &exhibit.subtitle, &exhibit.place, &exhibit.era})
            all(*text);
        for (const content::Language language : content::kLanguages)
            for (const content::Section& section :
                 exhibit.story[static_cast<std::size_t>(language)]) {
                visit(language, section.heading);
                for (const std::string& paragraph : section.paragraphs)
                    visit(language, paragraph);
            }
        for (const content::Step& step : exhibit.steps) {
            all(step.name);
            all(step.text);
        }
        for (const content::Figure& one : exhibit.figures)
            figure(one);
        for (const content::Recognition& one : exhibit.recognition)
            all(one.name);
    }
};

} // namespace

void for_each_text(const content::Catalogue& catalogue, const VisitText& visit)
{
    const EveryText texts{visit};
    texts.all(catalogue.info().title);
    for (const std::string_view key : kTextKeys)
        if (const content::Localised* text = catalogue.ui_text(key))
            texts.all(*text);
    for (const content::Hall& hall : catalogue.halls()) {
        texts.all(hall.title);
        texts.all(hall.subtitle);
        for (const content::Family& family : hall.families) {
            texts.all(family.name);
            texts.all(family.line);
        }
    }
    for (const content::City& city : catalogue.cities()) {
        texts.all(city.name);
        texts.all(city.fact);
    }
    const content::Glance& glance = catalogue.glance();
    for (const content::Localised* text : {&glance.title, &glance.subtitle, &glance.caption})
        texts.all(*text);
    for (const content::Share& share : glance.shares)
        texts.all(share.label);
    for (const content::Figure& figure : glance.figures)
        texts.figure(figure);
    for (const content::Card& card : catalogue.cards())
        if (const base::Result<content::Exhibit> exhibit = catalogue.exhibit(card.id))
            texts.exhibit(*exhibit);
}

std::optional<MissingGlyph> first_without_glyph(const platform::FontSet& fonts,
                                                content::Language language,
                                                std::string_view utf8)
{
    std::optional<MissingGlyph> missing;
    const platform::Region region = region_of(language);
    platform::each_character(
        utf8, region, [&](char32_t character, std::size_t begin, std::size_t end) {
            if (!missing && !fonts.has_glyph(platform::Face::sans, region, character) &&
                !fonts.has_glyph(platform::Face::serif_bold, region, character))
                missing = {character, utf8.substr(begin, end - begin)};
        });
    return missing;
}

} // namespace kiosk
