// pavilion-pack install, list, rollback: what a kiosk shows.
#include "content/store/pack_store.h"
#include "content/tool/commands.h"
#include "content/tool/interrupt.h"
#include "content/tool/json.h"
#include "content/tool/say.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

namespace content {
namespace {

namespace fs = std::filesystem;

std::string json_of(const StoredPack& pack)
{
    return fmt::format(R"({{"id": {}, "version": {}, "current": {}, "previous": {}, "bytes": {}, )"
                       R"("file": {}}})",
                       json_quoted(pack.name.id),
                       json_quoted(pack.name.version),
                       pack.current,
                       pack.previous,
                       pack.bytes,
                       json_quoted(pack.file.string()));
}

void report(const StoredPack& pack, Report form)
{
    if (form == Report::json)
        fmt::print("{}\n", json_of(pack));
    else
        fmt::print("{} {} is current in {}\n", pack.name.id, pack.name.version, pack.file.string());
}

struct StoreArguments {
    fs::path store = default_store();
    bool json = false;
    [[nodiscard]] Report form() const { return json ? Report::json : Report::text; }

    void add_to(CLI::App& command)
    {
        command.add_option("--store", store, "Folder of the installed packs")
            ->capture_default_str();
        command.add_flag("--json", json, "As JSON");
    }
};

struct InstallArguments : StoreArguments {
    fs::path pack;
    fs::path keys = default_key_folder();
    bool downgrade = false;
    bool unsigned_too = false;
};

int run_install(const InstallArguments& arguments)
{
    base::Result<std::vector<PublicKey>> keys = read_keys(arguments.keys);
    if (!keys)
        return say_error(keys.error());
    Interrupt interrupt;
    InstallOptions options;
    options.trust = {std::move(*keys), arguments.unsigned_too};
    options.downgrade = arguments.downgrade ? Downgrade::allow : Downgrade::refuse;
    options.cancelled = &interrupt.wanted();
    options.progress = [&interrupt](std::int64_t done, std::int64_t all) {
        constexpr std::int64_t kMegabyte = 1'000'000;
        interrupt.look();
        show_progress(done / kMegabyte, all / kMegabyte, "MB");
    };
    const base::Result<StoredPack> pack =
        PackStore(arguments.store).install(arguments.pack, options);
    if (!pack)
        return say_error(pack.error());
    report(*pack, arguments.form());
    return kDone;
}

int run_list(const StoreArguments& arguments)
{
    const base::Result<std::vector<StoredPack>> packs = PackStore(arguments.store).list();
    if (!packs)
        return say_error(packs.error());
    if (arguments.json) {
        fmt::print("[");
        for (std::size_t i = 0; i < packs->size(); ++i)
            fmt::print("{}{}", i == 0 ? "\n " : ",\n ", json_of((*packs)[i]));
        fmt::print("{}]\n", packs->empty() ? "" : "\n");
        return kDone;
    }
    for (const StoredPack& pack : *packs)
        fmt::print("{:<24} {:<12} {:<9} {:>9.1f} MB  {}\n",
                   pack.name.id,
                   pack.name.version,
                   pack.current    ? "current"
                   : pack.previous ? "previous"
                                   : "",
                   static_cast<double>(pack.bytes) / 1e6,
                   pack.file.string());
    if (packs->empty())
        fmt::print("{}: no pack is installed\n", arguments.store.string());
    return kDone;
}

struct RollbackArguments : StoreArguments {
    std::string id;
    std::string to; // empty: the previous one
};

int run_rollback(const RollbackArguments& arguments)
{
    const base::Result<StoredPack> pack =
        PackStore(arguments.store)
            .rollback(arguments.id,
                      arguments.to.empty() ? std::nullopt : std::optional(arguments.to));
    if (!pack)
        return say_error(pack.error());
    report(*pack, arguments.form());
    return kDone;
}

} // namespace

void add_install(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<InstallArguments>();
    CLI::App* install = app.add_subcommand("install", "Make a signed pack what the kiosk shows");
    install->add_option("FILE", arguments->pack, "A .pavpack with its .minisig beside it")
        ->required();
    arguments->add_to(*install);
    install->add_option("--keys", arguments->keys, "Folder of trusted *.pub")
        ->capture_default_str();
    install->add_flag(
        "--downgrade", arguments->downgrade, "Allow a lower version than the current");
    install->add_flag("--unsigned", arguments->unsigned_too, "Allow a pack without a signature");
    install->footer(
        "Example: pavilion-pack install /media/stick/tea-house.pavpack\n"
        "The stick may be taken out when the command has ended. A running kiosk changes over when "
        "nobody is at the screen. Three versions are kept; pavilion-pack rollback goes back.");
    install->callback(
        [arguments, &chosen] { chosen = [arguments] { return run_install(*arguments); }; });
}

void add_list(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<StoreArguments>();
    CLI::App* list = app.add_subcommand("list", "List the installed packs");
    arguments->add_to(*list);
    list->footer("Example: pavilion-pack list --json | jq '.[] | select(.current)'");
    list->callback([arguments, &chosen] { chosen = [arguments] { return run_list(*arguments); }; });
}

void add_rollback(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<RollbackArguments>();
    CLI::App* rollback =
        app.add_subcommand("rollback", "Go back to the previous version of a pack");
    rollback->add_option("ID", arguments->id, "Id of the pack, see list")->required();
    rollback->add_option("--to", arguments->to, "This version instead of the previous one");
    arguments->add_to(*rollback);
    rollback->footer("Example: pavilion-pack rollback tea-house --to 1.0.2\n"
                     "The same again goes forward: current and previous change places.");
    rollback->callback(
        [arguments, &chosen] { chosen = [arguments] { return run_rollback(*arguments); }; });
}

} // namespace content
