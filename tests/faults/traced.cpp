#include "tests/faults/traced.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <map>

namespace faults {
namespace {

constexpr int kCannotStart = 126;

[[noreturn]] void become(const TracedProgram& program, int err)
{
    std::vector<std::string> words = program.words;
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    // LeakSanitizer traces too, and a program has one tracer.
    ::setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
    if (program.user != 0 && (::setgid(program.user) != 0 || ::setuid(program.user) != 0))
        ::_exit(kCannotStart);
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
        ::_exit(kCannotStart);
    ::raise(SIGSTOP);
    ::execv(arguments.front(), arguments.data());
    ::_exit(kCannotStart);
}

void make_it_fail([[maybe_unused]] pid_t thread)
{
#if defined(__x86_64__)
    // No system call has this number, so none is made.
    ::ptrace(PTRACE_POKEUSER, thread, offsetof(user, regs.orig_rax), -1L);
#endif
}

void set_result([[maybe_unused]] pid_t thread, [[maybe_unused]] int error)
{
#if defined(__x86_64__)
    ::ptrace(PTRACE_POKEUSER, thread, offsetof(user, regs.rax), static_cast<long>(-error));
#endif
}

class Tracer {
public:
    Tracer(pid_t leader, const Watch& watch)
        : m_leader(leader)
        , m_watch(watch)
    {
    }

    // Until all threads have ended; the leader's exit status.
    int run()
    {
        int status = 0;
        ::waitpid(m_leader, &status, __WALL);
        if (!WIFSTOPPED(status))
            return status;
        const long options =
            PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;
        ::ptrace(PTRACE_SETOPTIONS, m_leader, nullptr, options);
        ::ptrace(PTRACE_SYSCALL, m_leader, nullptr, nullptr);
        int ended = 0;
        while (true) {
            const pid_t thread = ::waitpid(-1, &status, __WALL);
            if (thread < 0 && errno == ECHILD)
                return ended;
            if (thread < 0)
                continue;
            if (WIFSTOPPED(status))
                ::ptrace(PTRACE_SYSCALL, thread, nullptr, signal_after(thread, status));
            else if (thread == m_leader)
                ended = status;
        }
    }

private:
    // What the stopped thread goes on with: no signal, or the one that was meant for it.
    long signal_after(pid_t thread, int status)
    {
        const int signal = WSTOPSIG(status);
        if (signal == (SIGTRAP | 0x80))
            system_call(thread);
        else if ((status >> 16) == PTRACE_EVENT_EXEC)
            m_started = true;
        else if ((status >> 16) == 0 && signal != SIGSTOP)
            return signal;
        return 0;
    }

    void system_call(pid_t thread)
    {
        __ptrace_syscall_info info{};
        if (!m_started || ::ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof info, &info) <= 0)
            return;
        Call& call = m_calls[thread];
        if (info.op == PTRACE_SYSCALL_INFO_ENTRY) {
            call = {thread, static_cast<long>(info.entry.nr), {}, 0};
            std::copy_n(info.entry.args, call.arguments.size(), call.arguments.begin());
            const Verdict verdict = m_watch.before ? m_watch.before(call) : Verdict{};
            obey(thread, verdict);
        } else if (info.op == PTRACE_SYSCALL_INFO_EXIT && call.number >= 0) {
            if (const auto failing = m_failing.find(thread); failing != m_failing.end()) {
                set_result(thread, failing->second);
                m_failing.erase(failing);
                return;
            }
            call.result = info.exit.rval;
            if (m_watch.after && m_watch.after(call).then == Then::kill)
                ::kill(m_leader, SIGKILL);
        }
    }

    void obey(pid_t thread, const Verdict& verdict)
    {
        if (verdict.then == Then::kill)
            ::kill(m_leader, SIGKILL);
        if (verdict.then == Then::fail) {
            make_it_fail(thread);
            m_failing[thread] = verdict.error;
        }
    }

    pid_t m_leader;
    const Watch& m_watch;
    bool m_started = false;
    std::map<pid_t, Call> m_calls;
    std::map<pid_t, int> m_failing; // with which errno
};

std::string contents_of(int file)
{
    std::string text;
    std::array<char, 4096> part{};
    ssize_t got = 0;
    while ((got = ::pread(file, part.data(), part.size(), static_cast<off_t>(text.size()))) > 0)
        text.append(part.data(), static_cast<std::size_t>(got));
    return text;
}

} // namespace

Ended run_traced(const TracedProgram& program, const Watch& watch)
{
    const int err = ::memfd_create("stderr", 0);
    const pid_t leader = ::fork();
    if (leader == 0)
        become(program, err);
    const int status = Tracer(leader, watch).run();
    Ended ended;
    if (WIFEXITED(status))
        ended.code = WEXITSTATUS(status);
    else
        ended.signal = WTERMSIG(status);
    ended.err = contents_of(err);
    ::close(err);
    return ended;
}

bool can_trace()
{
    int calls = 0;
    const Ended ended = run_traced({{"/bin/true"}, 0},
                                   {[&](const Call&) {
                                        ++calls;
                                        return Verdict{};
                                    },
                                    {}});
    return ended.code == 0 && calls > 0;
}

bool changes_disk(const Call& call)
{
    switch (call.number) {
    case SYS_write:
    case SYS_pwrite64:
    case SYS_writev:
    case SYS_pwritev:
        // Not into pipes: the sanitizers' runtime does that to probe memory.
        return call.arguments[0] > STDERR_FILENO &&
               path_of(call.thread, call.arguments[0]).starts_with('/');
#ifdef SYS_open
    case SYS_open:
        return (call.arguments[1] & (O_CREAT | O_TRUNC)) != 0;
    case SYS_creat:
    case SYS_rename:
    case SYS_link:
    case SYS_symlink:
    case SYS_unlink:
    case SYS_mkdir:
    case SYS_rmdir:
    case SYS_chmod:
#endif
    case SYS_fsync:
    case SYS_fdatasync:
    case SYS_sync_file_range:
    case SYS_renameat:
    case SYS_renameat2:
    case SYS_linkat:
    case SYS_symlinkat:
    case SYS_unlinkat:
    case SYS_mkdirat:
    case SYS_truncate:
    case SYS_ftruncate:
    case SYS_fallocate:
    case SYS_fchmod:
    case SYS_fchmodat:
    case SYS_copy_file_range:
    case SYS_sendfile:
        return true;
    case SYS_openat:
        return (call.arguments[2] & (O_CREAT | O_TRUNC)) != 0;
    default:
        return false;
    }
}

bool reads_file(const Call& call)
{
    return call.number == SYS_read || call.number == SYS_pread64;
}

std::string text_at(pid_t thread, std::uint64_t address)
{
    // In pieces that end with a page: the next one may not be there.
    constexpr std::uint64_t kPage = 4096;
    std::string text;
    while (text.find('\0') == std::string::npos && text.size() < kPage) {
        const std::string part = bytes_at(thread, address, kPage - address % kPage);
        if (part.empty())
            break;
        text += part;
        address += part.size();
    }
    return text.substr(0, text.find('\0'));
}

std::string bytes_at(pid_t thread, std::uint64_t address, std::size_t count)
{
    std::string bytes(count, '\0');
    iovec ours{bytes.data(), bytes.size()};
    iovec its{reinterpret_cast<void*>(address), count}; // NOLINT: an address of the other process
    const ssize_t got = ::process_vm_readv(thread, &ours, 1, &its, 1, 0);
    bytes.resize(static_cast<std::size_t>(std::max(got, ssize_t{0})));
    return bytes;
}

std::string path_of(pid_t thread, std::uint64_t descriptor)
{
    std::error_code none;
    return std::filesystem::read_symlink(
               fmt::format("/proc/{}/fd/{}", thread, static_cast<int>(descriptor)), none)
        .string();
}

} // namespace faults
