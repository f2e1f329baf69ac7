// The pages of an exhibit beside each other: what one language has, all have, in their own words.
#include "content/build/number_check.h"
#include "content/build/source_reader.h"
#include "content/catalogue/limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace content {
namespace {

// Shorter texts may be the same: names, "G1".
constexpr std::size_t kBytesOfASentence = 40;

Place page_place(const SourceReader& reader,
                 const std::filesystem::path& dir,
                 Language language,
                 int line)
{
    return reader.folder.place(dir / fmt::format("{}.md", short_tag(language)))
        .at(line)
        .in(language);
}

std::size_t story_rows(const Pages& pages)
{
    std::size_t rows = 0;
    for (const auto& page : pages)
        for (const Section& section : page ? page->sections : std::vector<Section>{})
            rows += 1 + section.paragraphs.size();
    return rows;
}

void check_copied_texts(const SourceReader& reader,
                        const std::filesystem::path& dir,
                        const Pages& pages)
{
    std::unordered_map<std::string_view, Language> seen;
    for (const Language language : reader.folder.languages) {
        const auto& page = pages[static_cast<std::size_t>(language)];
        if (!page)
            continue;
        for (const PageText& one : page->texts) {
            if (one.text.size() < kBytesOfASentence)
                continue;
            const auto [known, fresh] = seen.emplace(one.text, language);
            if (!fresh && known->second != language)
                reader.faults.add_missing_translation(
                    page_place(reader, dir, language, one.line),
                    fmt::format("not translated: the same text as in {}.md",
                                short_tag(known->second)),
                    "translate it");
        }
    }
}

} // namespace

void check_translations(const SourceReader& reader,
                        const std::filesystem::path& dir,
                        const Pages& pages)
{
    const bool story = std::any_of(pages.begin(), pages.end(), [](const auto& page) {
        return page && !page->sections.empty();
    });
    for (const Language language : reader.folder.languages) {
        const auto& page = pages[static_cast<std::size_t>(language)];
        if (page && story && page->sections.empty())
            reader.faults.add_missing_translation(page_place(reader, dir, language, 0),
                                                  "missing translation: the story",
                                                  "write it under the front matter");
    }
    reader.check_count(reader.folder.place(dir), story_rows(pages), kMaxStoryRows);
    check_copied_texts(reader, dir, pages);
}

void check_numbers(const SourceReader& reader,
                   const std::filesystem::path& dir,
                   const Exhibit& exhibit,
                   const std::vector<YamlValue>& numbers,
                   const Pages& pages)
{
    NumberCheck check;
    for (const YamlValue& value : numbers)
        check.allow(value.number(-1e12, 1e12));
    if (exhibit.card.year_from)
        check.allow(*exhibit.card.year_from);
    for (const Recognition& one : exhibit.recognition)
        if (one.year)
            check.allow(*one.year);
    for (const Figure& one : exhibit.figures)
        if (one.as_of)
            check.allow(*one.as_of);
    for (const Language language : reader.folder.languages) {
        check.allow_all_in(exhibit.era.get(language), language);
        for (const Figure& one : exhibit.figures) {
            check.allow_all_in(one.value.get(language), language);
            check.allow_all_in(one.label.get(language), language);
            // The multiplier may stand in the unit: 4.3 and 万吨.
            check.allow_all_in(one.value.get(language) + one.unit.get(language), language);
        }
    }
    for (const Language language : reader.folder.languages) {
        const auto& page = pages[static_cast<std::size_t>(language)];
        for (const PageText& one : page ? page->texts : std::vector<PageText>{})
            check.check(
                one.text, page_place(reader, dir, language, one.line), language, reader.faults);
    }
}

} // namespace content
