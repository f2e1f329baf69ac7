// Runs a program as a user would and keeps what it said: the golden pictures, the tests of bad
// input and the benchmarks all look at pavilion-kiosk from outside.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace test {

struct Command {
    std::vector<std::string> words; // the program first, then its arguments
    std::map<std::string, std::optional<std::string>> environment; // on top of ours; nothing: unset
    int limit_ms = 120'000;
};

struct Ran {
    int code = -1;  // exit code; -1: ended by a signal
    int signal = 0; // 9 also when it was still running at the limit
    std::string out;
    std::string err;
};

// Waits for the end; a program that is still running at the limit is killed.
[[nodiscard]] Ran run_program(const Command& command);

// A program that runs beside us; what it says goes to our own stderr. Killed at the latest with
// this object.
class Running {
public:
    explicit Running(const Command& command);
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    Running(Running&&) = delete;
    Running& operator=(Running&&) = delete;
    ~Running();

    [[nodiscard]] bool started() const { return m_process > 0; }
    [[nodiscard]] int process() const { return m_process; }
    // Asks it to end by SIGTERM and waits until it has.
    void end();

private:
    int m_process = -1;
};

// pavilion-kiosk of this build, drawn by llvmpipe whatever the machine has, without a display and
// without this user's settings: the same picture everywhere.
[[nodiscard]] Command kiosk(std::vector<std::string> arguments);
[[nodiscard]] std::filesystem::path kiosk_program();

} // namespace test
