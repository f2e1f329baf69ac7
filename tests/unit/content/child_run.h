// Runs something in a process of its own, to see how much memory hostile input can cost and that it
// ends.
#pragma once
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>

namespace child {

// Sanitizers keep shadows and freed memory: the limits of tests are for programs without.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr long kSlack = 16;
#else
inline constexpr long kSlack = 1;
#endif

struct Run {
    int exit_code = -1; // -1: a signal ended it, also the limit of time
    long peak_mib = 0;  // most memory, beyond what it began with
};

// A value of /proc/self/status in KiB.
inline long status_kib(const std::string& key)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(key + ":"))
            return std::atol(line.c_str() + key.size() + 1);
    return 0;
}

// `work` gives the exit code. A minute of processor time is a hang.
inline Run run(const std::function<int()>& work)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    const pid_t process = ::fork();
    if (process == 0) {
        const rlimit minute{60 * kSlack, 60 * kSlack};
        ::setrlimit(RLIMIT_CPU, &minute);
        std::ofstream("/proc/self/clear_refs") << "5"; // the peak begins anew
        const long before = status_kib("VmRSS");
        const int code = work();
        const long peak = (status_kib("VmHWM") - before) / 1024;
        const bool told = ::write(ends[1], &peak, sizeof peak) == sizeof peak;
        ::_exit(told ? code : 99);
    }
    ::close(ends[1]);
    Run run;
    if (::read(ends[0], &run.peak_mib, sizeof run.peak_mib) != sizeof run.peak_mib)
        run.peak_mib = 0;
    ::close(ends[0]);
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status))
        run.exit_code = WEXITSTATUS(status);
    return run;
}

} // namespace child
