// Where workers put their results: closures that the main thread runs at the start of a frame.
#pragma once
#include <cstddef>
#include <functional>
#include <mutex>
#include <vector>

namespace base {

class Inbox {
public:
    using Letter = std::function<void()>;

    // `wake` is called on the posting thread when the first letter falls into an empty inbox, so
    // that a sleeping main loop comes and looks (platform/window/frame_loop.h gives one). It must
    // be safe to call from any thread.
    explicit Inbox(std::function<void()> wake = {});

    // From any thread.
    void post(Letter letter);

    // Main thread: runs what has been posted so far, in the order of posting, and says how many
    // that were. A letter that posts another one does not hold up the frame: the new one is
    // delivered the next time.
    std::size_t deliver();

    [[nodiscard]] bool empty() const;

private:
    mutable std::mutex m_mutex;
    std::vector<Letter> m_letters;
    std::vector<Letter> m_delivering; // keeps its memory between frames
    std::function<void()> m_wake;
};

} // namespace base
