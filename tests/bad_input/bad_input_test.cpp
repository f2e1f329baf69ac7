// What the real program does with what it should never get. Always: the documented exit code, one
// line on stderr that names the thing and says what to do, no crash; and where visitors would stand
// before it, a picture all the same.
#include "platform/base/file.h"
#include "platform/gpu/image_decode.h"
#include "tests/support/run_program.h"
#include "tests/unit/base/temporary_folder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cstdint>
#include <set>

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;
constexpr int kFallback = 3;
constexpr int kNoScreen = 4;
constexpr std::size_t kLargestPack = 256 * 1024 * 1024;

const fs::path kPack = fs::path(PAVILION_BINARY_DIR) / "pavilion.pavpack";

class BadInput : public testing::Test {
protected:
    [[nodiscard]] fs::path file(const std::string& name, std::string_view text) const
    {
        const fs::path path = m_folder.path() / name;
        EXPECT_TRUE(base::write_file_atomically(path, text));
        return path;
    }
    [[nodiscard]] fs::path picture() const { return m_folder.path() / "picture.png"; }
    [[nodiscard]] const fs::path& folder() const { return m_folder.path(); }

    // Offscreen and small, to a picture.
    [[nodiscard]] test::Command drawing(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--offscreen", "--screenshot", picture().string()});
        if (std::find(arguments.begin(), arguments.end(), "--size") == arguments.end())
            arguments.insert(arguments.end(), {"--size", "640x360"});
        return test::kiosk(std::move(arguments));
    }
    [[nodiscard]] test::Ran draw(std::vector<std::string> arguments) const
    {
        return test::run_program(drawing(std::move(arguments)));
    }

private:
    TemporaryFolder m_folder;
};

void expect_one_line(const test::Ran& ran, int code, const std::vector<std::string>& parts)
{
    EXPECT_EQ(ran.signal, 0);
    EXPECT_EQ(ran.code, code);
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
    EXPECT_THAT(ran.err, testing::StartsWith("pavilion-kiosk: "));
    for (const std::string& part : parts)
        EXPECT_THAT(ran.err, HasSubstr(part));
}

std::size_t colours_of(const fs::path& picture)
{
    const auto bytes = base::read_file(picture, 16 * 1024 * 1024);
    const auto pixels = bytes ? platform::decode_on_worker(*bytes) : tl::unexpected(bytes.error());
    std::set<std::array<std::uint8_t, 3>> colours;
    for (std::size_t i = 0; pixels && i + 3 < pixels->rgba.size(); i += 4)
        colours.insert({pixels->rgba[i], pixels->rgba[i + 1], pixels->rgba[i + 2]});
    return colours.size();
}

void expect_a_picture(const fs::path& picture)
{
    EXPECT_GT(colours_of(picture), 100U) << "blank, or none";
}

// The default pack with some bytes replaced.
std::string pack_with(std::size_t at, std::string_view bytes)
{
    std::string pack = base::read_text_file(kPack, kLargestPack).value();
    pack.replace(at, bytes.size(), bytes);
    return pack;
}

TEST_F(BadInput, AMissingPackIsNamedAndTheBundledOneShown)
{
    expect_one_line(draw({"--pack", "nowhere.pavpack", "--place", "home"}),
                    kFallback,
                    {"nowhere.pavpack", "bundled pack"});
    expect_a_picture(picture());
}

TEST_F(BadInput, AFolderIsNoPack)
{
    expect_one_line(
        draw({"--pack", folder().string()}), kFallback, {folder().string(), "bundled pack"});
    expect_a_picture(picture());
}

TEST_F(BadInput, ATextFileIsNoPack)
{
    const fs::path pack = file("menu.pavpack", std::string(100'000, 'x'));
    expect_one_line(draw({"--pack", pack.string()}), kFallback, {"menu.pavpack", "bundled pack"});
    expect_a_picture(picture());
}

TEST_F(BadInput, ATruncatedPackIsRefused)
{
    const std::string whole = base::read_text_file(kPack, kLargestPack).value();
    for (const std::size_t size : {std::size_t{0},
                                   std::size_t{90},
                                   std::size_t{16'384},
                                   whole.size() / 2,
                                   whole.size() - 1}) {
        SCOPED_TRACE(size);
        const fs::path pack = file("short.pavpack", whole.substr(0, size));
        expect_one_line(
            draw({"--pack", pack.string()}), kFallback, {"short.pavpack", "bundled pack"});
        expect_a_picture(picture());
    }
}

// SQLite has no checksums, so a flipped bit in a picture or text may go unseen; what is shown is
// never nothing.
TEST_F(BadInput, FlippedBytesNeverCrash)
{
    const std::string whole = base::read_text_file(kPack, kLargestPack).value();
    const std::string noise(64, '\xA5');
    for (std::size_t part = 0; part < 6; ++part) {
        const std::size_t at =
            part * (whole.size() / 6) / 16'384 * 16'384; // a page's own head: its b-tree
        SCOPED_TRACE(at);
        const fs::path pack = file("flipped.pavpack", pack_with(at, noise));
        const test::Ran ran = draw({"--pack", pack.string(), "--place", "home"});
        if (ran.code == kFallback)
            expect_one_line(ran, kFallback, {"flipped.pavpack", "bundled pack"});
        else
            EXPECT_EQ(ran.code, kDone) << "signal " << ran.signal << ": " << ran.err;
        expect_a_picture(picture());
    }
}

TEST_F(BadInput, APackOfANewerSchemaIsRefused)
{
    // Bytes 60 to 63 of an SQLite file are PRAGMA user_version:
    // https://www.sqlite.org/fileformat.html section 1.3
    const fs::path pack =
        file("newer.pavpack", pack_with(60, std::string_view("\x00\x00\x03\xE7", 4)));
    expect_one_line(
        draw({"--pack", pack.string()}), kFallback, {"newer.pavpack", "999", "bundled pack"});
    expect_a_picture(picture());
}

TEST_F(BadInput, AnotherProgramsDatabaseIsNoPack)
{
    const fs::path pack =
        file("other.pavpack", pack_with(68, std::string_view("\x00\x00\x00\x01", 4)));
    expect_one_line(draw({"--pack", pack.string()}), kFallback, {"other.pavpack", "bundled pack"});
    expect_a_picture(picture());
}

TEST_F(BadInput, WithoutAnyPackTheSafeScreenIsShown)
{
    const fs::path program = folder() / "pavilion-kiosk";
    fs::copy_file(test::kiosk_program(), program);
    test::Command command = drawing({});
    command.words.front() = program.string();
    expect_one_line(test::run_program(command), kFallback, {"pavilion.pavpack", "safe screen"});
    expect_a_picture(picture());
}

TEST_F(BadInput, AnUnknownPlaceNamesThoseThereAre)
{
    expect_one_line(draw({"--place", "nowhere"}), kUsage, {"nowhere", "home", "hall/"});
}

TEST_F(BadInput, AnUnknownExhibitNamesANearOne)
{
    expect_one_line(draw({"--place", "exhibit/west-lake-longjin"}),
                    kUsage,
                    {"west-lake-longjin", "west-lake-longjing"});
}

TEST_F(BadInput, AnUnknownHallAndFamilyAreNamed)
{
    expect_one_line(draw({"--place", "hall/industry"}), kUsage, {"industry"});
    expect_one_line(draw({"--place", "hall/industries?family=coffee"}), kUsage, {"coffee"});
}

TEST_F(BadInput, AnUnknownLanguageNamesThoseThereAre)
{
    expect_one_line(draw({"--lang", "fr"}), kUsage, {"fr", "zh", "en", "ja", "de"});
}

TEST_F(BadInput, AnUnknownOptionPointsToTheHelp)
{
    expect_one_line(draw({"--fullscreen"}), kUsage, {"--fullscreen", "--help"});
    expect_one_line(draw({"extra"}), kUsage, {"extra", "--help"});
    expect_one_line(draw({"--theme", "dark"}), kUsage, {"dark", "paper", "contrast"});
    expect_one_line(draw({"--text", "3"}), kUsage, {"3", "1.25"});
}

TEST_F(BadInput, ABadSizeSaysHowOneIsWritten)
{
    for (const char* size :
         {"12", "x", "0x0", "-640x360", "640x360x2", "99999x99999", "640x", "large"}) {
        SCOPED_TRACE(size);
        expect_one_line(draw({"--size", size}), kUsage, {"--size", "WIDTHxHEIGHT"});
    }
}

TEST_F(BadInput, AnUnknownKeyOfTheConfigurationIsNamedWithItsLine)
{
    const fs::path config = file("kiosk.toml", "[session]\nidle_secs = 60\n");
    expect_one_line(draw({"--config", config.string()}),
                    kUsage,
                    {"kiosk.toml:2", "session.idle_secs", "session.idle_seconds"});
}

TEST_F(BadInput, AWrongValueOfTheConfigurationSaysWhatIsAllowed)
{
    const fs::path config = file("kiosk.toml", "[session]\nidle_seconds = 5\n");
    expect_one_line(draw({"--config", config.string()}),
                    kUsage,
                    {"kiosk.toml:2", "session.idle_seconds", "15 to 3600"});
}

TEST_F(BadInput, AConfigurationThatIsNoTomlIsNamedWithItsLine)
{
    const fs::path config = file("kiosk.toml", "[session]\nidle_seconds 60\n");
    expect_one_line(draw({"--config", config.string()}), kUsage, {"kiosk.toml:2"});
}

TEST_F(BadInput, AConfigurationThatCannotBeReadIsNamed)
{
    expect_one_line(draw({"--config", "nowhere.toml"}), kUsage, {"nowhere.toml"});
    expect_one_line(draw({"--config", folder().string()}), kUsage, {folder().string()});
}

TEST_F(BadInput, WithoutADisplayItSaysSo)
{
    expect_one_line(test::run_program(test::kiosk({"--exit-after", "1"})),
                    kNoScreen,
                    {"display", "--offscreen"});
}

TEST_F(BadInput, WithoutOpenGlItSaysSo)
{
    test::Command command = drawing({});
    command.environment["LIBGL_DRIVERS_PATH"] = "/nonexistent";
    command.environment["__EGL_VENDOR_LIBRARY_DIRS"] = "/nonexistent";
    expect_one_line(test::run_program(command), kNoScreen, {"OpenGL"});
}

TEST_F(BadInput, AScreenshotIntoAMissingFolderIsNamed)
{
    const fs::path nowhere = folder() / "missing/picture.png";
    const test::Ran ran = test::run_program(
        test::kiosk({"--offscreen", "--size", "640x360", "--screenshot", nowhere.string()}));
    expect_one_line(ran, kFailed, {nowhere.parent_path().string()});
}

TEST_F(BadInput, AJourneyThatFailsNamesTheLineAndWhatIsSeen)
{
    const fs::path journey =
        file("wrong.journey", "start home\ntap hall:industries\nexpect place glance\n");
    expect_one_line(draw({"--journey", journey.string()}),
                    kFailed,
                    {"wrong.journey", "3", "expect place glance", "hall/industries"});
}

TEST_F(BadInput, AJourneyWithABadLineNamesItBeforeItPlays)
{
    const fs::path journey = file("bad.journey", "start home\ntap hall:industries\njump 3\n");
    expect_one_line(draw({"--journey", journey.string()}), kFailed, {"bad.journey:3", "jump"});
}

TEST_F(BadInput, AJourneyThatIsMissingIsNamed)
{
    expect_one_line(draw({"--journey", "nowhere.journey"}), kFailed, {"nowhere.journey"});
}

TEST_F(BadInput, AJourneyOfNoiseIsRefused)
{
    const fs::path journey = file("noise.journey", std::string(2'000'000, '\xA5'));
    expect_one_line(draw({"--journey", journey.string()}), kFailed, {"noise.journey"});
}

} // namespace
