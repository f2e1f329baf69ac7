#include "content/tool/password.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sodium.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace content {
namespace {

constexpr std::size_t kMaxPassword = 1024; // as minisign

// The terminal without echo. Signals wait while it lives, so that Ctrl-C cannot leave it mute.
class MuteTerminal {
public:
    MuteTerminal()
        : m_terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_terminal < 0 || ::tcgetattr(m_terminal, &m_before) != 0)
            return;
        sigset_t waiting;
        ::sigemptyset(&waiting);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP})
            ::sigaddset(&waiting, signal);
        ::pthread_sigmask(SIG_BLOCK, &waiting, &m_mask);
        m_signals = ::signalfd(-1, &waiting, SFD_CLOEXEC);
        termios mute = m_before;
        mute.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        mute.c_lflag |= ICANON;
        m_is_mute = ::tcsetattr(m_terminal, TCSAFLUSH, &mute) == 0;
    }
    MuteTerminal(const MuteTerminal&) = delete;
    MuteTerminal& operator=(const MuteTerminal&) = delete;
    MuteTerminal(MuteTerminal&&) = delete;
    MuteTerminal& operator=(MuteTerminal&&) = delete;
    ~MuteTerminal()
    {
        if (m_is_mute)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
        if (m_signals >= 0) {
            ::close(m_signals);
            ::pthread_sigmask(SIG_SETMASK, &m_mask, nullptr);
        }
        if (m_terminal >= 0)
            ::close(m_terminal);
    }

    [[nodiscard]] bool is_mute() const { return m_is_mute && m_signals >= 0; }

    void say(const std::string& text) const
    {
        // A terminal that cannot be written will fail at reading, too.
        if (::write(m_terminal, text.data(), text.size()) < 0)
            errno = 0;
    }

    base::Result<std::string> line() const
    {
        std::array<pollfd, 2> files{pollfd{m_terminal, POLLIN, 0}, pollfd{m_signals, POLLIN, 0}};
        std::string text;
        while (text.size() <= kMaxPassword) {
            if (::poll(files.data(), files.size(), -1) < 0 && errno != EINTR)
                break;
            if (files[1].revents != 0)
                return cancelled();
            char letter = '\0';
            if (files[0].revents == 0)
                continue;
            if (::read(m_terminal, &letter, 1) != 1)
                return cancelled(); // Ctrl-D, or the terminal is gone
            if (letter == '\n')
                return text;
            text += letter;
        }
        return base::fail(base::ErrorCode::io, "the password cannot be read; type a shorter one");
    }

private:
    base::Result<std::string> cancelled() const
    {
        // What caused it is used up, or it would end the program when the terminal is itself again.
        signalfd_siginfo used{};
        std::array<pollfd, 1> left{pollfd{m_signals, POLLIN, 0}};
        if (::poll(left.data(), left.size(), 0) == 1 && ::read(m_signals, &used, sizeof used) < 0)
            errno = 0;
        return base::fail(base::ErrorCode::cancelled, "cancelled, nothing was written");
    }

    int m_terminal = -1;
    int m_signals = -1;
    bool m_is_mute = false;
    termios m_before{};
    sigset_t m_mask{};
};

base::Result<std::string> one_line(const MuteTerminal& terminal, const std::string& prompt)
{
    terminal.say(prompt);
    base::Result<std::string> line = terminal.line();
    terminal.say("\n");
    return line;
}

} // namespace

base::Result<std::string> ask_password(const std::string& prompt, Ask ask)
{
    if (const char* given = std::getenv("PAVILION_PASSWORD"); given != nullptr && *given != '\0')
        return std::string(given);
    const MuteTerminal terminal;
    if (!terminal.is_mute())
        return base::fail(base::ErrorCode::io,
                          "there is no terminal to ask for the password; set PAVILION_PASSWORD");
    if (ask == Ask::once)
        return one_line(terminal, prompt + ": ");
    constexpr int kAttempts = 3;
    for (int i = 0; i < kAttempts; ++i) {
        TRY_SET(std::string first, one_line(terminal, prompt + ": "));
        TRY_SET(std::string second, one_line(terminal, prompt + ", again: "));
        const bool same = first == second && !first.empty();
        sodium_memzero(second.data(), second.size());
        if (same)
            return first;
        terminal.say(first.empty() ? "An empty password is none; see --no-password.\n"
                                   : "These were not the same.\n");
    }
    return base::fail(base::ErrorCode::refused, "no password was given twice the same, try again");
}

} // namespace content
