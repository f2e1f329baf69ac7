#include "platform/base/inbox.h"

#include <utility>

namespace base {

Inbox::Inbox(std::function<void()> wake)
    : m_wake(std::move(wake))
{
}

void Inbox::post(Letter letter)
{
    bool first = false;
    {
        const std::scoped_lock lock(m_mutex);
        first = m_letters.empty();
        m_letters.push_back(std::move(letter));
    }
    if (first && m_wake)
        m_wake();
}

std::size_t Inbox::deliver()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_delivering.swap(m_letters);
    }
    for (const Letter& letter : m_delivering)
        letter();
    const std::size_t count = m_delivering.size();
    m_delivering.clear();
    return count;
}

bool Inbox::empty() const
{
    const std::scoped_lock lock(m_mutex);
    return m_letters.empty();
}

} // namespace base
