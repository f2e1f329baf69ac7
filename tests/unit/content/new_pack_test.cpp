// The pack that staff begin with has no fault, and becomes theirs by name.
#include "content/author/new_pack.h"
#include "content/build/build.h"
#include "content/catalogue/catalogue.h"
#include "source_fixture.h"
#include "tests/unit/base/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace content {
namespace {

using source_test::read_bytes;
using testing::HasSubstr;

std::vector<std::string> faults_of(const std::filesystem::path& source)
{
    std::vector<std::string> lines;
    for (const Fault& fault : check_source(source))
        lines.push_back(to_string(fault));
    return lines;
}

TEST(NewPack, HasNoFault)
{
    const TemporaryFolder folder;
    const auto report = create_pack({folder / "Lantern Fair", "", ""});
    ASSERT_TRUE(report.has_value()) << report.error().what;
    EXPECT_EQ(report->id, "lantern-fair");
    EXPECT_THAT(faults_of(folder / "Lantern Fair"), testing::IsEmpty());
}

TEST(NewPack, BuildsWithTheKiosksInterfaceTexts)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(create_pack({folder / "tea", "", ""}).has_value());
    BuildOptions options;
    options.source = folder / "tea";
    options.output = folder / "tea.pavpack";
    const auto report = build_pack(options);
    ASSERT_TRUE(report.has_value()) << report.error().what;
    ASSERT_TRUE(report->written);
    const auto catalogue = Catalogue::open(folder / "tea.pavpack");
    ASSERT_TRUE(catalogue.has_value()) << catalogue.error().what;
    EXPECT_EQ(catalogue->cards().size(), 4U);
    EXPECT_EQ(catalogue->halls().front().families.size(), 2U);
}

TEST(NewPack, CarriesIdAndTitle)
{
    const TemporaryFolder folder;
    const auto report = create_pack({folder / "x", "fair-2026", "Lantern: a \"fair\""});
    ASSERT_TRUE(report.has_value()) << report.error().what;
    const std::string pack = read_bytes(folder / "x/pack.yaml");
    EXPECT_THAT(pack, HasSubstr("\nid: fair-2026\n"));
    EXPECT_THAT(pack, HasSubstr(R"(zh: "Lantern: a \"fair\"")"));
    EXPECT_THAT(read_bytes(folder / "x/ui/de.po"), HasSubstr(R"(msgstr "Lantern: a \"fair\"")"));
    EXPECT_THAT(faults_of(folder / "x"), testing::IsEmpty());
}

TEST(NewPack, ExplainsEveryKeyOfPackYaml)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(create_pack({folder / "x", "", ""}).has_value());
    const std::string pack = read_bytes(folder / "x/pack.yaml");
    std::string before;
    for (std::size_t at = 0; at < pack.size();) {
        const std::size_t end = pack.find('\n', at);
        const std::string line = pack.substr(at, end - at);
        const bool key = !line.empty() && line.front() != '#';
        EXPECT_TRUE(!key || !before.empty()) << "no note above: " << line;
        before = line;
        at = end + 1;
    }
}

TEST(NewPack, WritesIntoAnEmptyFolder)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "empty");
    EXPECT_TRUE(create_pack({folder / "empty/", "", ""}).has_value());
    EXPECT_TRUE(std::filesystem::exists(folder / "empty/pack.yaml"));
}

TEST(NewPack, RefusesAFolderWithFilesAndLeavesIt)
{
    const TemporaryFolder folder;
    source_test::write_bytes(folder / "full/notes.txt", "mine");
    const auto report = create_pack({folder / "full", "", ""});
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, base::ErrorCode::refused);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "full"), {}), 1);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(NewPack, RefusesABadId)
{
    const TemporaryFolder folder;
    EXPECT_FALSE(create_pack({folder / "x", "Bad Id", ""}).has_value());
    EXPECT_FALSE(std::filesystem::exists(folder / "x"));
}

TEST(NewPack, SaysWhenTheFolderCannotBeWritten)
{
    const auto report = create_pack({"/proc/no-such-place/x", "", ""});
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, base::ErrorCode::io);
}

} // namespace
} // namespace content
