// Runs a program and stops at each of its system calls that may change a disk or read one, on all
// of its threads, so that a test can pull the plug there or let the call fail. Linux only; letting
// calls fail needs an x86-64.
#pragma once
#include <sys/types.h>

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace faults {

struct Call {
    pid_t thread = 0;
    long number = 0; // SYS_...
    std::array<std::uint64_t, 6> arguments{};
    std::int64_t result = 0; // -errno on failure; when it has returned
};

enum class Then { go_on, kill, fail };
struct Verdict {
    Then then = Then::go_on;
    int error = 0; // errno, with Then::fail before the call
};

struct Watch {
    std::function<Verdict(const Call&)> before; // the call has not been made yet
    std::function<Verdict(const Call&)> after;
};

struct TracedProgram {
    std::vector<std::string> words; // a path first
    uid_t user = 0;                 // 0: as we are
};

struct Ended {
    int code = -1; // -1: ended by a signal
    int signal = 0;
    std::string err; // what it wrote to stderr
};

// False where the machine does not let us trace (a container without the right to).
[[nodiscard]] bool can_trace();
[[nodiscard]] constexpr bool can_fail_calls()
{
#if defined(__x86_64__)
    return true;
#else
    return false;
#endif
}

[[nodiscard]] Ended run_traced(const TracedProgram& program, const Watch& watch);

// Writes, creates, renames, links, cuts, removes or syncs; not what goes to stdout and stderr.
[[nodiscard]] bool changes_disk(const Call& call);
// Fills from a file: read and pread64.
[[nodiscard]] bool reads_file(const Call& call);

// The text at an address of the traced program; where a file descriptor of it leads.
[[nodiscard]] std::string text_at(pid_t thread, std::uint64_t address);
[[nodiscard]] std::string bytes_at(pid_t thread, std::uint64_t address, std::size_t count);
[[nodiscard]] std::string path_of(pid_t thread, std::uint64_t descriptor);

} // namespace faults
