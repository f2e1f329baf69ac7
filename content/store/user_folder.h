// Where the store and the trusted keys lie, by the same rule. Inside content/store only.
#pragma once
#include <filesystem>

namespace content {

struct UserFolder {
    const char* variable;     // of the environment: decides
    const char* system;       // taken where it exists
    const char* xdg_variable; // absolute, as the XDG base directory specification asks
    const char* home_default; // below $HOME, when that is not set
    const char* name;         // inside pavilion-kiosk/
};

// Without $HOME: below the current folder.
[[nodiscard]] std::filesystem::path user_folder(const UserFolder& folder);

} // namespace content
