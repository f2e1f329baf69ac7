#include "content/build/write_pack.h"

#include "content/build/pack_insert.h"
#include "content/catalogue/names.h"
#include "content/catalogue/schema.h"
#include "content/catalogue/shapes.h"
#include "content/search/search_index.h"

#include <fmt/format.h>

namespace content {
namespace {

using Number = std::int64_t;

base::Status write_info(const Database& database, const Source& source)
{
    const PackInfo& info = source.info;
    TRY_SET(Insert row, Insert::into(database, "info", 2));
    TRY(row.add(std::string_view("id")).add(std::string_view(info.id)).run());
    TRY(row.add(std::string_view("version")).add(std::string_view(info.version)).run());
    if (!info.home_scene.empty())
        TRY(row.add(std::string_view("home")).add(std::string_view(info.home_scene)).run());
    for (std::size_t i = 0; i < info.attract_scenes.size(); ++i) {
        const std::string key = fmt::format("attract.{:03}", i);
        TRY(row.add(std::string_view(key)).add(std::string_view(info.attract_scenes[i])).run());
    }
    for (const Language language : info.languages) {
        const std::string key = fmt::format("title.{}", short_tag(language));
        TRY(row.add(std::string_view(key)).add(std::string_view(info.title.get(language))).run());
    }
    TRY_SET(Insert tag, Insert::into(database, "language", 2));
    for (std::size_t i = 0; i < info.languages.size(); ++i)
        TRY(tag.add(static_cast<Number>(i)).add(short_tag(info.languages[i])).run());
    return {};
}

base::Status write_extras(const Database& database, const Source& source)
{
    TRY_SET(Insert ui, Insert::into(database, "ui_text", 5));
    for (const auto& [key, text] : source.ui_texts)
        TRY(ui.add(std::string_view(key)).add(text).run());
    TRY_SET(Insert city, Insert::into(database, "city", 12));
    Number ordinal = 0;
    for (const City& one : source.cities)
        TRY(city.add(ordinal++)
                .add(std::string_view(one.id))
                .add(one.latitude)
                .add(one.longitude)
                .add(one.name)
                .add(one.fact)
                .run());
    TRY_SET(Insert icon, Insert::into(database, "icon", 3));
    for (const auto& [name, one] : source.icons) {
        const std::vector<std::byte> strokes = encode_strokes(one.strokes);
        TRY(icon.add(std::string_view(name))
                .add(static_cast<double>(one.box))
                .add(std::span(strokes))
                .run());
    }
    TRY_SET(Insert scene, Insert::into(database, "scene", 3));
    for (const SceneSource& one : source.scenes)
        TRY(scene.add(std::string_view(one.id))
                .add(static_cast<Number>(one.landscape + 1))
                .add(static_cast<Number>(one.portrait + 1))
                .run());
    TRY_SET(Insert geo, Insert::into(database, "geo", 2));
    if (!source.geojson.empty())
        TRY(geo.add(Number{1}).add(std::string_view(source.geojson)).run());
    return {};
}

base::Status write_glance(const Database& database, const Glance& glance)
{
    if (glance.title.empty())
        return {};
    TRY_SET(Insert texts, Insert::into(database, "glance", 13));
    TRY(texts.add(Number{1}).add(glance.title).add(glance.subtitle).add(glance.caption).run());
    TRY_SET(Insert share, Insert::into(database, "share", 7));
    Number ordinal = 0;
    for (const Share& one : glance.shares)
        TRY(share.add(ordinal++)
                .add(std::string_view(one.accent))
                .add(one.percent)
                .add(one.label)
                .run());
    TRY_SET(Insert figure, Insert::into(database, "glance_figure", 14));
    ordinal = 0;
    for (const Figure& one : glance.figures)
        TRY(figure.add(ordinal++).add(one.value).add(one.unit).add(one.label).add(one.as_of).run());
    return {};
}

base::Status write_halls(const Database& database, const Source& source)
{
    TRY_SET(Insert hall, Insert::into(database, "hall", 11));
    TRY_SET(Insert family, Insert::into(database, "family", 13));
    Number hall_ordinal = 0;
    Number family_ordinal = 0;
    for (const Hall& one : source.halls) {
        TRY(hall.add(hall_ordinal++)
                .add(std::string_view(one.id))
                .add(std::string_view(one.accent))
                .add(one.title)
                .add(one.subtitle)
                .run());
        for (const Family& its : one.families)
            TRY(family.add(family_ordinal++)
                    .add(std::string_view(one.id))
                    .add(std::string_view(its.id))
                    .add(std::string_view(its.accent))
                    .add(std::string_view(its.icon))
                    .add(its.name)
                    .add(its.line)
                    .run());
    }
    return {};
}

// All the statements an exhibit needs, prepared once.
class ExhibitWriter {
public:
    static base::Result<ExhibitWriter> prepare(const Database& database)
    {
        ExhibitWriter writer;
        TRY_SET(writer.m_exhibit, Insert::into(database, "exhibit", 27));
        TRY_SET(writer.m_story, Insert::into(database, "story", 5));
        TRY_SET(writer.m_step, Insert::into(database, "step", 12));
        TRY_SET(writer.m_figure, Insert::into(database, "figure", 15));
        TRY_SET(writer.m_recognition, Insert::into(database, "recognition", 8));
        TRY_SET(writer.m_related, Insert::into(database, "related", 3));
        TRY_SET(writer.m_media, Insert::into(database, "media", 3));
        return writer;
    }

    base::Status write(Number row, const ExhibitSource& source)
    {
        TRY(write_card(row, source));
        TRY(write_story(row, source.exhibit));
        return write_parts(row, source);
    }

private:
    base::Status write_card(Number row, const ExhibitSource& source)
    {
        const Exhibit& exhibit = source.exhibit;
        const Card& card = exhibit.card;
        const Number picture =
            source.has_art ? static_cast<Number>(source.pictures.front() + 1) : 0;
        m_exhibit.add(row)
            .add(std::string_view(card.id.value))
            .add(std::string_view(card.hall))
            .add(std::string_view(card.family))
            .add(std::string_view(card.accent))
            .add(std::string_view(card.city))
            .add(card.year_from)
            .add(Number{card.year_about ? 1 : 0})
            .add(card.latitude)
            .add(card.longitude);
        return m_exhibit.add(picture)
            .add(card.title)
            .add(exhibit.subtitle)
            .add(exhibit.place)
            .add(exhibit.era)
            .run();
    }

    base::Status write_story(Number row, const Exhibit& exhibit)
    {
        for (const Language language : kLanguages) {
            const auto& sections = exhibit.story[static_cast<std::size_t>(language)];
            for (std::size_t s = 0; s < sections.size(); ++s) {
                const auto put = [&](std::size_t paragraph, std::string_view text) {
                    return m_story.add(row)
                        .add(short_tag(language))
                        .add(static_cast<Number>(s))
                        .add(static_cast<Number>(paragraph))
                        .add(text)
                        .run();
                };
                TRY(put(0, sections[s].heading));
                for (std::size_t p = 0; p < sections[s].paragraphs.size(); ++p)
                    TRY(put(p + 1, sections[s].paragraphs[p]));
            }
        }
        return {};
    }

    base::Status write_parts(Number row, const ExhibitSource& source)
    {
        const Exhibit& exhibit = source.exhibit;
        Number ordinal = 0;
        for (const Step& step : exhibit.steps)
            TRY(m_step.add(row)
                    .add(ordinal++)
                    .add(std::string_view(step.pictogram))
                    .add(std::string_view(step.station))
                    .add(step.name)
                    .add(step.text)
                    .run());
        ordinal = 0;
        for (const Figure& figure : exhibit.figures)
            TRY(m_figure.add(row)
                    .add(ordinal++)
                    .add(figure.value)
                    .add(figure.unit)
                    .add(figure.label)
                    .add(figure.as_of)
                    .run());
        ordinal = 0;
        for (const Recognition& one : exhibit.recognition)
            TRY(m_recognition.add(row)
                    .add(ordinal++)
                    .add(name_of(one.kind))
                    .add(one.year)
                    .add(one.name)
                    .run());
        ordinal = 0;
        for (const ExhibitId& other : exhibit.related)
            TRY(m_related.add(row).add(ordinal++).add(std::string_view(other.value)).run());
        ordinal = 0;
        for (const std::size_t picture : source.pictures)
            TRY(m_media.add(row).add(ordinal++).add(static_cast<Number>(picture + 1)).run());
        return {};
    }

    Insert m_exhibit;
    Insert m_story;
    Insert m_step;
    Insert m_figure;
    Insert m_recognition;
    Insert m_related;
    Insert m_media;
};

base::Status write_pictures(const Database& database,
                            const Source& source,
                            std::span<const BuiltPicture> pictures)
{
    TRY_SET(Insert picture, Insert::into(database, "picture", 11));
    TRY_SET(Insert level, Insert::into(database, "picture_level", 6));
    Number level_id = 1;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const BuiltPicture& built = pictures[i];
        const PictureSource& from = source.pictures[i];
        const std::vector<std::byte> thread = encode_polyline(built.thread);
        const auto id = static_cast<Number>(i + 1);
        picture.add(id)
            .add(static_cast<double>(built.size.w))
            .add(static_cast<double>(built.size.h))
            .add(Number{built.average})
            .add(from.alt);
        TRY(picture.add(std::string_view(from.credit))
                .add(std::string_view(from.licence))
                .add(std::span(thread))
                .run());
        for (const BuiltLevel& one : built.levels)
            TRY(level.add(level_id++)
                    .add(id)
                    .add(name_of(one.layer))
                    .add(Number{one.width})
                    .add(Number{one.height})
                    .add(std::span<const std::byte>(one.bytes))
                    .run());
    }
    return {};
}

SearchDocument document_of(const ExhibitSource& source)
{
    const Exhibit& exhibit = source.exhibit;
    SearchDocument document;
    document.id = exhibit.card.id;
    document.hall = exhibit.card.hall;
    document.pinyin = source.pinyin;
    for (const Language language : kLanguages) {
        SearchText& text = document.text[static_cast<std::size_t>(language)];
        text.title = exhibit.card.title.get(language);
        text.subtitle = exhibit.subtitle.get(language);
        const auto add = [&](const std::string& one) {
            if (!one.empty())
                text.body += (text.body.empty() ? "" : "\n") + one;
        };
        for (const Section& section : exhibit.story[static_cast<std::size_t>(language)]) {
            add(section.heading);
            for (const std::string& paragraph : section.paragraphs)
                add(paragraph);
        }
        for (const Step& step : exhibit.steps) {
            add(step.name.get(language));
            add(step.text.get(language));
        }
        add(exhibit.place.get(language));
        add(exhibit.era.get(language));
    }
    return document;
}

base::Status write_search(const Database& database, const Source& source)
{
    std::vector<SearchDocument> documents;
    documents.reserve(source.exhibits.size());
    for (const ExhibitSource& exhibit : source.exhibits)
        documents.push_back(document_of(exhibit));
    return write_search_index(database.handle(), documents);
}

base::Status write_tables(Database& database, const Source& source)
{
    TRY(write_info(database, source));
    TRY(write_extras(database, source));
    TRY(write_glance(database, source.glance));
    TRY(write_halls(database, source));
    TRY_SET(ExhibitWriter writer, ExhibitWriter::prepare(database));
    Number row = 0;
    for (const ExhibitSource& exhibit : source.exhibits)
        TRY(writer.write(row++, exhibit));
    return write_search(database, source);
}

} // namespace

base::Status write_pack(const Source& source,
                        std::span<const BuiltPicture> pictures,
                        const std::filesystem::path& file)
{
    TRY_SET(Database database, Database::create(file));
    TRY(create_schema(database));
    TRY(database.run("BEGIN"));
    TRY(write_tables(database, source));
    // Tables one behind the other, and no free pages; the pictures, which are most of a pack, are
    // then written once and in order.
    TRY(database.run("COMMIT; VACUUM; BEGIN"));
    TRY(write_pictures(database, source, pictures));
    return database.run("COMMIT");
}

} // namespace content
