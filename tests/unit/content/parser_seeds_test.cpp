// The seeds of the fuzzers, and whatever they have found: odd input ends in faults, never in a
// crash or an endless loop.
#include "content/build/icon.h"
#include "content/build/markdown.h"
#include "content/build/svg_path.h"
#include "content/build/yaml.h"

#include <gtest/gtest.h>

namespace content {
namespace {

TEST(ParserSeeds, OddPagesEnd)
{
    for (const std::string page : {"",
                                   "---",
                                   "---\n",
                                   "---\n---",
                                   "---\n---\n",
                                   "---\ntitle: t\n---\n***",
                                   "---\n[\n---\n#",
                                   "---\ntitle: &a [*a]\n---\n",
                                   "---\ntitle: t\n---\n> > > - 1. ![](",
                                   "---\ntitle: t\n---\n## {#making}\n1.\n",
                                   "---\ntitle: t\n---\n## x {#making}\n1. 1. **a**\n   - b\n",
                                   "---\ntitle: t\n---\n**a\n\n&#0;&#xD800;&#999999999999;",
                                   "---\ntitle: t\n---\n<!--\n\n<?x\n```\n",
                                   "---\ntitle: t\n---\n|a|\n|-|\n|b|"}) {
        Faults faults;
        const auto read = parse_page(page, {"x.md", 0, {}}, Language::de, faults);
        EXPECT_TRUE(read || !faults.empty()) << page;
    }
}

TEST(ParserSeeds, DeepNestingEnds)
{
    Faults faults;
    const std::string deep = "---\ntitle: t\n---\n" + std::string(20'000, '>') + "x";
    EXPECT_TRUE(parse_page(deep, {"x.md", 0, {}}, Language::en, faults).has_value());
    EXPECT_FALSE(faults.empty());
    const YamlContext context{{"x.yaml", 0, {}}, {Language::en}, &faults};
    EXPECT_FALSE(parse_yaml(std::string(100'000, '['), context).has_value());
    std::string groups = "<svg viewBox='0 0 9 9'>";
    for (int i = 0; i < 10'000; ++i)
        groups += "<g>";
    Faults of_icon;
    static_cast<void>(read_icon(groups, {"x.svg", 0, {}}, of_icon));
    EXPECT_FALSE(of_icon.empty());
}

TEST(ParserSeeds, OddIconsAreFaults)
{
    for (const std::string svg :
         {"",
          "<",
          "<svg",
          "<svg/>",
          "<a></b>",
          "<svg viewBox='0 0 0 0'/>",
          "<svg viewBox='nan 0 1 1'/>",
          "<svg viewBox='0 0 48 48'/>",
          "<svg viewBox='0 0 48 48'><path d='M0 0'/></svg>",
          "<svg viewBox='0 0 48 48'><circle r='-1'/></svg>",
          "<svg viewBox='0 0 9 9'><polygon points='1 2 3'/></svg>",
          "<!DOCTYPE x [<!ENTITY a 'b'>]><svg viewBox='0 0 9 9'>&a;</svg>"}) {
        Faults faults;
        static_cast<void>(read_icon(svg, {"x.svg", 0, {}}, faults));
        EXPECT_FALSE(faults.empty()) << svg;
    }
}

} // namespace
} // namespace content
