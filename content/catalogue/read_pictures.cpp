// What the pack knows of its pictures, without their bytes.
#include "content/catalogue/names.h"
#include "content/catalogue/pack_data.h"
#include "content/catalogue/row.h"
#include "content/catalogue/shapes.h"

#include <algorithm>

namespace content {
namespace {

Picture read_picture(Row& row)
{
    Picture picture;
    picture.id.value = row.integer(1, INT64_MAX);
    picture.size.w = static_cast<float>(row.real(1, double{kMaxUnits}));
    picture.size.h = static_cast<float>(row.real(1, double{kMaxUnits}));
    picture.average = static_cast<std::uint32_t>(row.integer(0, 0xFFFFFF));
    picture.alt = row.localised();
    picture.credit = row.text();
    picture.licence = row.text();
    if (auto thread = decode_polyline(row.blob(kMaxPolylinePoints * 8)))
        picture.thread = std::move(*thread);
    else
        row.wrong("a thread is malformed");
    return picture;
}

} // namespace

base::Status read_pictures(const Database& database, std::vector<Picture>& pictures)
{
    TRY_SET(Statement rows,
            database.prepare(fmt::format("SELECT id, width, height, average, {}, credit, licence, "
                                         "thread FROM picture ORDER BY id",
                                         localised_columns("alt"))));
    TRY(each_row(
        rows, "picture", kMaxPictures, [&](Row& row) { pictures.push_back(read_picture(row)); }));
    // Answered from the index alone: the levels' bytes are not touched.
    TRY_SET(Statement levels,
            database.prepare("SELECT DISTINCT picture, layer FROM picture_level "
                             "ORDER BY picture, layer"));
    auto next = pictures.begin();
    TRY(each_row(levels, "picture_level", kMaxLevels, [&](Row& row) {
        const PictureId id{row.integer(1, INT64_MAX)};
        const std::optional<PictureLayer> layer = parse_layer(row.text());
        while (next != pictures.end() && next->id < id)
            ++next;
        if (next == pictures.end() || next->id != id || !layer)
            row.wrong("a level of no picture");
        else
            next->layers.push_back(*layer);
    }));
    for (Picture& picture : pictures) {
        std::sort(picture.layers.begin(), picture.layers.end());
        if (picture.layers.empty() || picture.layers.front() != PictureLayer::flat)
            return base::fail(base::ErrorCode::bad_content,
                              "table picture_level: a picture has no flat level");
    }
    return {};
}

} // namespace content
