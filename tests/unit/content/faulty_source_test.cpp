// The whole of tests/fixtures/faulty: every fault that was put into it is found, with file, line,
// language and what to do, and none is invented. expected.txt is what an editor would read.
#include "content/build/build.h"
#include "source_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace content {
namespace {

const std::filesystem::path kFolder =
    std::filesystem::path(PAVILION_SOURCE_DIR) / "tests/fixtures/faulty";

std::vector<std::string> expected()
{
    std::istringstream text(source_test::read_bytes(kFolder / "expected.txt"));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    return lines;
}

std::vector<std::string> found()
{
    std::vector<std::string> lines;
    for (const Fault& fault : check_source(kFolder / "source"))
        lines.push_back(to_string(fault));
    return lines;
}

TEST(FaultySource, IsSaidAllThatIsWrongAndNothingElse)
{
    EXPECT_THAT(found(), testing::ElementsAreArray(expected()));
    EXPECT_GE(expected().size(), 60U);
}

TEST(FaultySource, IsSaidTheSameEveryTime)
{
    const std::vector<std::string> first = found();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(found(), first);
}

TEST(FaultySource, EveryLineSaysWhatToDo)
{
    for (const Fault& fault : check_source(kFolder / "source")) {
        EXPECT_FALSE(fault.place.file.empty());
        EXPECT_FALSE(fault.what.empty()) << fault.place.file;
        EXPECT_FALSE(fault.todo.empty()) << to_string(fault);
        EXPECT_EQ(to_string(fault).find('\n'), std::string::npos);
    }
}

TEST(FaultySource, IsNotBuilt)
{
    const source_test::SourceFolder folder;
    BuildOptions options = folder.options();
    options.source = kFolder / "source";
    const base::Result<BuildReport> report = build_pack(options);
    ASSERT_TRUE(report.has_value());
    EXPECT_FALSE(report->written);
    EXPECT_FALSE(std::filesystem::exists(options.output));
}

} // namespace
} // namespace content
