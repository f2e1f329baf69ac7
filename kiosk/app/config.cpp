#include "kiosk/app/config.h"

#include "content/catalogue/names.h"
#include "platform/base/file.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <cstdlib>
#include <functional>
#include <map>

namespace kiosk {

using base::ErrorCode;
using base::fail;

namespace {

constexpr std::size_t kLargestFile = 1024 * 1024;

// Takes a value or says what is allowed.
struct Setting {
    std::string_view allowed;
    std::function<bool(Config&, const toml::node&)> set;
};

bool set_number(const toml::node& node, double least, double most, double& into)
{
    const auto value = node.value<double>();
    if (!value || !(*value >= least && *value <= most))
        return false;
    into = *value;
    return true;
}

bool set_diagonal(Config& config, const toml::node& node)
{
    double value = 0.0;
    if (!set_number(node, 0.0, 10000.0, value))
        return false;
    config.diagonal_mm = static_cast<float>(value);
    return true;
}

bool set_store(Config& config, const toml::node& node)
{
    const auto folder = node.value<std::string>();
    if (!folder || !std::filesystem::path(*folder).is_absolute())
        return false;
    config.store = *folder;
    return true;
}

bool set_pack(Config& config, const toml::node& node)
{
    const auto id = node.value<std::string>();
    if (!id || !content::is_id(*id))
        return false;
    config.pack = *id;
    return true;
}

bool set_idle(Config& config, const toml::node& node)
{
    double value = 0.0;
    if (!set_number(node, 15.0, 3600.0, value))
        return false;
    config.rules.idle = base::milliseconds(value * 1000.0);
    return true;
}

bool set_language(Config& config, const toml::node& node)
{
    const auto tag = node.value<std::string>();
    const auto language = tag ? content::parse_language(*tag) : std::nullopt;
    if (language)
        config.rules.language = *language;
    return language.has_value();
}

bool set_theme(Config& config, const toml::node& node)
{
    const auto name = node.value<std::string>();
    if (!name || (*name != "paper" && *name != "contrast"))
        return false;
    config.rules.theme = *name == "contrast" ? Theme::contrast : Theme::paper;
    return true;
}

bool set_text(Config& config, const toml::node& node)
{
    constexpr double kSizes[] = {1.0, 1.25, 1.5};
    double value = 0.0;
    if (!set_number(node, 1.0, 1.5, value))
        return false;
    for (int i = 0; i < 3; ++i)
        if (value == kSizes[i]) {
            config.rules.text_size = static_cast<TextSize>(i);
            return true;
        }
    return false;
}

const std::map<std::string, Setting, std::less<>>& settings()
{
    static const std::map<std::string, Setting, std::less<>> all{
        {"screen.diagonal_mm", {"millimetres, 0 to 10000", set_diagonal}},
        {"packs.store", {"a folder, from the root: \"/srv/packs\"", set_store}},
        {"packs.show", {"a pack's id: lower-case letters, digits and hyphens", set_pack}},
        {"session.idle_seconds", {"seconds, 15 to 3600", set_idle}},
        {"session.language", {"\"zh\", \"en\", \"ja\" or \"de\"", set_language}},
        {"session.theme", {"\"paper\" or \"contrast\"", set_theme}},
        {"session.text", {"1.0, 1.25 or 1.5", set_text}},
    };
    return all;
}

std::string known_keys()
{
    std::string keys;
    for (const auto& [key, setting] : settings())
        keys += (keys.empty() ? "" : ", ") + key;
    return keys;
}

base::Status apply_table(Config& config,
                         const toml::table& table,
                         const std::string& prefix,
                         std::string_view file)
{
    for (const auto& [name, node] : table) {
        const std::string key = prefix + std::string(name.str());
        const auto line = node.source().begin.line;
        if (const toml::table* inner = node.as_table(); inner != nullptr && prefix.empty()) {
            TRY(apply_table(config, *inner, key + ".", file));
            continue;
        }
        const auto found = settings().find(key);
        if (found == settings().end())
            return fail(
                ErrorCode::bad_content,
                fmt::format("{}:{}: no such key {}; there are {}", file, line, key, known_keys()));
        if (!found->second.set(config, node))
            return fail(ErrorCode::bad_content,
                        fmt::format("{}:{}: {} takes {}", file, line, key, found->second.allowed));
    }
    return {};
}

base::Status apply_file(Config& config, const std::filesystem::path& file)
{
    TRY_SET(const std::string text, base::read_text_file(file, kLargestFile));
    return apply_config(config, text, file.string());
}

std::filesystem::path user_file()
{
    if (const char* home = std::getenv("XDG_CONFIG_HOME"); home != nullptr && *home != '\0')
        return std::filesystem::path(home) / "pavilion-kiosk/kiosk.toml";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return std::filesystem::path(home) / ".config/pavilion-kiosk/kiosk.toml";
    return {};
}

} // namespace

base::Status apply_config(Config& config, std::string_view text, std::string_view file_name)
{
    try {
        return apply_table(config, toml::parse(text, std::string(file_name)), {}, file_name);
    } catch (const toml::parse_error& error) {
        return fail(
            ErrorCode::bad_content,
            fmt::format("{}:{}: {}", file_name, error.source().begin.line, error.description()));
    }
}

base::Result<Config> read_config(const std::filesystem::path& explicit_file)
{
    Config config;
    for (const std::filesystem::path& file :
         {std::filesystem::path("/etc/pavilion-kiosk/kiosk.toml"), user_file()}) {
        std::error_code ignored;
        if (!file.empty() && std::filesystem::exists(file, ignored))
            TRY(apply_file(config, file));
    }
    if (!explicit_file.empty())
        TRY(apply_file(config, explicit_file));
    return config;
}

} // namespace kiosk
