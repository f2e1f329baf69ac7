// pavilion-pack info: what is in a pack.
#include "content/catalogue/catalogue.h"
#include "content/tool/commands.h"
#include "content/tool/json.h"
#include "content/tool/say.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <memory>

namespace content {
namespace {

std::vector<std::string> languages_of(const Catalogue& catalogue)
{
    std::vector<std::string> tags;
    for (const Language language : catalogue.info().languages)
        tags.emplace_back(short_tag(language));
    return tags;
}

std::size_t pictures_of(const Catalogue& catalogue)
{
    std::int64_t count = 0;
    while (catalogue.picture({count + 1}) != nullptr)
        ++count;
    return static_cast<std::size_t>(count);
}

std::string families_json(const Catalogue& catalogue, const Hall& hall)
{
    std::vector<std::string> all;
    for (const Family& family : hall.families)
        all.push_back(fmt::format(
            "{}: {}", json_quoted(family.id), catalogue.cards(hall.id, family.id).size()));
    return fmt::format("{{{}}}", fmt::join(all, ", "));
}

void print_json(const Catalogue& catalogue)
{
    const PackInfo& info = catalogue.info();
    std::vector<std::string> tags;
    for (const std::string& tag : languages_of(catalogue))
        tags.push_back(json_quoted(tag));
    std::vector<std::string> halls;
    for (const Hall& hall : catalogue.halls())
        halls.push_back(fmt::format(R"({}: {{"exhibits": {}, "families": {}}})",
                                    json_quoted(hall.id),
                                    catalogue.cards(hall.id, "").size(),
                                    families_json(catalogue, hall)));
    fmt::print("{{\n  \"id\": {},\n  \"version\": {},\n  \"schema\": {},\n  \"languages\": [{}],\n "
               " \"halls\": {{{}}},\n"
               "  \"exhibits\": {},\n  \"pictures\": {},\n  \"bytes\": {}\n}}\n",
               json_quoted(info.id),
               json_quoted(info.version),
               info.schema,
               fmt::join(tags, ", "),
               fmt::join(halls, ", "),
               catalogue.cards().size(),
               pictures_of(catalogue),
               info.bytes);
}

void print_text(const Catalogue& catalogue)
{
    const PackInfo& info = catalogue.info();
    fmt::print("{} {} ({})\n", info.id, info.version, info.title.in(Language::en));
    fmt::print("languages  {}\n", fmt::join(languages_of(catalogue), " "));
    fmt::print("schema     {}\n", info.schema);
    for (const Hall& hall : catalogue.halls()) {
        fmt::print("hall       {}: {} exhibits\n", hall.id, catalogue.cards(hall.id, "").size());
        for (const Family& family : hall.families)
            fmt::print(
                "             {}: {}\n", family.id, catalogue.cards(hall.id, family.id).size());
    }
    fmt::print("pictures   {}\nbytes      {}\n", pictures_of(catalogue), info.bytes);
}

struct InfoArguments {
    std::filesystem::path pack;
    bool json = false;
};

int run_info(const InfoArguments& arguments)
{
    const base::Result<Catalogue> catalogue = Catalogue::open(arguments.pack);
    if (!catalogue)
        return say_error(catalogue.error());
    if (arguments.json)
        print_json(*catalogue);
    else
        print_text(*catalogue);
    return kDone;
}

} // namespace

void add_info(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<InfoArguments>();
    CLI::App* info = app.add_subcommand("info", "Say what is in a pack");
    info->add_option("FILE", arguments->pack, "A .pavpack")->required();
    info->add_flag("--json", arguments->json, "As a JSON object");
    info->footer("Example: pavilion-pack info pavilion.pavpack --json | jq .halls");
    info->callback([arguments, &chosen] { chosen = [arguments] { return run_info(*arguments); }; });
}

} // namespace content
