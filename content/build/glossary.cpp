#include "content/build/glossary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

using Pages = std::array<std::string, kLanguageCount>; // all an exhibit says in a language

std::string small_letters(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

Pages pages_of(const Exhibit& exhibit)
{
    Pages pages;
    for (const Language language : kLanguages) {
        std::string& page = pages[static_cast<std::size_t>(language)];
        const auto add = [&](const std::string& text) { page += text + '\n'; };
        add(exhibit.card.title.get(language));
        add(exhibit.subtitle.get(language));
        for (const Section& section : exhibit.story[static_cast<std::size_t>(language)]) {
            add(section.heading);
            for (const std::string& paragraph : section.paragraphs)
                add(paragraph);
        }
        for (const Step& step : exhibit.steps) {
            add(step.name.get(language));
            add(step.text.get(language));
        }
        page = small_letters(std::move(page));
    }
    return pages;
}

struct Name {
    Localised words; // in small letters
    Localised shown;
    Place place;
};

std::vector<Name> read_names(SourceReader& reader)
{
    const auto file = reader.folder.root / "glossary.yaml";
    std::vector<Name> names;
    if (reader.folder.use(file) != SourceTree::Kind::file)
        return names;
    constexpr std::size_t kMaxBytes = 1U << 20;
    const auto text = read_source_text(reader.folder, file, kMaxBytes, reader.faults);
    const auto list = text ? parse_yaml(*text, reader.context(file)) : std::nullopt;
    if (!list)
        return names;
    for (const YamlValue& value : list->list()) {
        Name& name = names.emplace_back();
        name.place = value.place();
        name.shown = value.localised();
        for (const Language language : kLanguages)
            name.words.get(language) = small_letters(name.shown.get(language));
    }
    return names;
}

void check_exhibit(const SourceReader& reader,
                   const ExhibitSource& exhibit,
                   const std::vector<Name>& names)
{
    const Pages pages = pages_of(exhibit.exhibit);
    const Language first = reader.folder.languages.front();
    for (const Name& name : names) {
        const std::string& known = name.words.get(first);
        if (known.empty() ||
            pages[static_cast<std::size_t>(first)].find(known) == std::string::npos)
            continue;
        for (const Language language : reader.folder.languages) {
            const std::string& word = name.words.get(language);
            const std::string& page = pages[static_cast<std::size_t>(language)];
            if (word.empty() || page.size() < 8 || page.find(word) != std::string::npos)
                continue;
            Place place = exhibit.place.in(language);
            place.file += fmt::format("/{}.md", short_tag(language));
            reader.faults.add_missing_translation(
                place,
                fmt::format("{} stands in {}.md, but not \"{}\" here",
                            name.shown.get(first),
                            short_tag(first),
                            name.shown.get(language)),
                fmt::format("use the word of glossary.yaml:{}, or change it there",
                            name.place.line));
        }
    }
}

} // namespace

void check_glossary(SourceReader& reader)
{
    const std::vector<Name> names = read_names(reader);
    if (names.empty() || reader.folder.languages.empty())
        return;
    for (const ExhibitSource& exhibit : reader.source.exhibits)
        check_exhibit(reader, exhibit, names);
}

} // namespace content
