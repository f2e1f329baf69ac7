#include "platform/base/process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace base {
namespace {

class Pipe {
public:
    Pipe() { m_good = ::pipe2(m_ends.data(), O_CLOEXEC) == 0; }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    Pipe(Pipe&&) = delete;
    Pipe& operator=(Pipe&&) = delete;
    ~Pipe()
    {
        close(0);
        close(1);
    }

    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] int reading() const { return m_ends[0]; }
    [[nodiscard]] int writing() const { return m_ends[1]; }
    void close(std::size_t end)
    {
        if (m_ends[end] >= 0)
            ::close(m_ends[end]);
        m_ends[end] = -1;
    }

private:
    std::array<int, 2> m_ends{-1, -1};
    bool m_good = false;
};

// One piece, if there is one. False: the stream has ended.
bool take(int fd, std::string& into)
{
    std::array<char, 65536> piece{};
    const ssize_t count = ::read(fd, piece.data(), piece.size());
    if (count < 0)
        return errno == EINTR || errno == EAGAIN;
    const std::size_t room = kMaxProcessOutput - into.size();
    into.append(piece.data(), std::min(static_cast<std::size_t>(count), room));
    return count > 0;
}

void read_both(Pipe& output, Pipe& errors, Finished& finished)
{
    std::array<pollfd, 2> streams{{{output.reading(), POLLIN, 0}, {errors.reading(), POLLIN, 0}}};
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        if (::poll(streams.data(), streams.size(), -1) < 0 && errno != EINTR)
            return;
        for (std::size_t i = 0; i < streams.size(); ++i)
            if (streams[i].fd >= 0 && streams[i].revents != 0 &&
                !take(streams[i].fd, i == 0 ? finished.output : finished.errors))
                streams[i].fd = -1;
    }
}

int status_of(pid_t child)
{
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return 1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

Result<Finished> run_process(const std::filesystem::path& program,
                             const std::vector<std::string>& arguments)
{
    Pipe output;
    Pipe errors;
    if (!output.good() || !errors.good())
        return fail(ErrorCode::io, fmt::format("cannot run {}: no pipe", program.string()));
    posix_spawn_file_actions_t actions{};
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, output.writing(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, errors.writing(), STDERR_FILENO);
    std::string name = program.string();
    std::vector<std::string> copies = arguments;
    std::vector<char*> argv{name.data()};
    for (std::string& argument : copies)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    pid_t child = 0;
    const int code = ::posix_spawnp(&child, name.c_str(), &actions, nullptr, argv.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (code != 0)
        return fail(code == ENOENT ? ErrorCode::not_found : ErrorCode::io,
                    fmt::format("cannot run {}: {}", name, std::generic_category().message(code)));
    output.close(1);
    errors.close(1);
    Finished finished;
    read_both(output, errors, finished);
    finished.status = status_of(child);
    return finished;
}

std::filesystem::path sibling_program(const std::string& name)
{
    std::error_code error;
    const std::filesystem::path beside =
        std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / name;
    return !error && std::filesystem::exists(beside, error) ? beside : std::filesystem::path(name);
}

} // namespace base
