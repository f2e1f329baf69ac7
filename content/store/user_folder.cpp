#include "content/store/user_folder.h"

#include <cstdlib>
#include <string_view>

namespace content {
namespace {

std::string_view environment(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

} // namespace

std::filesystem::path user_folder(const UserFolder& folder)
{
    if (const std::string_view own = environment(folder.variable); !own.empty())
        return own;
    std::error_code ignored;
    if (std::filesystem::is_directory(folder.system, ignored))
        return folder.system;
    const std::string_view xdg = environment(folder.xdg_variable);
    const std::filesystem::path base =
        xdg.starts_with('/') ? std::filesystem::path(xdg)
                             : std::filesystem::path(environment("HOME")) / folder.home_default;
    return base / "pavilion-kiosk" / folder.name;
}

} // namespace content
