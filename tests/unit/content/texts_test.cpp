// Texts go out to translators and come back: nothing is lost, and only what changed changes.
#include "content/author/csv.h"
#include "content/author/interface_texts.h"
#include "content/author/page_texts.h"
#include "content/author/po_library.h"
#include "content/author/texts.h"
#include "content/author/yaml_texts.h"
#include "source_fixture.h"
#include "tests/unit/base/temporary_folder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace content {
namespace {

using source_test::read_bytes;
using source_test::SourceFolder;
using source_test::write_bytes;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::map<std::string, std::string> snapshot(const std::filesystem::path& source)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source))
        if (entry.is_regular_file() && entry.path().extension() != ".svg")
            files.emplace(entry.path().lexically_relative(source).string(),
                          read_bytes(entry.path()));
    return files;
}

void out(const std::filesystem::path& source,
         const std::filesystem::path& output,
         TextsFormat format)
{
    const auto report = export_texts({source, output, format, {}, {}});
    ASSERT_TRUE(report.has_value()) << report.error().what;
    for (const Fault& fault : report->faults)
        ADD_FAILURE() << to_string(fault);
}

TextsImportReport in(const std::filesystem::path& input,
                     const std::filesystem::path& source,
                     StaleTexts stale = StaleTexts::keep)
{
    const auto report = import_texts({input, source, stale, Writing::real});
    EXPECT_TRUE(report.has_value()) << report.error().what;
    return report.value_or(TextsImportReport{});
}

std::vector<std::string> lines_of(const std::vector<Fault>& faults)
{
    std::vector<std::string> lines;
    for (const Fault& fault : faults)
        lines.push_back(to_string(fault));
    return lines;
}

// A table that a test changes as a translator would.
class Sheet {
public:
    explicit Sheet(std::filesystem::path file)
        : m_file(std::move(file))
    {
        auto reader = CsvReader::open(m_file, "sheet");
        CsvRow row;
        Faults faults;
        while (reader->next(row, faults)) {
            m_rows.emplace_back();
            for (const CsvCell& cell : row.cells)
                m_rows.back().push_back(cell.text);
        }
    }
    std::string& at(const std::string& key, const std::string& column)
    {
        const auto& header = m_rows.front();
        const auto index = std::find(header.begin(), header.end(), column) - header.begin();
        for (auto& row : m_rows)
            if (row.front() == key)
                return row.at(static_cast<std::size_t>(index));
        ADD_FAILURE() << "no row " << key;
        return m_rows.front().front();
    }
    void forget_stamps()
    {
        for (auto& row : m_rows)
            row.pop_back();
    }
    std::vector<std::vector<std::string>>& rows() { return m_rows; }
    void save() const
    {
        std::string text;
        for (const auto& row : m_rows) {
            std::string line;
            for (const std::string& cell : row)
                line += (line.empty() ? "" : ";") + csv_cell(cell);
            text += line + "\n";
        }
        write_bytes(m_file, text);
    }

private:
    std::filesystem::path m_file;
    std::vector<std::vector<std::string>> m_rows;
};

class RealPack : public testing::Test {
protected:
    RealPack()
    {
        std::filesystem::copy(std::filesystem::path(PAVILION_SOURCE_DIR) / "assets/pavilion",
                              source(),
                              std::filesystem::copy_options::recursive);
    }
    [[nodiscard]] std::filesystem::path source() const { return folder / "pavilion"; }
    TemporaryFolder folder;
};

TEST_F(RealPack, GoesOutAndBackAsCsvWithoutAChange)
{
    const auto before = snapshot(source());
    out(source(), folder / "t.csv", TextsFormat::csv);
    EXPECT_EQ(in(folder / "t.csv", source()).texts, 0U);
    Sheet sheet(folder / "t.csv");
    EXPECT_GT(sheet.rows().size(), 1500U);
    sheet.forget_stamps(); // then every text is compared
    sheet.save();
    const TextsImportReport report = in(folder / "t.csv", source());
    EXPECT_THAT(lines_of(report.faults), IsEmpty());
    EXPECT_EQ(report.texts, 0U);
    EXPECT_EQ(snapshot(source()), before);
}

TEST_F(RealPack, GoesOutAndBackAsPoWithoutAChange)
{
    const auto before = snapshot(source());
    out(source(), folder / "po", TextsFormat::po);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "po"), {}), 4);
    const TextsImportReport report = in(folder / "po", source());
    EXPECT_THAT(lines_of(report.faults), IsEmpty());
    EXPECT_EQ(report.texts, 0U);
    EXPECT_EQ(snapshot(source()), before);
}

// Every text of every language at once, with all that Markdown, YAML, PO and CSV find special.
TEST_F(RealPack, TakesAChangeOfEveryText)
{
    out(source(), folder / "t.csv", TextsFormat::csv);
    Sheet sheet(folder / "t.csv");
    const std::vector<std::string> odd{"*a*",
                                       "_",
                                       "`",
                                       "[a](b)",
                                       "<b>",
                                       "&amp;",
                                       "'q'",
                                       "\"d\"",
                                       ": k",
                                       " # h",
                                       "\\b",
                                       "1. x",
                                       "- d",
                                       "{#making}",
                                       "\u00A0",
                                       "x"};
    std::size_t n = 0;
    for (auto& row : sheet.rows())
        for (std::size_t column = 2; column < 6 && row.front() != "key"; ++column) {
            std::string& cell = row.at(column);
            if (cell.empty())
                continue;
            const bool interface = row.front().starts_with("ui.po");
            const std::string& mark = odd.at(n++ % odd.size());
            cell = interface ? cell + " \"\\"
                             : fmt::format("{0}y{1}y{0}x", mark == " # h" ? "#" : mark, cell);
        }
    sheet.save();
    const TextsImportReport report = in(folder / "t.csv", source());
    EXPECT_THAT(lines_of(report.faults), IsEmpty());
    EXPECT_EQ(report.texts, n);
    out(source(), folder / "again.csv", TextsFormat::csv);
    Sheet again(folder / "again.csv");
    sheet.forget_stamps();
    again.forget_stamps();
    ASSERT_EQ(again.rows().size(), sheet.rows().size());
    for (std::size_t i = 0; i < sheet.rows().size(); ++i)
        for (const std::size_t column : {0U, 2U, 3U, 4U, 5U})
            ASSERT_EQ(again.rows()[i][column], sheet.rows()[i][column]);
}

TEST_F(RealPack, TakesALanguageThatIsNotThereYet)
{
    out(source(), folder / "t.csv", TextsFormat::csv);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source()))
        if (entry.path().filename() == "de.md" || entry.path().filename() == "de.po")
            std::filesystem::remove(entry.path());
    Sheet sheet(folder / "t.csv");
    sheet.forget_stamps();
    sheet.save();
    const TextsImportReport report = in(folder / "t.csv", source());
    EXPECT_THAT(lines_of(report.faults), IsEmpty());
    EXPECT_GT(report.files, 70U);
    out(source(), folder / "again.csv", TextsFormat::csv);
    Sheet again(folder / "again.csv");
    again.forget_stamps();
    for (std::size_t i = 0; i < sheet.rows().size(); ++i)
        EXPECT_EQ(again.rows()[i][5], sheet.rows()[i][5]) << sheet.rows()[i][0];
}

TEST(Texts, ChangeAloneInTheirFiles)
{
    const SourceFolder folder;
    folder.write("halls/crafts/hall.yaml",
                 "# Our hall\norder: 1   # first\naccent: ceramics\nfamilies:\n"
                 "  - id: tea\n    name:\n      zh: 茶  # short\n      en: 'Tea'\n      ja: 茶\n\n"
                 "  - {id: silk, name: {zh: 丝, en: \"Silk\", ja: 絹, de: Seide}}\n");
    const auto before = snapshot(folder.source());
    out(folder.source(), folder.pack(), TextsFormat::csv);
    Sheet sheet(folder.pack());
    sheet.at("crafts:family.tea.name", "en") = "Mother's tea";
    sheet.at("crafts:family.tea.name", "de") = "Tee: gut";
    sheet.at("crafts:family.silk.name", "en") = "Silk, fine";
    sheet.at("crafts/green-tea:story.2.1", "en") = "Changed.";
    sheet.at("crafts/green-tea:step.2.name", "de") = "Ruhe.";
    sheet.at("crafts/green-tea:figure.1.label", "ja") = "量";
    sheet.at("ui.po:picks", "de") = "{n} \"Stück\"";
    sheet.save();
    const TextsImportReport report = in(folder.pack(), folder.source());
    EXPECT_THAT(lines_of(report.faults), IsEmpty());
    EXPECT_EQ(report.texts, 7U);
    EXPECT_EQ(report.files, 5U);
    auto expected = before;
    expected["halls/crafts/hall.yaml"] =
        "# Our hall\norder: 1   # first\naccent: ceramics\nfamilies:\n"
        "  - id: tea\n    name:\n      zh: 茶  # short\n      en: 'Mother''s tea'\n      ja: 茶\n  "
        "    de: \"Tee: gut\"\n\n"
        "  - {id: silk, name: {zh: 丝, en: \"Silk, fine\", ja: 絹, de: Seide}}\n";
    const auto replace =
        [&](const char* file, const std::string& old_text, const std::string& new_text) {
            std::string& text = expected.at(file);
            text.replace(text.find(old_text), old_text.size(), new_text);
        };
    replace("halls/crafts/green-tea/en.md", "Second.", "Changed.");
    replace("halls/crafts/green-tea/de.md", "**Cooling:**", "**Ruhe:**");
    replace("halls/crafts/green-tea/exhibit.yaml", "ja: 生産", "ja: 量");
    replace("ui/de.po", "\"{n} picks\"", R"("{n} \"Stück\"")");
    EXPECT_EQ(snapshot(folder.source()), expected);
}

TEST(Texts, KeepWindowsLineEndsAndByteOrderMarks)
{
    const SourceFolder folder;
    const std::string page = "\xEF\xBB\xBF---\r\ntitle: T\r\n---\r\nOne\r\ntwo.\r\n\r\nThree.\r\n";
    folder.write("halls/crafts/lake-silk/en.md", page);
    const std::string yaml =
        "\xEF\xBB\xBForder: 1\r\nfamily: silk\r\nplace:\r\n  zh: 湖\r\n  en: Lake\r\n";
    folder.write("halls/crafts/lake-silk/exhibit.yaml", yaml);
    out(folder.source(), folder.pack(), TextsFormat::csv);
    Sheet sheet(folder.pack());
    EXPECT_EQ(sheet.at("crafts/lake-silk:story.1.1", "en"), "One two.");
    sheet.at("crafts/lake-silk:story.1.2", "en") = "Four.";
    sheet.at("crafts/lake-silk:place", "de") = "See";
    sheet.save();
    EXPECT_EQ(in(folder.pack(), folder.source()).texts, 2U);
    EXPECT_EQ(read_bytes(folder.source() / "halls/crafts/lake-silk/en.md"),
              "\xEF\xBB\xBF---\r\ntitle: T\r\n---\r\nOne\r\ntwo.\r\n\r\nFour.\r\n");
    EXPECT_EQ(read_bytes(folder.source() / "halls/crafts/lake-silk/exhibit.yaml"),
              yaml + "  de: See\r\n");
}

TEST(Texts, OfASourceThatChangedMeanwhileAreStale)
{
    const SourceFolder folder;
    out(folder.source(), folder.pack(), TextsFormat::csv);
    folder.replace("halls/crafts/green-tea/zh.md", "Second.", "Second, anew.");
    folder.replace("halls/crafts/green-tea/ja.md", "title: Tea ja", "title: Our own");
    Sheet sheet(folder.pack());
    sheet.at("crafts/green-tea:story.2.1", "de") = "Zweitens."; // translates a text that is gone
    sheet.at("crafts/green-tea:title", "ja") = "Theirs";        // changed at home, too
    sheet.at("crafts/green-tea:title", "de") = "Tee";           // fine
    sheet.save();
    const TextsImportReport report = in(folder.pack(), folder.source());
    EXPECT_EQ(report.texts, 1U);
    EXPECT_THAT(
        lines_of(report.stale),
        ElementsAre(
            AllOf(HasSubstr("[ja]"), HasSubstr("crafts/green-tea:title changed at home")),
            AllOf(HasSubstr("[de]"), HasSubstr("crafts/green-tea:story.2.1 changed at home"))));
    EXPECT_THAT(read_bytes(folder.source() / "halls/crafts/green-tea/ja.md"),
                HasSubstr("title: Our own"));
    EXPECT_EQ(in(folder.pack(), folder.source(), StaleTexts::overwrite).texts, 2U);
    EXPECT_THAT(read_bytes(folder.source() / "halls/crafts/green-tea/de.md"),
                HasSubstr("\nZweitens.\n"));
}

TEST(Texts, ThatChangedAtHomeStayWhenTheTranslatorLeftThem)
{
    const SourceFolder folder;
    out(folder.source(), folder.pack(), TextsFormat::csv);
    folder.replace("halls/crafts/green-tea/de.md", "title: Tea de", "title: Unser Tee");
    const TextsImportReport report = in(folder.pack(), folder.source());
    EXPECT_EQ(report.texts + report.stale.size(), 0U);
    EXPECT_THAT(read_bytes(folder.source() / "halls/crafts/green-tea/de.md"),
                HasSubstr("title: Unser Tee"));
}

TEST(Texts, WithFaultsChangeNothing)
{
    const SourceFolder folder;
    const auto before = snapshot(folder.source());
    out(folder.source(), folder.pack(), TextsFormat::csv);
    Sheet sheet(folder.pack());
    sheet.at("crafts/green-tea:title", "de") = "Gut";
    sheet.at("crafts/green-tea:title", "en") = "Curly \u201Cquotes\u201D";
    sheet.at("crafts/green-tea:story.1.1", "en") = "two\nlines";
    sheet.at("ui.po:picks", "en") = "{n";
    sheet.rows().push_back({"crafts/no-tea:title", "", "a", "b", "c", "d", ""});
    sheet.rows().push_back({"crafts/green-tea:story.9.9", "", "a", "", "", "", ""});
    sheet.rows().push_back({"nonsense", "", "a", "", "", "", ""});
    sheet.save();
    const std::vector<std::string> faults = lines_of(in(folder.pack(), folder.source()).faults);
    EXPECT_THAT(faults, Contains(HasSubstr("bad key: nonsense")));
    EXPECT_THAT(faults, Contains(HasSubstr("a curly quote")));
    EXPECT_THAT(faults, Contains(HasSubstr("a line break in a text")));
    EXPECT_THAT(faults, Contains(HasSubstr("ui.po:picks: bad ICU message")));
    EXPECT_THAT(faults, Contains(HasSubstr("no such part of the source: crafts/no-tea")));
    EXPECT_THAT(faults, Contains(HasSubstr("no such text: crafts/green-tea:story.9.9")));
    for (const std::string& fault : faults)
        EXPECT_THAT(fault, testing::MatchesRegex(".*small.pavpack:[0-9]+: .*"));
    EXPECT_EQ(snapshot(folder.source()), before);
}

TEST(Texts, ComeBackFromPo)
{
    const SourceFolder folder;
    out(folder.source(), folder.cache(), TextsFormat::po);
    std::string de = read_bytes(folder.cache() / "de.po");
    const std::string old_text = "msgid \"Tea zh\"\nmsgstr \"Tea de\"";
    ASSERT_NE(de.find(old_text), std::string::npos) << de;
    de.replace(
        de.find(old_text), old_text.size(), "msgid \"Tea zh\"\nmsgstr \"\"\n\"Grüner \"\n\"Tee\"");
    write_bytes(folder.cache() / "de.po", de);
    const TextsImportReport report = in(folder.cache(), folder.source());
    EXPECT_THAT(lines_of(report.faults), IsEmpty());
    EXPECT_EQ(report.texts, 1U);
    EXPECT_THAT(read_bytes(folder.source() / "halls/crafts/green-tea/de.md"),
                HasSubstr("title: Grüner Tee\n"));
}

TEST(Texts, OfPoCarryKeyReferenceAndSource)
{
    const SourceFolder folder;
    folder.remove("halls/crafts/green-tea/de.md");
    out(folder.source(), folder.cache(), TextsFormat::po);
    const std::string de = read_bytes(folder.cache() / "de.po");
    EXPECT_THAT(de,
                HasSubstr("#: halls/crafts/green-tea/zh.md:2\nmsgctxt "
                          "\"crafts/green-tea:title\"\nmsgid \"Tea zh\"\nmsgstr \"\"\n"));
    EXPECT_THAT(de, HasSubstr("Language: de\\n"));
}

TEST(Texts, InFuzzyMessagesWait)
{
    const SourceFolder folder;
    out(folder.source(), folder.cache(), TextsFormat::po);
    std::string de = read_bytes(folder.cache() / "de.po");
    const std::string head = "msgctxt \"crafts/green-tea:title\"";
    de.replace(de.find(head), head.size(), "#, fuzzy\n" + head);
    const std::string old_text = "\"Tea de\"";
    de.replace(de.find(old_text), old_text.size(), "\"Maybe\"");
    write_bytes(folder.cache() / "de.po", de);
    EXPECT_EQ(in(folder.cache(), folder.source()).texts, 0U);
}

TEST(Texts, BadFilesAreFaultsOrErrors)
{
    const SourceFolder folder;
    write_bytes(folder.cache() / "de.po", "msgid \"a\nmsgstr oops");
    EXPECT_FALSE(in(folder.cache(), folder.source()).faults.empty());
    write_bytes(folder.cache() / "x/note.txt", "");
    EXPECT_THAT(lines_of(in(folder.cache() / "x", folder.source()).faults),
                Contains(HasSubstr("no .po file")));
    write_bytes(folder.pack(), "");
    EXPECT_THAT(lines_of(in(folder.pack(), folder.source()).faults),
                Contains(HasSubstr("no header row")));
    write_bytes(folder.pack(), "key;de;Klingon\n");
    EXPECT_THAT(lines_of(in(folder.pack(), folder.source()).faults),
                Contains(HasSubstr("unknown column: Klingon")));
    EXPECT_EQ(import_texts({folder.cache() / "none.csv", folder.source(), {}, {}}).error().code,
              base::ErrorCode::not_found);
    const auto report = export_texts({folder.source() / "no", folder.pack(), {}, {}, {}});
    EXPECT_EQ(report->faults.size(), 1U);
}

std::string
page_with(const std::string& page, Language language, const std::vector<TextChange>& changes)
{
    const auto changed = change_page_texts(page, language, changes);
    return changed ? *changed : "error: " + changed.error().what;
}

TEST(PageTexts, GrowInTheirOrder)
{
    const std::string made = page_with("",
                                       Language::de,
                                       {{"step.1.text", Language::de, "Knospe"},
                                        {"step.2.name", Language::de, "Rösten"},
                                        {"story.1.1", Language::de, "Eins."},
                                        {"story.2.1", Language::de, "Drei."},
                                        {"title", Language::de, "Tee"},
                                        {"story.1.2", Language::de, "Zwei."},
                                        {"step.1.name", Language::de, "Pflücken"},
                                        {"story.2.heading", Language::de, "Kopf"},
                                        {"subtitle", Language::de, "Zeile"}});
    EXPECT_EQ(made,
              "---\ntitle: Tee\nsubtitle: Zeile\n---\nEins.\n\nZwei.\n\n## Kopf\n\nDrei.\n\n"
              "## Herstellung {#making}\n\n1. **Pflücken.** Knospe\n2. **Rösten.**\n");
    EXPECT_EQ(page_with(made,
                        Language::de,
                        {{"story.1.3", Language::de, "Zweieinhalb."},
                         {"step.2.text", Language::de, "Heiß"}}),
              "---\ntitle: Tee\nsubtitle: Zeile\n---\nEins.\n\nZwei.\n\nZweieinhalb.\n\n## "
              "Kopf\n\nDrei.\n\n"
              "## Herstellung {#making}\n\n1. **Pflücken.** Knospe\n2. **Rösten.** Heiß\n");
}

TEST(PageTexts, HaveNoPlaceBeforeWhatIsMissing)
{
    const std::string page = "---\ntitle: T\n---\nOne.\n";
    EXPECT_THAT(page_with(page, Language::en, {{"story.1.3", Language::en, "x"}}),
                StartsWith("error: story.1.3 has no place"));
    EXPECT_THAT(page_with(page, Language::en, {{"step.2.name", Language::en, "x"}}),
                StartsWith("error: step.2.name has no place"));
    EXPECT_THAT(page_with("", Language::en, {{"story.1.1", Language::en, "x"}}),
                StartsWith("error: a page without a title"));
}

TEST(PageTexts, InUnusualLayoutsAreLeftAlone)
{
    const std::string setext = "---\ntitle: T\n---\nA heading\n---------\n\nText.\n";
    EXPECT_THAT(page_with(setext, Language::en, {{"story.1.1", Language::en, "x"}}),
                StartsWith("error: "));
}

TEST(YamlTexts, KnowAllFormsOfValues)
{
    const std::vector<TextChange> changes{{"b", Language::zh, "one"},
                                          {"b", Language::en, "two"},
                                          {"b", Language::ja, "three"},
                                          {"c.2", Language::zh, "yes, no"}};
    const std::string good = "b:\n  zh: |\n    block\n    two\n  en: over\n    lines\n  ja:\nc: "
                             "[{en: x, zh: y}, {en: z}]\n";
    const auto changed = change_yaml_texts(good, changes);
    ASSERT_TRUE(changed.has_value()) << changed.error().what;
    EXPECT_EQ(
        *changed,
        "b:\n  zh: one\n  en: two\n  ja: three\nc: [{en: x, zh: y}, {en: z, zh: \"yes, no\"}]\n");
}

TEST(YamlTexts, SharedByAnAliasAreNotChangedBehindItsBack)
{
    const auto changed =
        change_yaml_texts("a: &x {en: one}\nb: *x\n", {{{"a", Language::en, "two"}}});
    EXPECT_FALSE(changed.has_value());
}

TEST(InterfaceTexts, LoseFuzzyWhenTranslated)
{
    const std::string po =
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
        "#, fuzzy, no-wrap\nmsgid \"a\"\nmsgstr \"old \"\n\"text\"\n\nmsgid \"b\"\nmsgstr \"B\"\n";
    const auto changed = change_interface_texts(
        po, Language::en, {{{"a", Language::en, "new"}, {"c", Language::en, "C"}}});
    ASSERT_TRUE(changed.has_value()) << changed.error().what;
    EXPECT_EQ(*changed,
              "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
              "#, no-wrap\nmsgid \"a\"\nmsgstr \"new\"\n\nmsgid \"b\"\nmsgstr \"B\"\n\nmsgid "
              "\"c\"\nmsgstr \"C\"\n");
}

TEST(PoLibrary, ReadsWhatItWrites)
{
    PoDocument document;
    document.language = "de";
    document.messages.push_back(
        {"a/b:title", "茶 \"x\"\n", "Tee\t\\", "stamp: zh:00000000", "halls/a b/zh.md", 3, false});
    document.messages.push_back(
        {"a/b:story.1.1", std::string(3000, 'x') + " y", "", "", "", 0, false});
    const auto text = write_po_text(document, "pack 1.0.0");
    ASSERT_TRUE(text.has_value()) << text.error().what;
    Faults faults;
    const PoDocument again = read_po_text(*text, {"x.po", 0, {}}, faults);
    EXPECT_TRUE(faults.empty());
    EXPECT_EQ(again.language, "de");
    ASSERT_EQ(again.messages.size(), 2U);
    EXPECT_EQ(again.messages[0].id, document.messages[0].id);
    EXPECT_EQ(again.messages[0].text, document.messages[0].text);
    EXPECT_EQ(again.messages[1].id, document.messages[1].id);
}

} // namespace
} // namespace content
