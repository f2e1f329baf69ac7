#include "content/catalogue/media_reader.h"

#include "content/catalogue/database.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/names.h"
#include "content/catalogue/schema.h"

#include <fmt/format.h>

namespace content {

struct MediaReader::Parts {
    std::filesystem::path file;
    Database database;
    Statement wide_enough;
    Statement widest;
};

namespace {

base::Result<EncodedPicture> take(Statement& statement)
{
    EncodedPicture picture;
    const std::int64_t width = statement.integer(0);
    const std::int64_t height = statement.integer(1);
    const std::span<const std::byte> bytes = statement.blob(2);
    const auto sane = [](std::int64_t side) { return side > 0 && side <= kMaxPictureSide; };
    if (!sane(width) || !sane(height) || bytes.empty())
        return base::fail(base::ErrorCode::bad_content, "a picture level is malformed");
    picture.width = static_cast<int>(width);
    picture.height = static_cast<int>(height);
    picture.bytes.assign(bytes.begin(), bytes.end());
    return picture;
}

} // namespace

MediaReader::MediaReader(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}
MediaReader::MediaReader(MediaReader&&) noexcept = default;
MediaReader& MediaReader::operator=(MediaReader&&) noexcept = default;
MediaReader::~MediaReader() = default;

base::Result<MediaReader> MediaReader::open(const std::filesystem::path& pack)
{
    TRY_SET(Database database, Database::open_pack(pack));
    TRY(check_schema(database, pack.string()));
    TRY_SET(Statement wide_enough,
            database.prepare("SELECT width, height, bytes FROM picture_level WHERE picture = ?1 "
                             "AND layer = ?2 AND width >= ?3 ORDER BY width LIMIT 1"));
    TRY_SET(Statement widest,
            database.prepare("SELECT width, height, bytes FROM picture_level WHERE picture = ?1 "
                             "AND layer = ?2 ORDER BY width DESC LIMIT 1"));
    return MediaReader(std::make_unique<Parts>(
        Parts{pack, std::move(database), std::move(wide_enough), std::move(widest)}));
}

base::Result<EncodedPicture>
MediaReader::read_on_worker(PictureId id, PictureLayer layer, int min_width) const
{
    for (Statement* statement : {&m_parts->wide_enough, &m_parts->widest}) {
        statement->bind(1, id.value);
        statement->bind(2, name_of(layer));
        if (statement == &m_parts->wide_enough)
            statement->bind(3, std::int64_t{min_width});
        const base::Result<bool> row = statement->step();
        base::Result<EncodedPicture> picture;
        if (row && *row)
            picture = take(*statement);
        statement->reset();
        if (!row)
            return tl::unexpected<base::Error>(row.error());
        if (!picture)
            return base::fail(picture.error().code,
                              fmt::format("{}: {}", m_parts->file.string(), picture.error().what));
        if (*row)
            return picture;
    }
    return base::fail(base::ErrorCode::not_found,
                      fmt::format("{}: has no picture {} with layer {}",
                                  m_parts->file.string(),
                                  id.value,
                                  name_of(layer)));
}

} // namespace content
