#include "content/tool/interrupt.h"

#include <signal.h>

namespace content {
namespace {

sigset_t stop_signals()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGINT);
    ::sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = stop_signals();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

Interrupt::~Interrupt()
{
    look(); // what came after the last look has nothing left to stop
    const sigset_t signals = stop_signals();
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

void Interrupt::look()
{
    const sigset_t signals = stop_signals();
    const timespec now{};
    if (::sigtimedwait(&signals, nullptr, &now) > 0)
        m_wanted = true;
}

} // namespace content
