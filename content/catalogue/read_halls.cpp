// Halls, families, cards and the pavilion's figures.
#include "content/catalogue/pack_data.h"
#include "content/catalogue/row.h"

#include <algorithm>

namespace content {
namespace {

base::Status read_families(const Database& database, std::vector<Hall>& halls)
{
    TRY_SET(Statement rows,
            database.prepare(
                fmt::format("SELECT hall, id, accent, icon, {}, {} FROM family ORDER BY ordinal",
                            localised_columns("name"),
                            localised_columns("line"))));
    return each_row(rows, "family", kMaxFamilies, [&](Row& row) {
        const std::string hall = row.id();
        Family family;
        family.id = row.id();
        family.accent = row.id();
        family.icon = row.optional_id();
        family.name = row.localised();
        family.line = row.localised();
        const auto its = std::find_if(
            halls.begin(), halls.end(), [&](const Hall& one) { return one.id == hall; });
        if (its == halls.end())
            row.wrong("a family of a hall that is not there");
        else
            its->families.push_back(std::move(family));
    });
}

// Cards of a hall, and of a family, must lie together: spans of them are handed out.
bool extend_run(PackData& data, const std::string& key)
{
    const std::size_t at = data.cards.size();
    const auto [found, fresh] = data.runs.try_emplace(key, CardRun{at, 0});
    if (!fresh && found->second.first + found->second.count != at)
        return false;
    ++found->second.count;
    return true;
}

Card read_card(Row& row)
{
    Card card;
    card.id.value = row.id();
    card.hall = row.id();
    card.family = row.optional_id();
    card.accent = row.id();
    card.city = row.optional_id();
    card.year_from = row.optional_year();
    card.year_about = row.integer(0, 1) != 0;
    card.latitude = row.real(-90, 90);
    card.longitude = row.real(-180, 180);
    card.picture.value = row.integer(0, INT64_MAX);
    card.title = row.localised();
    return card;
}

bool has_place(const PackData& data, const Card& card)
{
    const auto hall = std::find_if(
        data.halls.begin(), data.halls.end(), [&](const Hall& one) { return one.id == card.hall; });
    if (hall == data.halls.end())
        return false;
    return card.family.empty() ||
           std::any_of(hall->families.begin(), hall->families.end(), [&](const Family& one) {
               return one.id == card.family;
           });
}

Figure read_figure(Row& row)
{
    Figure figure;
    figure.value = row.localised();
    figure.unit = row.localised();
    figure.label = row.localised();
    figure.as_of = row.optional_year();
    return figure;
}

} // namespace

base::Status read_halls(const Database& database, std::vector<Hall>& halls)
{
    TRY_SET(Statement rows,
            database.prepare(fmt::format("SELECT id, accent, {}, {} FROM hall ORDER BY ordinal",
                                         localised_columns("title"),
                                         localised_columns("subtitle"))));
    TRY(each_row(rows, "hall", kMaxHalls, [&](Row& row) {
        Hall& hall = halls.emplace_back();
        hall.id = row.id();
        hall.accent = row.id();
        hall.title = row.localised();
        hall.subtitle = row.localised();
    }));
    return read_families(database, halls);
}

base::Status read_cards(const Database& database, PackData& data)
{
    TRY_SET(Statement rows,
            database.prepare(fmt::format(
                "SELECT ordinal, id, hall, family, accent, city, year, year_about, latitude, "
                "longitude, picture, {} FROM exhibit ORDER BY ordinal",
                localised_columns("title"))));
    return each_row(rows, "exhibit", kMaxExhibits, [&](Row& row) {
        // The position in memory is the row's number in all other tables.
        const auto ordinal = static_cast<std::int64_t>(data.cards.size());
        static_cast<void>(row.integer(ordinal, ordinal));
        Card card = read_card(row);
        if (!has_place(data, card))
            row.wrong("an exhibit of a hall or family that is not there");
        if (card.picture && data.picture(card.picture) == nullptr)
            row.wrong("an exhibit without its picture");
        if (!data.card_of_id.emplace(card.id.value, data.cards.size()).second)
            row.wrong("an id is there twice");
        if (!extend_run(data, card.hall) || !extend_run(data, card.hall + "/" + card.family))
            row.wrong("exhibits are out of order");
        data.cards.push_back(std::move(card));
    });
}

base::Status read_glance(const Database& database, Glance& glance)
{
    TRY_SET(Statement texts,
            database.prepare(fmt::format("SELECT {}, {}, {} FROM glance",
                                         localised_columns("title"),
                                         localised_columns("subtitle"),
                                         localised_columns("caption"))));
    TRY(each_row(texts, "glance", 1, [&](Row& row) {
        glance.title = row.localised();
        glance.subtitle = row.localised();
        glance.caption = row.localised();
    }));
    TRY_SET(Statement shares,
            database.prepare(fmt::format("SELECT accent, percent, {} FROM share ORDER BY ordinal",
                                         localised_columns("label"))));
    TRY(each_row(shares, "share", kMaxPartsOfExhibit, [&](Row& row) {
        Share& share = glance.shares.emplace_back();
        share.accent = row.id();
        share.percent = row.real(0, 100);
        share.label = row.localised();
    }));
    TRY_SET(
        Statement figures,
        database.prepare(fmt::format("SELECT {}, {}, {}, as_of FROM glance_figure ORDER BY ordinal",
                                     localised_columns("value"),
                                     localised_columns("unit"),
                                     localised_columns("label"))));
    return each_row(figures, "glance_figure", kMaxPartsOfExhibit, [&](Row& row) {
        glance.figures.push_back(read_figure(row));
    });
}

} // namespace content
