#include "platform/base/file.h"
#include "platform/base/mapped_file.h"
#include "temporary_folder.h"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <string>
#include <vector>

namespace {

using base::ErrorCode;
using testing::HasSubstr;
namespace fs = std::filesystem;

std::vector<std::string> names_in(const fs::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename());
    return names;
}

TEST(File, ReadsBackWhatWasWritten)
{
    const TemporaryFolder folder;
    const std::string text("silk\0tea", 8);
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view(text)));
    const auto read = base::read_text_file(folder / "f", 100);
    ASSERT_TRUE(read) << read.error().what;
    EXPECT_EQ(*read, text);
}

TEST(File, ReadsAnEmptyFile)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view{}));
    const auto read = base::read_file(folder / "f", 100);
    ASSERT_TRUE(read) << read.error().what;
    EXPECT_TRUE(read->empty());
}

TEST(File, ReadsAFileOfExactlyTheLimitAndRefusesOneByteMore)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view("12345")));
    EXPECT_TRUE(base::read_file(folder / "f", 5));
    const auto refused = base::read_file(folder / "f", 4);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::bad_content);
    EXPECT_THAT(refused.error().what, HasSubstr((folder / "f").string()));
}

TEST(File, ReadsSystemFilesThatTellNoSize)
{
    const auto read = base::read_text_file("/proc/self/status", 1 << 20);
    ASSERT_TRUE(read) << read.error().what;
    EXPECT_THAT(*read, HasSubstr("Name:"));
    const auto bounded = base::read_text_file("/proc/self/status", 10);
    ASSERT_FALSE(bounded);
    EXPECT_EQ(bounded.error().code, ErrorCode::bad_content);
}

TEST(File, NamesTheMissingFile)
{
    const auto read = base::read_file("/nowhere/at/all", 1);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::not_found);
    EXPECT_THAT(read.error().what, HasSubstr("/nowhere/at/all"));
}

TEST(File, RefusesFoldersAndPipesWithoutHanging)
{
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_FALSE(base::read_file(folder / "pipe", 1));
    EXPECT_FALSE(base::read_file(folder.path(), 1));
    EXPECT_FALSE(base::MappedFile::open(folder / "pipe"));
}

TEST(File, ReplacesAtomicallyAndLeavesNoTemporaryBehind)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view("old and longer")));
    std::ifstream reader(folder / "f"); // opened before: it goes on to see the old content whole
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view("new")));
    std::string old_line;
    std::getline(reader, old_line);
    EXPECT_EQ(old_line, "old and longer");
    EXPECT_EQ(base::read_text_file(folder / "f", 100).value(), "new");
    EXPECT_THAT(names_in(folder.path()), testing::ElementsAre("f"));
}

TEST(File, KeepsThePermissionsOfTheFileItReplaces)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view("a")));
    fs::permissions(folder / "f", fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view("b")));
    EXPECT_EQ(fs::status(folder / "f").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
}

TEST(File, KeepsTheOldContentWhenTheNewOneCannotBeWritten)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view("old")));
    // A file size limit stands for a full disk; the signal that comes with it is ignored.
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{.rlim_cur = 1000, .rlim_max = before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto status = base::write_file_atomically(folder / "f", std::string(5000, 'x'));
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);

    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::io);
    EXPECT_EQ(base::read_text_file(folder / "f", 100).value(), "old");
    EXPECT_THAT(names_in(folder.path()), testing::ElementsAre("f"));
}

TEST(File, SaysWhereItCannotWrite)
{
    const auto status = base::write_file_atomically("/nowhere/at/all", std::string_view("x"));
    ASSERT_FALSE(status);
    EXPECT_THAT(status.error().what, HasSubstr("/nowhere/at/all"));
}

TEST(MappedFile, ShowsTheFilesBytesAlsoAfterAMove)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view("abc")));
    auto mapped = base::MappedFile::open(folder / "f");
    ASSERT_TRUE(mapped) << mapped.error().what;
    const base::MappedFile moved = std::move(*mapped);
    ASSERT_EQ(moved.bytes().size(), 3U);
    EXPECT_EQ(moved.bytes()[2], std::byte{'c'});
}

TEST(MappedFile, MapsAnEmptyFileAsNothing)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view{}));
    const auto mapped = base::MappedFile::open(folder / "f");
    ASSERT_TRUE(mapped) << mapped.error().what;
    EXPECT_TRUE(mapped->bytes().empty());
}

TEST(MappedFile, KeepsTheOldContentWhenTheFileIsReplaced)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view("old")));
    const auto mapped = base::MappedFile::open(folder / "f");
    ASSERT_TRUE(mapped) << mapped.error().what;
    ASSERT_TRUE(base::write_file_atomically(folder / "f", std::string_view("new")));
    EXPECT_EQ(mapped->bytes()[0], std::byte{'o'});
}

TEST(MappedFile, NamesTheMissingFile)
{
    const auto mapped = base::MappedFile::open("/nowhere/at/all");
    ASSERT_FALSE(mapped);
    EXPECT_EQ(mapped.error().code, ErrorCode::not_found);
    EXPECT_THAT(mapped.error().what, HasSubstr("/nowhere/at/all"));
}

} // namespace
