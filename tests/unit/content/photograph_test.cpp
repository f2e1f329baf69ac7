// Photographs as cameras and broken copies leave them.
#include "content/build/image.h"
#include "content/build/picture.h"
#include "platform/base/photograph_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

using base::Bytes;

// 48 x 32, the left third red, the top quarter of the rest green, else blue.
Image flag()
{
    Image image{48, 32, {}};
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 48; ++x) {
            const bool red = x < 16;
            const bool green = !red && y < 8;
            for (const int value : {red ? 255 : 0, green ? 255 : 0, red || green ? 0 : 255, 255})
                image.rgba.push_back(static_cast<std::uint8_t>(value));
        }
    return image;
}

char colour(const Image& image, int x, int y)
{
    const auto at = static_cast<std::size_t>(4 * (y * image.width + x));
    const std::uint8_t* p = &image.rgba[at];
    return p[0] > 128 ? 'r' : p[1] > 128 ? 'g' : 'b';
}

// The four corners: top left, top right, bottom left, bottom right.
std::string corners(const Image& image)
{
    const int right = image.width - 3;
    const int bottom = image.height - 3;
    return {colour(image, 2, 2),
            colour(image, right, 2),
            colour(image, 2, bottom),
            colour(image, right, bottom)};
}

// A JPEG with an EXIF segment that says how the camera was held.
Bytes with_orientation(char orientation, bool little)
{
    const Bytes plain = encode_jpeg(flag(), 95);
    const std::string exif =
        little ? std::string("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24) +
                     orientation + std::string(7, '\0')
               : std::string("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25) +
                     orientation + std::string(6, '\0');
    const std::string head =
        std::string("\xFF\xD8\xFF\xE1\0", 5) + static_cast<char>(exif.size() + 2) + exif;
    Bytes bytes;
    for (const char c : head)
        bytes.push_back(static_cast<std::byte>(c));
    for (std::size_t at = 2; at < plain.size(); ++at)
        bytes.push_back(plain[at]);
    return bytes;
}

TEST(Photograph, IsTurnedAsTheCameraWasHeld)
{
    // What each value of Exif 2.3 does to the corners r g / r b.
    const std::array<std::string, 8> seen{
        "rgrb", "grbr", "brgr", "rbrg", "rrgb", "rrbg", "bgrr", "gbrr"};
    for (const bool little : {false, true})
        for (char orientation = 1; orientation <= 8; ++orientation) {
            SCOPED_TRACE(static_cast<int>(orientation));
            const Bytes bytes = with_orientation(orientation, little);
            EXPECT_EQ(base::orientation_of(bytes), orientation);
            const base::Result<Image> image = decode_photograph(bytes);
            ASSERT_TRUE(image.has_value()) << image.error().what;
            EXPECT_EQ(corners(*image), seen.at(static_cast<std::size_t>(orientation - 1)));
            EXPECT_EQ(image->width, orientation < 5 ? 48 : 32);
            EXPECT_EQ(size_of_photograph(bytes)->height, image->height);
        }
}

TEST(Photograph, IsAsStoredWithoutAnOrientationThatMakesSense)
{
    EXPECT_EQ(base::orientation_of(encode_jpeg(flag(), 95)), 1);
    EXPECT_EQ(base::orientation_of(encode_png(flag())), 1);
    EXPECT_EQ(base::orientation_of(with_orientation(9, true)), 1);
    EXPECT_EQ(base::orientation_of(with_orientation(0, false)), 1);
    EXPECT_EQ(base::orientation_of({}), 1);
}

TEST(Photograph, IsFoundCutShortAnywhere)
{
    for (const Bytes& whole :
         {encode_jpeg(flag(), 95), encode_png(flag()), with_orientation(6, true)}) {
        EXPECT_TRUE(base::check_photograph_file(whole).has_value());
        for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
            const std::span<const std::byte> cut = std::span(whole).first(size);
            EXPECT_FALSE(size + 4 < whole.size() && base::check_photograph_file(cut).has_value())
                << size;
            static_cast<void>(base::orientation_of(cut));
        }
    }
}

TEST(Photograph, MayHaveSomethingBehindItsEnd)
{
    Bytes bytes = encode_jpeg(flag(), 95);
    bytes.resize(bytes.size() + 1000);
    EXPECT_TRUE(base::check_photograph_file(bytes).has_value());
}

TEST(Photograph, IsNotBuiltWhenItIsCutShort)
{
    Bytes bytes = encode_jpeg(flag(), 95);
    bytes.resize(bytes.size() - 20);
    const auto built =
        build_picture_on_worker(bytes, PictureFormat::photograph, PictureUse::exhibit);
    ASSERT_FALSE(built.has_value());
    EXPECT_EQ(built.error().what, "is cut short");
}

TEST(Photograph, MayNotHaveTablesThatOverflow)
{
    // 16 bytes of counts, 255 each: stb_image of 2022 would write 4080 codes into room for 257.
    Bytes bytes = encode_jpeg(flag(), 95);
    const std::array<std::byte, 2> table{std::byte{0xFF}, std::byte{0xC4}};
    const auto at = std::search(bytes.begin(), bytes.end(), table.begin(), table.end());
    ASSERT_NE(at, bytes.end());
    std::fill_n(at + 5, 16, std::byte{0xFF});
    EXPECT_EQ(base::check_photograph_file(bytes).error().what,
              "is damaged: a table makes no sense");
    EXPECT_FALSE(size_of_photograph(bytes).has_value());
    EXPECT_FALSE(decode_photograph(bytes).has_value());
    // The same where the file ends within the table.
    bytes.resize(static_cast<std::size_t>(at - bytes.begin()) + 30);
    EXPECT_FALSE(base::is_safe_photograph(bytes));
    EXPECT_FALSE(size_of_photograph(bytes).has_value());
    // stb_image takes filling bytes for the beginning of a JPEG.
    bytes = encode_jpeg(flag(), 95);
    Bytes filled{std::byte{0xFF}};
    filled.insert(filled.end(), bytes.begin(), bytes.end());
    EXPECT_TRUE(base::is_safe_photograph(bytes));
    EXPECT_FALSE(base::is_safe_photograph(filled));
}

TEST(Photograph, MayNotHaveHundredsOfScans)
{
    const Bytes whole = encode_jpeg(flag(), 95);
    const std::array<std::byte, 2> scan{std::byte{0xFF}, std::byte{0xDA}};
    const auto at = std::search(whole.begin(), whole.end(), scan.begin(), scan.end());
    Bytes bytes(whole.begin(), whole.end() - 2);
    for (int i = 0; i < 70; ++i)
        bytes.insert(bytes.end(), at, whole.end() - 2);
    bytes.insert(bytes.end(), whole.end() - 2, whole.end());
    EXPECT_EQ(base::check_photograph_file(bytes).error().what, "has more than 64 scans");
}

} // namespace
} // namespace content
