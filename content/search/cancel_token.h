// Says "stop, nobody waits for this any more" to work on another thread. Copies share one flag.
#pragma once
#include <atomic>
#include <memory>

namespace content {

class CancelToken {
public:
    void cancel() const { m_cancelled->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool cancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace content
