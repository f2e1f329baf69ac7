#include "tests/support/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

extern char** environ;

namespace test {

namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    int read = -1;
    int write = -1;
};

Pipe open_pipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    return {ends[0], ends[1]};
}

std::vector<std::string> environment_of(const Command& command)
{
    std::vector<std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        if (!command.environment.contains(text.substr(0, text.find('='))))
            all.push_back(text);
    }
    for (const auto& [name, value] : command.environment)
        if (value)
            all.push_back(name + "=" + *value);
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& words)
{
    std::vector<char*> all;
    for (std::string& word : words)
        all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

pid_t spawn(const Command& command, int out, int err)
{
    std::vector<std::string> words = command.words;
    std::vector<std::string> environment = environment_of(command);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
    pid_t child = -1;
    const int error = ::posix_spawnp(&child,
                                     words.front().c_str(),
                                     &actions,
                                     nullptr,
                                     pointers(words).data(),
                                     pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? child : -1;
}

// Takes what is there; false at the end.
bool drain(int file, std::string& into)
{
    std::array<char, 4096> part{};
    const ssize_t got = ::read(file, part.data(), part.size());
    if (got > 0)
        into.append(part.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && errno == EINTR);
}

// False when the limit came first.
bool listen(int out, int err, Clock::time_point limit, Ran& ran)
{
    std::array<pollfd, 2> files{pollfd{out, POLLIN, 0}, pollfd{err, POLLIN, 0}};
    while (files[0].fd >= 0 || files[1].fd >= 0) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(limit - Clock::now());
        if (left.count() <= 0)
            return false;
        if (::poll(files.data(), files.size(), static_cast<int>(left.count())) < 0 &&
            errno != EINTR)
            return false;
        if (files[0].revents != 0 && !drain(out, ran.out))
            files[0].fd = -1;
        if (files[1].revents != 0 && !drain(err, ran.err))
            files[1].fd = -1;
    }
    return true;
}

} // namespace

Ran run_program(const Command& command)
{
    Ran ran;
    const Clock::time_point limit = Clock::now() + std::chrono::milliseconds(command.limit_ms);
    const Pipe out = open_pipe();
    const Pipe err = open_pipe();
    const pid_t child = spawn(command, out.write, err.write);
    ::close(out.write);
    ::close(err.write);
    if (child < 0) {
        ran.err = "cannot start " + command.words.front();
    } else {
        if (!listen(out.read, err.read, limit, ran))
            ::kill(child, SIGKILL);
        int status = 0;
        while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
        }
        if (WIFEXITED(status))
            ran.code = WEXITSTATUS(status);
        else
            ran.signal = WTERMSIG(status);
    }
    ::close(out.read);
    ::close(err.read);
    return ran;
}

Running::Running(const Command& command)
    : m_process(spawn(command, STDERR_FILENO, STDERR_FILENO))
{
}

Running::~Running()
{
    if (started())
        ::kill(m_process, SIGKILL);
    end();
}

void Running::end()
{
    if (!started())
        return;
    ::kill(m_process, SIGTERM);
    while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
}

std::filesystem::path kiosk_program()
{
    return std::filesystem::path(PAVILION_BINARY_DIR) / "pavilion-kiosk";
}

Command kiosk(std::vector<std::string> arguments)
{
    Command command;
    command.words = {kiosk_program().string()};
    command.words.insert(command.words.end(), arguments.begin(), arguments.end());
    command.environment = {{"LIBGL_ALWAYS_SOFTWARE", "1"},
                           {"GALLIUM_DRIVER", "llvmpipe"},
                           {"LP_NATIVE_VECTOR_WIDTH", "128"}, // the widest that every x86-64 has
                           {"XDG_CONFIG_HOME", "/nonexistent"},
                           {"PAVILION_STORE", "/nonexistent"},
                           {"DISPLAY", std::nullopt},
                           {"WAYLAND_DISPLAY", std::nullopt}};
    return command;
}

} // namespace test
