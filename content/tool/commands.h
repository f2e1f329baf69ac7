// The commands of pavilion-pack, one file each. An add_ function declares a command on the command
// line; when the user chose it, it puts what is to be done into `chosen`, which main() runs. A
// command prints its report and gives the exit status.
#pragma once
#include <functional>

namespace CLI {
class App;
}

namespace content {

enum class Report { text, json };

inline constexpr int kDone = 0;
inline constexpr int kFaults = 1;     // the content has faults
inline constexpr int kWrongUsage = 2; // an option, file or id that there is not
inline constexpr int kRefused = 3;    // not trusted: signature, key, downgrade
inline constexpr int kMachine = 4;    // the system said no: disk full, permission, device

using Command = std::function<int()>;

void add_new(CLI::App& app, Command& chosen);
void add_check(CLI::App& app, Command& chosen);
void add_build(CLI::App& app, Command& chosen);
void add_info(CLI::App& app, Command& chosen);
void add_keygen(CLI::App& app, Command& chosen);
void add_sign(CLI::App& app, Command& chosen);
void add_verify(CLI::App& app, Command& chosen);
void add_install(CLI::App& app, Command& chosen);
void add_list(CLI::App& app, Command& chosen);
void add_rollback(CLI::App& app, Command& chosen);
void add_import(CLI::App& app, Command& chosen);
void add_texts(CLI::App& app, Command& chosen); // texts export, texts import
void add_sheet(CLI::App& app, Command& chosen);

} // namespace content
