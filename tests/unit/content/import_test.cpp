// Spreadsheets become exhibits that check finds nothing wrong with; a faulty one changes nothing.
#include "content/author/import.h"
#include "content/author/new_pack.h"
#include "content/build/build.h"
#include "source_fixture.h"
#include "tests/unit/base/temporary_folder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace content {
namespace {

using source_test::read_bytes;
using source_test::write_bytes;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class Import : public testing::Test {
protected:
    Import()
    {
        EXPECT_TRUE(create_pack({source(), "", ""}).has_value());
        options.spreadsheet = folder / "s.csv";
        options.source = source();
        options.hall = "tea-house";
    }

    [[nodiscard]] std::filesystem::path source() const { return folder / "tea"; }
    [[nodiscard]] std::filesystem::path exhibit(const std::string& id) const
    {
        return source() / "halls/tea-house" / id;
    }
    [[nodiscard]] ImportReport import(const std::string& csv) const
    {
        write_bytes(options.spreadsheet, csv);
        const auto report = import_spreadsheet(options);
        EXPECT_TRUE(report.has_value()) << report.error().what;
        return *report;
    }
    // With the folder's path left out.
    [[nodiscard]] std::vector<std::string> faults(const std::string& csv) const
    {
        std::vector<std::string> lines;
        for (const Fault& fault : import(csv).faults) {
            lines.push_back(to_string(fault));
            EXPECT_THAT(lines.back(), StartsWith(options.spreadsheet.string()));
            lines.back().erase(0, options.spreadsheet.string().size());
        }
        return lines;
    }
    [[nodiscard]] std::vector<std::string> check() const
    {
        std::vector<std::string> lines;
        for (const Fault& fault : check_source(source()))
            if (fault.kind == FaultKind::broken)
                lines.push_back(to_string(fault));
        return lines;
    }
    // Every file with its content.
    [[nodiscard]] std::map<std::string, std::string> snapshot() const
    {
        std::map<std::string, std::string> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(source()))
            if (entry.is_regular_file())
                files.emplace(entry.path().string(), read_bytes(entry.path()));
        return files;
    }

    TemporaryFolder folder;
    ImportOptions options;
};

constexpr const char* kFull =
    "id,family,order,city,latitude,longitude,year,year_about,pinyin,related,title.zh,title.en,"
    "title.ja,title.de,"
    "subtitle.zh,subtitle.en,subtitle.ja,subtitle.de,story.zh,story.en,story.ja,story.de,"
    "making.zh,making.en,making.ja,making.de,steps,place.zh,place.en,place.ja,place.de,"
    "figure1.value,figure1.unit.en,figure1.label.zh,figure1.label.en,figure1.label.ja,figure1."
    "label.de,figure1.as_of,#note\n"
    "white-tea,leaf,3,hangzhou,\"30,3\",120.1,1100,yes,bai cha,green-tea black-tea,白茶,White "
    "tea,白茶,Weißer Tee,"
    "副题,A line,副題,Eine Zeile,\"一。\n二。\",\"One * star.\n\n## A "
    "[heading]\nTwo.\",\"一つ。\n二つ。\",\"Eins.\nZwei.\","
    "\"采：一芽\n2. 晾：晾干\",\"Pick: one bud\n2. Dry: in the "
    "sun\",\"摘む：芽\n干す：日に\",\"Pflücken: Knospe\nTrocknen: Sonne\","
    "pick -,安吉,Anji,安吉,Anji,\"1,870\",tonnes,产量,output,生産量,Ernte,2015,ask the office\n";

TEST_F(Import, MakesAnExhibitThatCheckAccepts)
{
    const ImportReport report = import(kFull);
    EXPECT_THAT(report.faults, IsEmpty());
    EXPECT_EQ(report.added, 1U);
    EXPECT_THAT(check(), IsEmpty());
    EXPECT_EQ(
        read_bytes(exhibit("white-tea") / "exhibit.yaml"),
        "order: 3\nfamily: leaf\ncity: hangzhou\nplace: {zh: 安吉, en: Anji, ja: 安吉, de: Anji}\n"
        "coordinates: [30.3, 120.1]\npinyin: bai cha\nyear: 1100\nyear_about: true\n"
        "figures:\n  - {value: \"1,870\", unit: {en: tonnes}, label: {zh: 产量, en: output, ja: "
        "生産量, de: Ernte}, as_of: 2015}\n"
        "related: [green-tea, black-tea]\nsteps: [pick, \"-\"]\n");
    EXPECT_EQ(read_bytes(exhibit("white-tea") / "en.md"),
              "---\ntitle: White tea\nsubtitle: A line\n---\nOne \\* star.\n\n## A "
              "\\[heading\\]\n\nTwo.\n\n"
              "## Making {#making}\n\n1. **Pick.** one bud\n2. **Dry.** in the sun\n");
    EXPECT_THAT(read_bytes(exhibit("white-tea") / "zh.md"),
                HasSubstr("## 制作 {#making}\n\n1. **采。** 一芽\n"));
}

TEST_F(Import, MakesIdsFromTitlesAndKeepsThemApart)
{
    const ImportReport report =
        import("family,title.en,title.zh,pinyin\nleaf,Tea Bowl & Co,碗,\nleaf,Tea bowl: co,碗,\n"
               "leaf,,龙井,long jing\nleaf,,茶,\n");
    EXPECT_THAT(report.faults, IsEmpty());
    for (const char* id : {"tea-bowl-co", "tea-bowl-co-2", "long-jing", "cha"})
        EXPECT_TRUE(std::filesystem::exists(exhibit(id) / "exhibit.yaml")) << id;
}

TEST_F(Import, ListsAllFaultsWithLineAndColumnAndWritesNothing)
{
    const auto before = snapshot();
    const std::vector<std::string> lines =
        faults("id,family,city,year,latitude,title.en,story.en,related\n"
               "good-one,leaf,hangzhou,800,,Good,fine,green-tea\n"
               "Bad Id,leaf,,,,T,,\n"
               "b,nosuch,atlantis,soon,91,T,\"two\nlines\n## empty\",\n"
               "c,leaf,,,,,,\n"
               "good-one,leaf,,,,Again,,\n"
               "d,leaf,,,,T \xE2\x80\x9Cx\xE2\x80\x9D,,nobody\n"
               "green-tea,leaf,,,,There,,\n");
    EXPECT_THAT(
        lines,
        ElementsAre(
            StartsWith(":3: bad id: Bad Id;"),
            StartsWith(":4: city: no such city: atlantis; use an id of map/cities.yaml"),
            StartsWith(
                ":4: family: no such family: nosuch; use an id of halls/tea-house/hall.yaml"),
            StartsWith(":4: latitude: bad number 91;"),
            StartsWith(":4: year: bad year soon;"),
            StartsWith(":4: [en] story.en: no text under the heading empty;"),
            StartsWith(":7: no title;"),
            StartsWith(":8: the id good-one is taken by line 2;"),
            StartsWith(":9: related: no such exhibit: nobody;"),
            StartsWith(":9: [en] title.en: a curly quote"),
            StartsWith(":10: the exhibit green-tea is there already; give --replace")));
    EXPECT_TRUE(snapshot() == before);
}

TEST_F(Import, NamesWrongColumns)
{
    EXPECT_THAT(faults("id,titel.de,title.fr,title.en,title.en,figure0.value,story\nx,,,,,,\n"),
                ElementsAre(HasSubstr(":1: column twice: title.en"),
                            HasSubstr("unknown column: figure0.value"),
                            HasSubstr("unknown column: story"),
                            HasSubstr("unknown column: titel.de"),
                            HasSubstr("unknown column: title.fr")));
}

TEST_F(Import, ReplacesOnlyWhatTheSpreadsheetMentions)
{
    options.existing = ExistingExhibits::replace;
    const auto before = snapshot();
    const ImportReport report =
        import("id,subtitle.de,place.en,figure1.value,year\ngreen-tea,Neue Zeile,Xihu,85,790\n");
    EXPECT_THAT(report.faults, IsEmpty());
    EXPECT_EQ(report.replaced, 1U);
    auto expected = before;
    const auto replace =
        [&](const std::string& file, const std::string& old_text, const std::string& new_text) {
            std::string& text = expected.at((exhibit("green-tea") / file).string());
            const std::size_t at = text.find(old_text);
            ASSERT_NE(at, std::string::npos) << old_text;
            text.replace(at, old_text.size(), new_text);
        };
    replace(
        "de.md", "\"Bald nach dem Pflücken erhitzt, so bleibt das Blatt grün\"", "\"Neue Zeile\"");
    replace("exhibit.yaml", "en: Xihu District", "en: Xihu");
    replace("exhibit.yaml", "value: \"80\"", "value: \"85\"");
    replace("exhibit.yaml", "year: 780", "year: 790");
    EXPECT_TRUE(snapshot() == expected);
    EXPECT_EQ(read_bytes(exhibit("green-tea") / "exhibit.yaml"),
              expected.at((exhibit("green-tea") / "exhibit.yaml").string()));
    EXPECT_THAT(check(), IsEmpty());
}

TEST_F(Import, ReplacesStoryAndMakingEachForItself)
{
    options.existing = ExistingExhibits::replace;
    ASSERT_THAT(import("id,story.en\ngreen-tea,\"New one.\nNew two.\"\n").faults, IsEmpty());
    EXPECT_THAT(read_bytes(exhibit("green-tea") / "en.md"),
                HasSubstr("---\nNew one.\n\nNew two.\n\n## Making {#making}\n\n1. **Picking.**"));
    ASSERT_THAT(import("id,making.en\ngreen-tea,\"A: b\nC: d\nE: f\nG: h\"\n").faults, IsEmpty());
    EXPECT_THAT(read_bytes(exhibit("green-tea") / "en.md"),
                HasSubstr("New two.\n\n## Making {#making}\n\n1. **A.** b\n2. **C.** d\n3. **E.** "
                          "f\n4. **G.** h\n"));
    EXPECT_THAT(check(), IsEmpty());
}

TEST_F(Import, CopiesPhotographsByName)
{
    options.photos = folder / "photos";
    write_bytes(folder / "photos/IMG 1.SVG", source_test::art_svg());
    const ImportReport report = import(
        "id,family,title.en,photo,art_alt.en,credit\nnew-one,leaf,New,IMG 1.SVG,A hill,Somebody\n");
    EXPECT_THAT(report.faults, IsEmpty());
    EXPECT_EQ(report.photos, 1U);
    EXPECT_EQ(read_bytes(exhibit("new-one") / "IMG 1.svg"), source_test::art_svg());
    EXPECT_THAT(read_bytes(exhibit("new-one") / "exhibit.yaml"),
                HasSubstr("art: IMG 1.svg\nart_alt: {en: A hill}\nart_credit: Somebody\n"));
    EXPECT_THAT(check(), IsEmpty());
}

TEST_F(Import, RefusesPhotographsThatAreMissingOrElsewhere)
{
    options.photos = folder / "photos";
    write_bytes(folder / "secret.jpg", "x");
    std::filesystem::create_directory(folder / "photos");
    std::filesystem::create_symlink(folder / "secret.jpg", folder / "photos/link.jpg");
    std::filesystem::create_directory(folder / "photos/dir.jpg");
    const std::string head = "id,family,title.en,art,art_alt.en\n";
    for (const auto& [name, what] : std::vector<std::pair<std::string, std::string>>{
             {"no.jpg", "no such photograph: no.jpg"},
             {"../secret.jpg", "not the name of a file"},
             {"link.jpg", "a link that leads out of the folder"},
             {"dir.jpg", "not a file"},
             {"a.exe", "not a picture"}})
        EXPECT_THAT(faults(head + "x,leaf,X," + name + ",y\n"),
                    Contains(AllOf(StartsWith(":2: art: "), HasSubstr(what))));
    options.photos.clear();
    EXPECT_THAT(faults(head + "x,leaf,X,a.jpg,y\n"), Contains(HasSubstr("--photos FOLDER")));
    EXPECT_FALSE(std::filesystem::exists(exhibit("x")));
}

TEST_F(Import, WritesNothingOnADryRun)
{
    const auto before = snapshot();
    options.writing = Writing::dry;
    EXPECT_EQ(import(kFull).added, 1U);
    EXPECT_TRUE(snapshot() == before);
}

TEST_F(Import, ReadsWhatGermanExcelWrites)
{
    const ImportReport report =
        import("\xEF\xBB\xBFid;family;title.de;latitude;longitude;year_about;year\r\n"
               "kanne;vessel;\"Kanne; klein\";30,25;120,5;WAHR;1900\r\n");
    EXPECT_THAT(report.faults, IsEmpty());
    EXPECT_THAT(read_bytes(exhibit("kanne") / "exhibit.yaml"),
                AllOf(HasSubstr("coordinates: [30.25, 120.5]\n"), HasSubstr("year_about: true\n")));
    EXPECT_THAT(read_bytes(exhibit("kanne") / "de.md"), HasSubstr("title: Kanne; klein\n"));
}

TEST_F(Import, LeavesNoTraceOfAFailure)
{
    // The folder that it would write into first has the name of this file.
    write_bytes(source() / "halls" / fmt::format(".import-{}", ::getpid()), "in the way");
    write_bytes(options.spreadsheet, kFull);
    const auto report = import_spreadsheet(options);
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, base::ErrorCode::io);
    EXPECT_FALSE(std::filesystem::exists(exhibit("white-tea")));
}

TEST_F(Import, SaysWhenThereIsNoSpreadsheetOrNoSource)
{
    options.spreadsheet = folder / "no.csv";
    EXPECT_EQ(import_spreadsheet(options).error().code, base::ErrorCode::not_found);
    options.source = folder / "nowhere";
    EXPECT_EQ(import_spreadsheet(options)->faults.size(), 1U);
}

// A name that tells which rows are alike would hide a quadratic search for free ids.
TEST_F(Import, TakesFiftyThousandRowsOfOneTitle)
{
    options.writing = Writing::dry;
    {
        std::ofstream csv(options.spreadsheet);
        csv << "family,title.en,title.zh,story.en,related\n";
        for (int i = 0; i < 50'000; ++i)
            csv << "leaf,Tea,茶,\"One.\nTwo.\",tea-" << 50'000 - i << "\n";
    }
    const auto report = import_spreadsheet(options);
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->rows, 50'000U);
    EXPECT_EQ(report->added, 50'000U);
    // tea-1 does not exist: the first is tea.
    ASSERT_EQ(report->faults.size(), 1U);
    EXPECT_THAT(to_string(report->faults.front()),
                HasSubstr("s.csv:100001: related: no such exhibit: tea-1"));
}

TEST_F(Import, WritesTwoThousandExhibitsAtOnce)
{
    {
        std::ofstream csv(options.spreadsheet);
        csv << "family,title.en,story.en\n";
        for (int i = 0; i < 2000; ++i)
            csv << "leaf,Tea " << i << ",Text " << i << "\n";
    }
    const auto report = import_spreadsheet(options);
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->added, 2000U);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(source() / "halls/tea-house"), {}),
              2000 + 4 + 5);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(source() / "halls"), {}), 1);
}

} // namespace
} // namespace content
