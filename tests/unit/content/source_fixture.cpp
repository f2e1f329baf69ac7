#include "source_fixture.h"

#include "platform/base/file.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace source_test {
namespace {

constexpr const char* kPack = R"(id: small-pavilion
version: 1.2.3
title: {zh: 小馆, en: Small, ja: 小館, de: Klein}
languages: [zh, en, ja, de]
credit: The test
licence: CC0-1.0
home: morning
attract: [morning]
)";

constexpr const char* kHall = R"(order: 1
accent: ceramics
families:
  - {id: tea, accent: tea, icon: leaf, name: {zh: 茶, en: Tea, ja: 茶, de: Tee}}
  - {id: silk, accent: silk, name: {zh: 丝, en: Silk, ja: 絹, de: Seide}}
)";

constexpr const char* kTea = R"(order: 1
family: tea
city: hangzhou
place: {zh: 西湖区, en: Xihu District, ja: 西湖区, de: Bezirk Xihu}
coordinates: [30.22, 120.10]
pinyin: xi hu long jing
year: 780
year_about: true
era: {zh: 唐, en: Tang, ja: 唐, de: Tang}
recognition:
  - {kind: unesco, year: 2022, name: {zh: 制茶, en: Tea making, ja: 製茶, de: Teebereitung}}
figures:
  - {value: "42,286", unit: t, label: {zh: 产量, en: Output, ja: 生産, de: Ernte}, as_of: 2016}
related: [lake-silk]
art: art.svg
art_alt: {zh: 茶山, en: A tea hill, ja: 茶山, de: Ein Teeberg}
steps: [wok, "-"]
)";

constexpr const char* kSilk = R"(order: 1
family: silk
year: -2200
)";

constexpr const char* kRobot = R"(order: 1
accent: robots
)";

std::string page(const std::string& title, const std::string& body)
{
    return "---\ntitle: " + title + "\nsubtitle: About " + title + "\n---\n" + body;
}

constexpr const char* kStory = R"(
First *paragraph*
goes on.

## A heading

Second.

## Making {#making}

1. **First wok.** Leaves & heat.
2. **Cooling:** A rest.
)";

} // namespace

SourceFolder::SourceFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "pavilion.XXXXXX").string();
    m_path = ::mkdtemp(name.data());
    const std::string line = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\">"
                             "<path d=\"M6 24h36\" fill=\"none\" stroke=\"#1F1D1A\"/></svg>";
    write("pack.yaml", kPack);
    write("icons/leaf.svg", line);
    write("pictograms/wok.svg", line);
    const std::string scene = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 54\">"
                              "<rect width=\"96\" height=\"54\" fill=\"#204060\"/></svg>";
    write("scenes/morning/landscape.svg", scene);
    write("scenes/morning/portrait.svg", scene + "\n");
    write("map/cities.yaml",
          "- {id: hangzhou, name: {zh: 杭州, en: Hangzhou, ja: 杭州, de: "
          "Hangzhou}, coordinates: [30.27, 120.15]}\n");
    write("map/zhejiang.geo.json",
          R"({"type":"FeatureCollection","features":[{"properties":{"id":"hangzhou"},"geometry":)"
          R"({"type":"Polygon","coordinates":[[[119,30],[120,30],[120,31],[119,30]]]}}]})");
    write("glance.yaml",
          "title: {zh: 一览, en: Glance, ja: 一覧, de: Blick}\nshares:\n"
          "  - {accent: tea, percent: 60.5, label: same}\n"
          "  - {accent: silk, percent: 39.5, label: same}\n");
    write("halls/crafts/hall.yaml", kHall);
    write("halls/crafts/green-tea/exhibit.yaml", kTea);
    write("halls/crafts/green-tea/art.svg", art_svg());
    write("halls/crafts/lake-silk/exhibit.yaml", kSilk);
    write("halls/robots/hall.yaml", "order: 2\naccent: robots\n");
    write("halls/robots/g1/exhibit.yaml", kRobot);
    for (const std::string tag : {"zh", "en", "ja", "de"}) {
        write("halls/crafts/" + tag + ".md", page("Crafts " + tag, ""));
        write("halls/robots/" + tag + ".md", page("Robots " + tag, ""));
        write("halls/crafts/green-tea/" + tag + ".md", page("Tea " + tag, kStory));
        write("halls/crafts/lake-silk/" + tag + ".md", page("Silk " + tag, "\nSilk.\n"));
        write("halls/robots/g1/" + tag + ".md", page("G1 " + tag, ""));
        write("ui/" + tag + ".po",
              "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
              "msgid \"touch_to_start\"\nmsgstr \"Touch " +
                  tag + "\"\n\nmsgid \"picks\"\nmsgstr \"{n} picks\"\n");
    }
}

SourceFolder::~SourceFolder()
{
    std::filesystem::remove_all(m_path);
}

void SourceFolder::write(const std::string& file, const std::string& text) const
{
    write_bytes(source() / file, text);
}

void SourceFolder::remove(const std::string& file) const
{
    EXPECT_GT(std::filesystem::remove_all(source() / file), 0U) << file;
}

void SourceFolder::replace(const std::string& file,
                           const std::string& old_text,
                           const std::string& new_text) const
{
    std::string text = read_bytes(source() / file);
    const std::size_t at = text.find(old_text);
    ASSERT_NE(at, std::string::npos) << old_text;
    write(file, text.replace(at, old_text.size(), new_text));
}

content::BuildOptions SourceFolder::options() const
{
    content::BuildOptions options;
    options.source = source();
    options.output = pack();
    options.cache = cache();
    return options;
}

content::BuildReport SourceFolder::build() const
{
    const base::Result<content::BuildReport> report = content::build_pack(options());
    EXPECT_TRUE(report.has_value()) << report.error().what;
    for (const content::Fault& fault : report->faults)
        EXPECT_EQ(fault.kind, content::FaultKind::translation) << to_string(fault);
    EXPECT_TRUE(report->written);
    return *report;
}

std::vector<std::string> SourceFolder::faults() const
{
    std::vector<std::string> lines;
    for (const content::Fault& fault : content::check_source(source()))
        lines.push_back(to_string(fault));
    return lines;
}

std::string read_bytes(const std::filesystem::path& file)
{
    base::Result<std::string> bytes = base::read_text_file(file, 256U << 20);
    EXPECT_TRUE(bytes.has_value()) << bytes.error().what;
    return std::move(*bytes);
}

void write_bytes(const std::filesystem::path& file, const std::string& bytes)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << bytes;
    EXPECT_TRUE(stream.good()) << file;
}

std::string art_svg()
{
    return R"svg(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1200">
<g id="bg"><rect width="1600" height="1200" fill="#204060"/></g>
<g id="mid"><circle cx="400" cy="600" r="200" fill="#40A040"/></g>
<g id="subject"><rect x="700" y="500" width="300" height="300" fill="#F0E0C0"/>
<path d="M0 1000L1600 1000" transform="translate(0 40)" stroke="#000000" stroke-width="20"/></g>
<g id="fg"/>
<path d="M0 1000L1600 1000" fill="none" stroke="#B4301F" stroke-width="20" id="thread"/>
</svg>
)svg";
}

} // namespace source_test
