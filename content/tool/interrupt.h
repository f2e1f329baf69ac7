// Ctrl-C as a wish to stop, for commands that would leave something half done otherwise.
#pragma once
#include <atomic>

namespace content {

// SIGINT and SIGTERM wait while this lives; look() takes one and remembers it. No handler, so there
// is no state outside the object. Make it before other threads: they inherit what waits.
class Interrupt {
public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    Interrupt(Interrupt&&) = delete;
    Interrupt& operator=(Interrupt&&) = delete;
    ~Interrupt();

    void look();
    [[nodiscard]] const std::atomic<bool>& wanted() const { return m_wanted; }

private:
    std::atomic<bool> m_wanted{false};
};

} // namespace content
