#include "content/catalogue/read_exhibit.h"

#include "content/catalogue/names.h"
#include "content/catalogue/row.h"

namespace content {
namespace {

template <typename Read>
base::Status
each_part(Statement& statement, std::int64_t ordinal, std::string_view table, Read read)
{
    statement.bind(1, ordinal);
    const std::size_t most = table == "story" ? kMaxStoryRows : kMaxPartsOfExhibit;
    const base::Status status = each_row(statement, table, most, read);
    statement.reset();
    return status;
}

} // namespace

base::Result<ExhibitReader> ExhibitReader::prepare(const Database& database)
{
    const auto select = [&](std::string_view columns, std::string_view table) {
        return database.prepare(
            fmt::format("SELECT {} FROM {} WHERE exhibit = ?1 ORDER BY ordinal", columns, table));
    };
    const std::string name = localised_columns("name");
    ExhibitReader reader;
    TRY_SET(reader.m_texts,
            database.prepare(fmt::format("SELECT {}, {}, {} FROM exhibit WHERE ordinal = ?1",
                                         localised_columns("subtitle"),
                                         localised_columns("place"),
                                         localised_columns("era"))));
    TRY_SET(reader.m_story,
            database.prepare("SELECT language, section, paragraph, text FROM story "
                             "WHERE exhibit = ?1 ORDER BY language, section, paragraph"));
    TRY_SET(
        reader.m_steps,
        select(fmt::format("pictogram, station, {}, {}", name, localised_columns("text")), "step"));
    TRY_SET(reader.m_figures,
            select(fmt::format("{}, {}, {}, as_of",
                               localised_columns("value"),
                               localised_columns("unit"),
                               localised_columns("label")),
                   "figure"));
    TRY_SET(reader.m_recognition, select("kind, year, " + name, "recognition"));
    TRY_SET(reader.m_related, select("other", "related"));
    TRY_SET(reader.m_media, select("picture", "media"));
    return reader;
}

base::Result<Exhibit> ExhibitReader::read(const Card& card, std::int64_t ordinal)
{
    Exhibit exhibit;
    exhibit.card = card;
    TRY(read_texts(exhibit, ordinal));
    TRY(read_story(exhibit, ordinal));
    TRY(read_parts(exhibit, ordinal));
    TRY(read_links(exhibit, ordinal));
    return exhibit;
}

base::Status ExhibitReader::read_texts(Exhibit& exhibit, std::int64_t ordinal)
{
    return each_part(m_texts, ordinal, "exhibit", [&](Row& row) {
        exhibit.subtitle = row.localised();
        exhibit.place = row.localised();
        exhibit.era = row.localised();
    });
}

base::Status ExhibitReader::read_story(Exhibit& exhibit, std::int64_t ordinal)
{
    return each_part(m_story, ordinal, "story", [&](Row& row) {
        const std::optional<Language> language = parse_language(row.text());
        const auto section = static_cast<std::size_t>(row.integer(0, kMaxStoryRows));
        const bool heading = row.integer(0, kMaxStoryRows) == 0;
        std::string text = row.text();
        if (!language) {
            row.wrong("an unknown language");
            return;
        }
        auto& sections = exhibit.story[static_cast<std::size_t>(*language)];
        if (heading && section == sections.size())
            sections.push_back({std::move(text), {}});
        else if (!heading && section + 1 == sections.size())
            sections.back().paragraphs.push_back(std::move(text));
        else
            row.wrong("paragraphs are out of order");
    });
}

base::Status ExhibitReader::read_parts(Exhibit& exhibit, std::int64_t ordinal)
{
    TRY(each_part(m_steps, ordinal, "step", [&](Row& row) {
        Step& step = exhibit.steps.emplace_back();
        step.pictogram = row.optional_id();
        step.station = row.optional_id();
        step.name = row.localised();
        step.text = row.localised();
    }));
    TRY(each_part(m_figures, ordinal, "figure", [&](Row& row) {
        Figure& figure = exhibit.figures.emplace_back();
        figure.value = row.localised();
        figure.unit = row.localised();
        figure.label = row.localised();
        figure.as_of = row.optional_year();
    }));
    return each_part(m_recognition, ordinal, "recognition", [&](Row& row) {
        Recognition& recognition = exhibit.recognition.emplace_back();
        if (const auto kind = parse_recognition(row.text()))
            recognition.kind = *kind;
        else
            row.wrong("an unknown kind of recognition");
        recognition.year = row.optional_year();
        recognition.name = row.localised();
    });
}

base::Status ExhibitReader::read_links(Exhibit& exhibit, std::int64_t ordinal)
{
    TRY(each_part(
        m_related, ordinal, "related", [&](Row& row) { exhibit.related.push_back({row.id()}); }));
    return each_part(m_media, ordinal, "media", [&](Row& row) {
        exhibit.media.push_back({row.integer(1, INT64_MAX)});
    });
}

} // namespace content
