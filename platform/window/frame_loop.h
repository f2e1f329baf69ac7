// When to draw. A static screen draws nothing and sleeps in the system until an event, a worker or
// a clock wakes it; with a reason to draw, frames follow each other at the display's pace.
//
//   platform::ReasonToDraw why{.first = true};
//   while (!input.quit) {
//       loop.wait(input, why, app.until_next_clock());
//       why = app.frame(input);           // what asks for another frame after this one
//   }
#pragma once
#include "platform/base/clock.h"
#include "platform/input/touch_source.h"

#include <functional>
#include <string>

namespace platform {

class Window;

struct ReasonToDraw {
    bool first = false;     // nothing has been drawn yet
    bool event = false;     // a touch, key, resize or exposure
    bool animation = false; // something moves by itself
    bool fling = false;     // something moves on after a finger
    bool load = false;      // a picture arrived or waits for its upload
    bool video = false;     // the next picture of a film is due

    [[nodiscard]] bool any() const { return first || event || animation || fling || load || video; }
    friend bool operator==(const ReasonToDraw&, const ReasonToDraw&) = default;
};

// "first load", for the statistics overlay; empty without a reason.
[[nodiscard]] std::string to_string(const ReasonToDraw& why);

// Main thread only.
class FrameLoop {
public:
    // `shortest_frame`: no two frames start closer to each other than this, where vsync does not
    // see to it (llvmpipe, a hidden window). 0: as fast as possible, for journeys with their own
    // clock. The window must outlive the loop.
    FrameLoop(Window& window, base::Duration shortest_frame);

    // Collects input into `input`. Without a reason to draw it sleeps until something happens or
    // `longest` has passed (then `input` is empty: the idle clock needs that too); with one it
    // returns when the next frame is due. Shows or hides the cursor by who used the screen last.
    void wait(InputFrame& input, const ReasonToDraw& why, base::Duration longest);

    // Ends a sleep, from any thread; for base::Inbox and TextureCache. Does nothing harmful once
    // the window is closed.
    [[nodiscard]] static std::function<void()> waker();

    [[nodiscard]] TouchSource& touches() { return m_touches; }

private:
    void settle_window(const ReasonToDraw& why);
    void collect();
    void sleep_until(base::TimePoint deadline);

    Window& m_window;
    TouchSource m_touches;
    base::Duration m_shortest_frame;
    bool m_settled = false;
    base::TimePoint m_started = base::now();
    base::TimePoint m_frame_start{};
    base::TimePoint m_busy_at{}; // when there last was something to do
};

} // namespace platform
