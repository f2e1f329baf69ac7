// A source may come from anywhere: whatever lies in the folder, checking it ends in faults that
// name the file, in bounded memory, and nothing outside the folder is read.
#include "child_run.h"
#include "content/build/image.h"
#include "source_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

namespace content {
namespace {

using source_test::SourceFolder;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

constexpr const char* kTea = "halls/crafts/green-tea";
constexpr const char* kTeaYaml = "halls/crafts/green-tea/exhibit.yaml";

// The program that checks and builds; 0 no faults.
child::Run check_in_child(const SourceFolder& folder)
{
    return child::run([&] {
        const base::Result<BuildReport> report = build_pack(folder.options());
        return report && report->faults.empty() ? 0 : 1;
    });
}

void expect_faults_within(const SourceFolder& folder, long mib)
{
    const child::Run run = check_in_child(folder);
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_LE(run.peak_mib, mib * child::kSlack);
}

TEST(HostileSource, HasFilesOfFiftyMegabytes)
{
    for (const std::string file : {"halls/crafts/green-tea/en.md",
                                   "halls/crafts/green-tea/exhibit.yaml",
                                   "ui/de.po",
                                   "pack.yaml",
                                   "map/zhejiang.geo.json",
                                   "icons/leaf.svg",
                                   "halls/crafts/green-tea/art.svg"}) {
        SCOPED_TRACE(file);
        const SourceFolder folder;
        std::ofstream(folder.source() / file, std::ios::app) << std::string(50'000'000, 'x');
        expect_faults_within(folder, 160);
        EXPECT_THAT(folder.faults(), Contains(HasSubstr(file)));
    }
}

TEST(HostileSource, LaughsABillionTimes)
{
    std::string laughs = "a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n";
    for (char c = 'b'; c < 'k'; ++c) {
        const std::string before = "*" + std::string(1, static_cast<char>(c - 1));
        laughs += std::string(1, c) + ": &" + c + " [" + before;
        for (int i = 0; i < 8; ++i)
            laughs += ", " + before;
        laughs += "]\n";
    }
    for (const std::string key :
         {"figures", "related", "numbers", "era", "steps", "media", "city"}) {
        SCOPED_TRACE(key);
        const SourceFolder folder;
        folder.write(kTeaYaml, laughs + "order: 1\nfamily: tea\n" + key + ": *j\n");
        expect_faults_within(folder, 100);
    }
}

TEST(HostileSource, IsNestedDeeply)
{
    const SourceFolder folder;
    folder.write("halls/robots/g1/exhibit.yaml", "order: " + std::string(200'000, '[') + "\n");
    folder.write("glance.yaml", "title: " + std::string(200'000, '{') + "\n");
    folder.write("halls/crafts/green-tea/en.md",
                 "---\ntitle: T\n---\n" + std::string(200'000, '>') + "x\n");
    folder.write("halls/crafts/green-tea/de.md",
                 "---\ntitle: T\n---\n" + std::string(200'000, '*') + "x" +
                     std::string(200'000, '*'));
    folder.write("map/zhejiang.geo.json",
                 "{\"type\":\"FeatureCollection\",\"features\":" + std::string(200'000, '['));
    std::string groups = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 54'>";
    for (int i = 0; i < 100'000; ++i)
        groups += "<g>";
    folder.write("icons/leaf.svg", groups);
    folder.write("scenes/morning/landscape.svg", groups);
    expect_faults_within(folder, 200);
    const std::vector<std::string> faults = folder.faults();
    for (const char* file :
         {"g1/exhibit.yaml", "glance.yaml", "en.md", "geo.json", "leaf.svg", "landscape"})
        EXPECT_THAT(faults, Contains(HasSubstr(file)));
}

TEST(HostileSource, HasAHundredThousandKeysAndValues)
{
    const SourceFolder folder;
    std::string keys = "order: 1\nfamily: tea\n";
    for (int i = 0; i < 60'000; ++i)
        keys += "k" + std::to_string(i) + ": 1\n";
    folder.write(kTeaYaml, keys);
    std::string cities;
    for (int i = 0; i < 15'000; ++i)
        cities += "- {id: c" + std::to_string(i) + ", name: C, coordinates: [30, 120]}\n";
    folder.write("map/cities.yaml", cities);
    std::string messages;
    for (int i = 0; i < 25'000; ++i)
        messages += "msgid \"k" + std::to_string(i) + "\"\nmsgstr \"x\"\n\n";
    folder.write("ui/zh.po", messages);
    expect_faults_within(folder, 300);
    // What is too much to read is said once.
    EXPECT_THAT(folder.faults(), SizeIs(testing::Le(10'001U)));
    EXPECT_THAT(folder.faults().back(), HasSubstr("more faults"));
}

TEST(HostileSource, LeadsOutOfItsFolder)
{
    const SourceFolder folder;
    const std::filesystem::path secret = folder.source().parent_path() / "secret";
    source_test::write_bytes(secret / "en.md", "---\ntitle: Secret\n---\n");
    source_test::write_bytes(secret / "art.svg", source_test::art_svg());
    for (const std::string file : {"en.md", "art.svg"}) {
        folder.remove(std::string(kTea) + "/" + file);
        std::filesystem::create_symlink(secret / file, folder.source() / kTea / file);
    }
    std::filesystem::create_directory_symlink(secret, folder.source() / "halls/crafts/linked");
    std::filesystem::create_symlink("b", folder.source() / "a");
    std::filesystem::create_symlink("a", folder.source() / "b");
    EXPECT_THAT(folder.faults(),
                ElementsAre(HasSubstr("a: a link to nothing"),
                            HasSubstr("b: a link to nothing"),
                            HasSubstr("art.svg: a link that leads out"),
                            HasSubstr("en.md: a link that leads out"),
                            HasSubstr("linked: a link that leads out")));
    const CheckedSource checked = read_and_check(folder.source());
    EXPECT_THAT(places_of(checked.source, Language::en, "Secret"), IsEmpty());
}

TEST(HostileSource, MayLinkWithinItsFolder)
{
    const SourceFolder folder;
    folder.remove("pictograms/wok.svg");
    std::filesystem::create_symlink("../icons/leaf.svg", folder.source() / "pictograms/wok.svg");
    EXPECT_THAT(folder.faults(), IsEmpty());
}

TEST(HostileSource, HasPipesAndSocketsForFiles)
{
    const SourceFolder folder;
    for (const std::string file : {"exhibit.yaml", "de.md", "art.svg"}) {
        folder.remove("halls/crafts/green-tea/" + file);
        ASSERT_EQ(::mkfifo((folder.source() / kTea / file).c_str(), 0600), 0);
    }
    EXPECT_THAT(folder.faults(), SizeIs(3));
    EXPECT_THAT(folder.faults(), Each(HasSubstr("neither a file nor a folder")));
}

TEST(HostileSource, HasTensOfThousandsOfFilesInAFolder)
{
    const SourceFolder folder;
    folder.write(std::string(kTea) + "/first", "x");
    for (int i = 1; i < 25'000; ++i) // of one file: quicker to make and to remove
        std::filesystem::create_hard_link(folder.source() / kTea / "first",
                                          folder.source() / kTea / std::to_string(i));
    EXPECT_THAT(folder.faults(),
                ElementsAre(std::string(kTea) +
                            ": 25000 files that nothing uses; delete them, or keep them outside "
                            "the source"));
}

TEST(HostileSource, HasNamesThatAreNotUtf8OrNotAnId)
{
    const SourceFolder folder;
    folder.write("halls/crafts/green-tea/caf\xE9.jpg", "x");
    folder.write("halls/crafts/green-tea/two\nlines.md", "x");
    folder.write("halls/crafts/Green Tea 2/exhibit.yaml", "order: 3\nfamily: tea\n");
    for (const std::string tag : {"zh", "en", "ja", "de"})
        folder.write("halls/crafts/Green Tea 2/" + tag + ".md", "---\ntitle: T\n---\n");
    EXPECT_THAT(folder.faults(),
                ElementsAre(AllOf(StartsWith("halls/crafts/Green Tea 2: bad id"),
                                  HasSubstr("rename it to green-tea-2")),
                            StartsWith("halls/crafts/green-tea/caf\\xE9.jpg: a name that is not"),
                            StartsWith("halls/crafts/green-tea/two\\x0Alines.md: a name")));
}

TEST(HostileSource, HasDrawingsThatWouldTakeForEver)
{
    const std::string head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 1200\">";
    std::string uses = head + "<defs><g id=\"u0\"><circle r=\"9\"/></g>";
    for (int level = 1; level < 12; ++level) {
        uses += "<g id=\"u" + std::to_string(level) + "\">";
        for (int i = 0; i < 10; ++i)
            uses += "<use href=\"#u" + std::to_string(level - 1) + "\"/>";
        uses += "</g>";
    }
    uses += "</defs><use href=\"#u11\"/></svg>";
    std::string points = head + "<path d=\"M0 0";
    for (int i = 0; i < 400'000; ++i)
        points += "L1e300 1e-300C1 2 3 4 5 6";
    points += "\"/></svg>";
    std::string shapes = head;
    for (int i = 0; i < 300'000; ++i)
        shapes += "<rect width=\"9e99\" height=\"9e99\"/>";
    shapes += "</svg>";
    const std::string entities =
        "<!DOCTYPE svg [<!ENTITY % a \"%b;%b;\"><!ENTITY % b \"%c;%c;\">]>" + head + "</svg>";
    const std::string wide = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 16384\"/>";
    const std::string turbulence =
        head + "<filter id=\"f\"><feTurbulence baseFrequency=\"9\" numOctaves=\"999999999\"/>" +
        "</filter><rect width=\"1600\" height=\"1200\" filter=\"url(#f)\"/></svg>";
    for (const std::string& svg : {uses, points, shapes, entities, wide, turbulence}) {
        SCOPED_TRACE(svg.substr(0, 150));
        const SourceFolder folder;
        folder.write("halls/crafts/green-tea/art.svg", svg);
        expect_faults_within(folder, 400);
    }
}

// A PNG's head with the sides it claims, or a JPEG's.
std::string claims(bool png, unsigned side)
{
    const auto bytes = [&](unsigned value, int count) {
        std::string out;
        for (int i = count - 1; i >= 0; --i)
            out += static_cast<char>((value >> (8 * i)) & 0xFFU);
        return out;
    };
    if (png)
        return std::string("\x89PNG\r\n\x1A\n") + bytes(13, 4) + "IHDR" + bytes(side, 4) +
               bytes(side, 4) + std::string("\x08\x06\0\0\0", 5) + bytes(0, 4) + bytes(2, 4) +
               "IDAT" + std::string("\x78\x9C", 2) + bytes(0, 4) + bytes(0, 4) + "IEND" +
               bytes(0, 4);
    return std::string("\xFF\xD8\xFF\xC0\0\x11\x08", 7) + bytes(side, 2) + bytes(side, 2) +
           std::string("\x03\x01\x22\0\x02\x11\x01\x03\x11\x01", 10) +
           std::string("\xFF\xDA\0\x0C\x03\x01\0\x02\x11\x03\x11\0\x3F\0\xFF\xD9", 16);
}

TEST(HostileSource, HasPicturesThatClaimToBeGiant)
{
    const SourceFolder folder;
    folder.replace(
        kTeaYaml, "steps:", "media: [{file: a.png, alt: a}, {file: b.jpg, alt: a}]\nsteps:");
    for (const unsigned side : {16384U, 30000U, 65535U}) {
        SCOPED_TRACE(side);
        folder.write(std::string(kTea) + "/a.png", claims(true, side));
        folder.write(std::string(kTea) + "/b.jpg", claims(false, side));
        expect_faults_within(folder, 100);
        EXPECT_THAT(folder.faults(),
                    AllOf(Contains(HasSubstr("a.png")), Contains(HasSubstr("b.jpg"))));
    }
    // Just allowed: both are decoded, but not at the same time.
    folder.write(std::string(kTea) + "/a.png", claims(true, 7900));
    folder.write(std::string(kTea) + "/b.jpg", claims(false, 7900));
    const child::Run run = check_in_child(folder);
    EXPECT_NE(run.exit_code, -1);
    EXPECT_LE(run.peak_mib, 800 * child::kSlack);
}

TEST(HostileSource, HoldsTextsThatNoScreenTakes)
{
    const SourceFolder folder;
    folder.write("halls/crafts/green-tea/en.md",
                 "---\ntitle: " + std::string(900'000, 'T') + "\n---\n");
    folder.replace(kTeaYaml, "Xihu District", std::string(70'000, 'x'));
    EXPECT_THAT(folder.faults(),
                AllOf(Contains(AllOf(HasSubstr("en.md:2: [en]"), HasSubstr("900000 characters"))),
                      Contains(AllOf(HasSubstr("exhibit.yaml:4: [en]"), HasSubstr("70000 bytes"))),
                      Each(Not(HasSubstr("TTTTTTTTTTTTTTTTTTTT")))));
}

} // namespace
} // namespace content
