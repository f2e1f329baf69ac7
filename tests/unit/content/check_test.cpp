// Every fault is found, with its file, its line and its language, and no fault is invented.
#include "content/build/image.h"
#include "source_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace content {
namespace {

using source_test::SourceFolder;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

constexpr const char* kTeaYaml = "halls/crafts/green-tea/exhibit.yaml";

TEST(Check, FindsNothingInAGoodSource)
{
    const SourceFolder folder;
    EXPECT_THAT(folder.faults(), IsEmpty());
}

TEST(Check, DoesNotSeeHiddenFilesAndBackups)
{
    const SourceFolder folder;
    folder.write("halls/crafts/.draft/exhibit.yaml", "nonsense: 1\n");
    folder.write("halls/crafts/old-tea~/exhibit.yaml", "nonsense: 1\n");
    folder.write("icons/.leaf.svg", "no svg");
    folder.write("icons/leaf.svg.bak", "no svg");
    EXPECT_THAT(folder.faults(), IsEmpty());
}

TEST(Check, SaysWhenThereIsNoSource)
{
    EXPECT_EQ(check_source("no-such-folder").size(), 1U);
}

// A change to one file and what check then says about it, once.
struct Offence {
    const char* name;
    const char* file;
    const char* old_text;
    const char* new_text;
    const char* start;  // file and line
    const char* within; // what is wrong
};

class CheckFinds : public testing::TestWithParam<Offence> {};

TEST_P(CheckFinds, TheFaultWithItsLine)
{
    const SourceFolder folder;
    const Offence& offence = GetParam();
    folder.replace(offence.file, offence.old_text, offence.new_text);
    const std::string start = std::string(offence.file) + offence.start;
    EXPECT_THAT(folder.faults(), ElementsAre(AllOf(StartsWith(start), HasSubstr(offence.within))));
}

const Offence kYamlOffences[] = {
    {"BadPo", "ui/de.po", "msgid \"picks\"", "msgit \"picks\"", ":7: [de] ", "bad PO"},
    {"UnknownKey", kTeaYaml, "year: 780", "yaer: 780", ":7: ", "unknown key: yaer"},
    {"KeyTwice", kTeaYaml, "year: 780", "order: 2", ":7: ", "key twice: order"},
    {"WrongType", kTeaYaml, "year: 780", "year: early", ":7: ", "bad number: early"},
    {"NotAList",
     kTeaYaml,
     "related: [lake-silk]",
     "related: lake-silk",
     ":14: ",
     "a list expected"},
    {"BadYaml", "glance.yaml", "title: {", "title: {{", ":", "bad YAML"},
    {"MissingTitle", "glance.yaml", "title: {", "subtitle: {", ":1: ", "missing key: title"},
    {"FutureYear", kTeaYaml, "year: 780", "year: 2999", ":7: ", "the year 2999"},
    {"AncientYear", kTeaYaml, "year: 780", "year: -10001", ":7: ", "bad number"},
    {"UnknownCity", kTeaYaml, "hangzhou", "hangzou", ":3: ", "no such city: hangzou"},
    {"UnknownFamily", kTeaYaml, "family: tea", "family: coffee", ":2: ", "no such family"},
    {"NoFamily", kTeaYaml, "family: tea", "accent: tea", ":1: ", "missing key: family"},
    {"UnknownRelated", kTeaYaml, "[lake-silk]", "[lake]", ":14: ", "no such exhibit: lake"},
    {"RelatedToItself", kTeaYaml, "[lake-silk]", "[green-tea]", ":14: ", "related to itself"},
    {"UnknownPictogram", kTeaYaml, "[wok,", "[wog,", ":17: ", "no such icon: wog"},
    {"PictogramCount", kTeaYaml, "[wok, ", "[wok, wok, ", ":17: ", "3 pictograms for 2"},
    {"UnknownKind", kTeaYaml, "kind: unesco", "kind: nobel", ":11: ", "unknown kind: nobel"},
    {"OutsideZhejiang", kTeaYaml, "120.10]", "100.10]", ":5: ", "outside Zhejiang"},
    {"OneCoordinate", kTeaYaml, ", 120.10]", "]", ":5: ", "two numbers"},
    {"MissingPicture", kTeaYaml, "art.svg", "artt.svg", ":15: ", "no such file"},
    {"PictureElsewhere", kTeaYaml, "art.svg", "../art.svg", ":15: ", "bad file name"},
    {"NoAlt", kTeaYaml, "art_alt: {", "era2: {", ":", "art_alt"},
    {"NoAltInGerman", kTeaYaml, ", de: Ein Teeberg", "", ":16: [de] ", "missing translation"},
    {"EmptyAlt", kTeaYaml, "de: Ein Teeberg", "de: ''", ":16: [de] ", "missing translation"},
    {"CurlyQuote", kTeaYaml, "A tea hill", "Tea\u2019s hill", ":16: [en] ", "curly quote"},
    {"UnknownAccent", "halls/crafts/hall.yaml", "accent: ceramics", "accent: pink", ":2: ", "pink"},
    {"UnknownIcon", "halls/crafts/hall.yaml", "icon: leaf", "icon: loaf", ":4: ", "loaf"},
    {"FamilyTwice", "halls/crafts/hall.yaml", "{id: silk,", "{id: tea,", ":", "tea"},
    {"SharesNot100", "glance.yaml", "60.5", "50.5", ":3: ", "add up to 90.0"},
    {"BadPackId", "pack.yaml", "small-pavilion", "Small Pavilion", ":1: ", "bad id"},
    {"BadVersion", "pack.yaml", "1.2.3", "1.2", ":2: ", "bad version"},
    {"UnknownLanguage", "pack.yaml", "ja, de]", "ja, de, fr]", ":4: ", "unknown language: fr"},
    {"UnknownScene", "pack.yaml", "home: morning", "home: evening", ":7: ", "no such scene"},
    {"NoLicence", "pack.yaml", "licence: CC0-1.0\n", "", "", "licence"},
};

const Offence kPageOffences[] = {
    {"NoFrontMatter", "halls/crafts/green-tea/en.md", "---\n", "", ":1: [en] ", "no front matter"},
    {"NoTitle", "halls/crafts/green-tea/en.md", "title: Tea en\n", "", ":2: [en] ", "title"},
    {"Level3", "halls/crafts/green-tea/en.md", "## A", "### A", ":9: [en] ", "another level"},
    {"Bullets", "halls/crafts/green-tea/en.md", "Second.", "- Second.", ":11: [en] ", "bullet"},
    {"Quotation",
     "halls/crafts/green-tea/en.md",
     "Second.",
     "> Second.",
     ":11: [en] ",
     "quotation"},
    {"Code", "halls/crafts/green-tea/en.md", "Second.", "A `b`.", ":11: [en] ", "code"},
    {"Link", "halls/crafts/green-tea/en.md", "Second.", "A [b](c).", ":11: [en] ", "link"},
    {"Image", "halls/crafts/green-tea/en.md", "Second.", "A ![b](c).", ":11: [en] ", "picture"},
    {"Html", "halls/crafts/green-tea/en.md", "Second.", "A <b>c</b>.", ":11: [en] ", "HTML"},
    {"HtmlBlock", "halls/crafts/green-tea/en.md", "Second.", "B.\n\n<div>", ":13: [en] ", "HTML"},
    {"Rule", "halls/crafts/green-tea/en.md", "Second.", "Second.\n\n***", ":13: [en] ", "rule"},
    {"Entity", "halls/crafts/green-tea/en.md", "Second.", "A &lambda;.", ":11: [en] ", "entity"},
    {"EarlyList", "halls/crafts/green-tea/en.md", "Second.", "1. S.", ":11: [en] ", "ordered list"},
    {"NoName", "halls/crafts/green-tea/en.md", "**Cooling:** ", "", ":16: [en] ", "without a name"},
    {"FewerSteps",
     "halls/crafts/green-tea/en.md",
     "2. **Cooling:** A rest.\n",
     "",
     ":13: [en] ",
     "1 making steps, but 2"},
    {"TextInMaking",
     "halls/crafts/green-tea/en.md",
     "1. **First",
     "Hm.\n\n1. **First",
     ":15: [en] ",
     "under {#making}"},
    {"OtherMark",
     "halls/crafts/green-tea/en.md",
     "## A heading",
     "## A {#b}",
     ":9: [en] ",
     "unknown mark"},
    {"PageQuote",
     "halls/crafts/green-tea/en.md",
     "Second.",
     "\u201CS\u201D.",
     ":11: [en] ",
     "curly quote"},
    {"NotUtf8", "halls/crafts/green-tea/en.md", "Second.", "S\xE4.", ":11: ", "not UTF-8"},
};

const Offence kUiOffences[] = {
    {"EmptyText", "ui/de.po", "Touch de", "", ":4: [de] ", "missing translation: touch_to_start"},
    {"Fuzzy",
     "ui/de.po",
     "msgid \"picks\"",
     "#, fuzzy\nmsgid \"picks\"",
     ":8: [de] ",
     "missing translation: picks"},
    {"UnusedKey",
     "ui/de.po",
     "msgid \"picks\"",
     "msgid \"new\"\nmsgstr \"x\"\n\nmsgid \"picks\"",
     ":7: [de] ",
     "unused key: new"},
    {"OpenBrace", "ui/de.po", "{n} picks", "{n picks", ":7: [de] ", "bad ICU message"},
    {"OtherArgument",
     "ui/de.po",
     "{n} picks",
     "{m} picks",
     ":7: [de] ",
     "other arguments (m) than zh (n)"},
};

const Offence kDrawingOffences[] = {
    {"IconText", "icons/leaf.svg", "<path", "<text x=\"0\">a</text><path", ":1: ", "<text>"},
    {"IconPath", "icons/leaf.svg", "M6 24h36", "M6 24h", ":1: ", "bad path data"},
    {"IconDashes", "icons/leaf.svg", "fill=", "stroke-dasharray=\"1\" fill=", ":1: ", "dasharray"},
    {"NoViewBox", "icons/leaf.svg", "viewBox=\"0 0 48 48\"", "", ":1: ", "viewBox"},
    {"ArtText",
     "halls/crafts/green-tea/art.svg",
     "<g id=\"fg\"/>",
     "<text>a</text>",
     ":6: ",
     "text in a picture"},
    {"ArtReference",
     "halls/crafts/green-tea/art.svg",
     "<g id=\"fg\"/>",
     "<image href=\"a.png\"/>",
     ":6: ",
     "another file"},
    {"BrokenThread",
     "halls/crafts/green-tea/art.svg",
     "d=\"M0 1000L1600 1000\" fill",
     "d=\"M0 0L9 9M20 20L30 30\" fill",
     ":7: ",
     "not one line"},
    {"NotXml", "halls/crafts/green-tea/art.svg", "</svg>", "</svgg>", ":", "bad SVG"},
    {"GeoUnknownCity",
     "map/zhejiang.geo.json",
     "}]}",
     "},{\"properties\":{\"id\":\"atlantis\"},\"geometry\":{\"type\":\"Polygon\"}}]}",
     ":1: ",
     "a shape of no city: atlantis"},
};

std::string name_of_offence(const testing::TestParamInfo<Offence>& info)
{
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Pages, CheckFinds, testing::ValuesIn(kPageOffences), name_of_offence);
INSTANTIATE_TEST_SUITE_P(Ui, CheckFinds, testing::ValuesIn(kUiOffences), name_of_offence);
INSTANTIATE_TEST_SUITE_P(Drawings,
                         CheckFinds,
                         testing::ValuesIn(kDrawingOffences),
                         name_of_offence);

// Some of these have a second consequence, so the fault need not be alone.
class CheckFindsAmongOthers : public CheckFinds {};

TEST_P(CheckFindsAmongOthers, TheFaultWithItsLine)
{
    const SourceFolder folder;
    const Offence& offence = GetParam();
    folder.replace(offence.file, offence.old_text, offence.new_text);
    const bool elsewhere = *offence.start == '\0';
    const std::string start = elsewhere ? "" : std::string(offence.file) + offence.start;
    EXPECT_THAT(folder.faults(), Contains(AllOf(StartsWith(start), HasSubstr(offence.within))));
}

INSTANTIATE_TEST_SUITE_P(Yaml,
                         CheckFindsAmongOthers,
                         testing::ValuesIn(kYamlOffences),
                         name_of_offence);

TEST(Check, FindsAMissingLanguageFile)
{
    const SourceFolder folder;
    folder.remove("halls/crafts/green-tea/ja.md");
    EXPECT_THAT(folder.faults(),
                ElementsAre("halls/crafts/green-tea/ja.md: [ja] missing "
                            "translation; write the file"));
}

TEST(Check, SaysItInOneLineWhateverAFileSays)
{
    const SourceFolder folder;
    folder.replace(kTeaYaml, "art.svg", "\"a\\n\\e[31m" + std::string(5000, 'x') + ".txt\"");
    const std::vector<std::string> faults = folder.faults();
    ASSERT_FALSE(faults.empty());
    for (const std::string& fault : faults) {
        EXPECT_EQ(fault.find_first_of("\n\x1B"), std::string::npos) << fault;
        EXPECT_LT(fault.size(), 1000U);
    }
}

TEST(Check, FindsAnExhibitWithoutAnyPage)
{
    const SourceFolder folder;
    for (const std::string tag : {"zh", "en", "ja", "de"})
        folder.remove("halls/robots/g1/" + tag + ".md");
    EXPECT_THAT(folder.faults(),
                ElementsAre("halls/robots/g1: no page in any language; write zh.md"));
}

TEST(Check, FindsATextWithoutAnyLanguage)
{
    const SourceFolder folder;
    folder.replace(
        kTeaYaml, "{zh: 茶山, en: A tea hill, ja: 茶山, de: Ein Teeberg}", "{zh: '', en: }");
    EXPECT_THAT(folder.faults(),
                ElementsAre(std::string(kTeaYaml) + ":16: no text in any language; write it"));
}

TEST(Check, FindsPositionsThatTakeLatitudeForLongitude)
{
    const SourceFolder folder;
    folder.replace("map/zhejiang.geo.json", "[120,31]", "[31,120]");
    EXPECT_THAT(folder.faults(),
                ElementsAre("map/zhejiang.geo.json: 2 numbers that are no position in Zhejiang, "
                            "the first 31; write [longitude, latitude], e.g. [120.10, 30.22]"));
}

TEST(Check, DoesNotMindWhatEveryFolderHolds)
{
    const SourceFolder folder;
    for (const std::string file : {"README.md", "LICENSE", "halls/crafts/green-tea/Thumbs.db"})
        folder.write(file, "x");
    EXPECT_THAT(folder.faults(), IsEmpty());
}

TEST(Check, BuildsInSpiteOfAFileThatNothingUses)
{
    const SourceFolder folder;
    folder.write("halls/crafts/green-tea/new.jpg", "x");
    const base::Result<BuildReport> report = build_pack(folder.options());
    ASSERT_TRUE(report.has_value());
    EXPECT_TRUE(report->written);
    ASSERT_EQ(report->faults.size(), 1U);
    EXPECT_EQ(report->faults.front().kind, FaultKind::unused);
}

TEST(Check, FindsASceneWithoutAnOrientation)
{
    const SourceFolder folder;
    folder.remove("scenes/morning/portrait.svg");
    EXPECT_THAT(folder.faults(),
                ElementsAre(AllOf(HasSubstr("portrait.svg"), HasSubstr("no such file"))));
}

TEST(Check, FindsAnIdUsedTwice)
{
    const SourceFolder folder;
    folder.write("halls/robots/green-tea/exhibit.yaml", "order: 2\n");
    for (const std::string tag : {"zh", "en", "ja", "de"})
        folder.write("halls/robots/green-tea/" + tag + ".md", "---\ntitle: T\n---\n");
    EXPECT_THAT(folder.faults(),
                ElementsAre(AllOf(StartsWith("halls/robots/green-tea: "),
                                  HasSubstr("taken by halls/crafts/green-tea"))));
}

TEST(Check, FindsABadIdInAFolderName)
{
    const SourceFolder folder;
    std::filesystem::rename(folder.source() / "halls/robots/g1",
                            folder.source() / "halls/robots/G_1");
    EXPECT_THAT(folder.faults(), ElementsAre(HasSubstr("bad id: G_1")));
}

TEST(Check, FindsAnIconDrawnTwice)
{
    const SourceFolder folder;
    std::filesystem::copy(folder.source() / "icons/leaf.svg",
                          folder.source() / "pictograms/leaf.svg");
    EXPECT_THAT(folder.faults(),
                ElementsAre(StartsWith("pictograms/leaf.svg: an icon has the same")));
}

TEST(Check, FindsAPhotographThatIsTooSmallOrDamaged)
{
    const SourceFolder folder;
    const Image image{320, 200, std::vector<std::uint8_t>(std::size_t{320} * 200 * 4, 255)};
    const base::Bytes png = encode_png(image);
    folder.write("halls/crafts/green-tea/small.png",
                 {reinterpret_cast<const char*>(png.data()), png.size()});
    folder.write("halls/crafts/green-tea/bad.jpg", "no picture");
    folder.replace(kTeaYaml,
                   "steps:",
                   "media:\n  - {file: small.png, alt: a}\n  - {file: bad.jpg, alt: b}\nsteps:");
    EXPECT_THAT(folder.faults(),
                ElementsAre(AllOf(HasSubstr("bad.jpg"), HasSubstr("not a JPEG or PNG")),
                            AllOf(HasSubstr("small.png"), HasSubstr("only 320 x 200"))));
}

TEST(Check, ListsAllFaultsAtOnce)
{
    const SourceFolder folder;
    folder.replace(kTeaYaml, "hangzhou", "hangzou");
    folder.replace(kTeaYaml, "year: 780", "yaer: 780");
    folder.replace("halls/crafts/green-tea/en.md", "Second.", "- Second.");
    folder.replace("ui/de.po", "{n} picks", "{n picks");
    EXPECT_EQ(folder.faults().size(), 4U);
}

} // namespace
} // namespace content
