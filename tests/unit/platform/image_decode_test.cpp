#include "pictures.h"
#include "platform/gpu/image_decode.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>

namespace {

using base::Bytes;
using base::ErrorCode;
using testing::HasSubstr;

Bytes png_of(const platform::Pixels& pixels)
{
    return platform::encode_png(pixels).value();
}

void put(Bytes& bytes, std::size_t at, std::initializer_list<unsigned> values)
{
    for (const unsigned value : values)
        bytes.at(at++) = static_cast<std::byte>(value);
}

Bytes bytes_of(std::initializer_list<unsigned> values)
{
    Bytes bytes(values.size());
    put(bytes, 0, values);
    return bytes;
}

Bytes joined(std::initializer_list<Bytes> parts)
{
    Bytes all;
    for (const Bytes& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

// A table of one code, one bit long, for `symbol`.
Bytes huffman_table(unsigned kind, unsigned symbol)
{
    Bytes table = bytes_of({0xFF, 0xC4, 0, 20, kind, 1});
    table.resize(table.size() + 15);
    table.push_back(static_cast<std::byte>(symbol));
    return table;
}

constexpr std::size_t kFrameAt = 2 + 69; // after the start and the quantisation table

// A grey JPEG of 8 x 8 pixels: baseline, smallest tables, one scan of 4 bits.
Bytes small_jpeg()
{
    return joined({bytes_of({0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0}),
                   Bytes(64, std::byte{16}),
                   bytes_of({0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0}),
                   huffman_table(0x00, 2),
                   huffman_table(0x10, 0),
                   bytes_of({0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x6F, 0xFF, 0xD9})});
}

std::string error_of(const Bytes& file)
{
    const auto decoded = platform::decode_on_worker(file);
    EXPECT_FALSE(decoded);
    if (decoded)
        return {};
    EXPECT_EQ(decoded.error().code, ErrorCode::bad_content);
    return decoded.error().what;
}

TEST(ImageDecode, GivesBackThePixelsOfAPng)
{
    const auto picture = make_picture(33, 17);
    const auto decoded = platform::decode_on_worker(png_of(picture));
    ASSERT_TRUE(decoded) << decoded.error().what;
    EXPECT_EQ(*decoded, picture);
}

TEST(ImageDecode, DecodesAJpeg)
{
    const auto decoded = platform::decode_on_worker(small_jpeg());
    ASSERT_TRUE(decoded) << decoded.error().what;
    EXPECT_EQ(decoded->width, 8);
    EXPECT_EQ(decoded->height, 8);
    ASSERT_EQ(decoded->rgba.size(), 256U);
    EXPECT_EQ(decoded->rgba[0], decoded->rgba[1]);
    EXPECT_EQ(decoded->rgba[3], 255);
}

TEST(ImageDecode, TellsTheSizeFromTheHeader)
{
    const auto size = platform::picture_size(png_of(make_picture(33, 17)));
    ASSERT_TRUE(size) << size.error().what;
    EXPECT_EQ(size->width, 33);
    EXPECT_EQ(size->height, 17);
}

TEST(ImageDecode, RefusesAPngThatClaimsToBeHuge)
{
    Bytes file = png_of(make_picture(4, 4));
    put(file, 16, {0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60}); // 60000, twice
    EXPECT_THAT(error_of(file), HasSubstr("60000 x 60000"));
}

TEST(ImageDecode, RefusesAJpegThatClaimsToBeHuge)
{
    Bytes file = small_jpeg();
    put(file, kFrameAt + 5, {0xFF, 0xFF, 0xFF, 0xFF});
    EXPECT_THAT(error_of(file), HasSubstr("65535 x 65535"));
}

TEST(ImageDecode, RefusesAJpegThatIsCutOffAnywhere)
{
    const Bytes whole = small_jpeg();
    for (std::size_t length = 2; length < whole.size(); ++length) {
        const auto part = std::span(whole).first(length);
        EXPECT_FALSE(platform::decode_on_worker(part)) << length << " bytes";
    }
}

TEST(ImageDecode, RefusesAPngThatIsCutOff)
{
    const Bytes whole = png_of(make_picture(40, 40));
    const auto half = static_cast<std::ptrdiff_t>(whole.size() / 2);
    EXPECT_THAT(error_of(Bytes(whole.begin(), whole.begin() + half)), HasSubstr("PNG"));
}

TEST(ImageDecode, RefusesAJpegOfThousandsOfScans)
{
    Bytes file = small_jpeg();
    file.erase(file.end() - 2, file.end());
    for (int i = 0; i < 1000; ++i)
        file = joined({std::move(file), bytes_of({0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x6F})});
    file = joined({std::move(file), bytes_of({0xFF, 0xD9})});
    EXPECT_THAT(error_of(file), HasSubstr("scans"));
}

TEST(ImageDecode, RefusesOtherFormatsAndNoise)
{
    EXPECT_THAT(error_of({}), HasSubstr("JPEG or PNG"));
    EXPECT_THAT(error_of(Bytes(1000, std::byte{0x5A})), HasSubstr("JPEG or PNG"));
    EXPECT_THAT(error_of(bytes_of({'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, 0x3B})),
                HasSubstr("JPEG or PNG"));
    EXPECT_THAT(error_of(bytes_of({'P', '6', ' ', '1', ' ', '1', ' ', '9', '\n', 1, 2, 3})),
                HasSubstr("JPEG or PNG"));
}

TEST(ImageEncode, RefusesPixelsThatAreNotAsManyAsTheySay)
{
    auto picture = make_picture(4, 4);
    picture.rgba.pop_back();
    EXPECT_FALSE(platform::encode_png(picture));
    EXPECT_FALSE(platform::encode_png({}));
}

TEST(ImageEncode, WritesAPngFile)
{
    std::string name = (std::filesystem::temp_directory_path() / "pavilion.XXXXXX").string();
    const std::filesystem::path folder = ::mkdtemp(name.data());
    const auto picture = make_picture(10, 10);
    const auto written = platform::write_png(folder / "shot.png", picture);
    const auto read = base::read_file(folder / "shot.png", 100'000);
    std::filesystem::remove_all(folder);
    ASSERT_TRUE(written) << written.error().what;
    ASSERT_TRUE(read) << read.error().what;
    EXPECT_EQ(platform::decode_on_worker(*read).value(), picture);
}

} // namespace
