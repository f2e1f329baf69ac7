#include "offscreen.h"
#include "platform/base/inbox.h"
#include "platform/base/worker_pool.h"
#include "platform/window/frame_loop.h"

#include <SDL2/SDL.h>

namespace {

using platform::FrameLoop;
using platform::InputFrame;
using platform::ReasonToDraw;
using namespace std::chrono_literals;

class Loop : public Offscreen {};

TEST_F(Loop, ReturnsAtOnceWithAReasonToDraw)
{
    FrameLoop loop(*window, 0ms);
    InputFrame input;
    loop.wait(input, {.first = true}, 1h); // would hang
    EXPECT_FALSE(input.any());
}

TEST_F(Loop, SleepsUntilTheClockOfTheCaller)
{
    FrameLoop loop(*window, 0ms);
    InputFrame input;
    const auto start = base::now();
    loop.wait(input, {}, 30ms);
    EXPECT_GE(base::now() - start, 30ms);
    EXPECT_FALSE(input.any());
    EXPECT_FALSE(input.woken);
}

TEST_F(Loop, KeepsFramesApart)
{
    FrameLoop loop(*window, 20ms);
    InputFrame input;
    loop.wait(input, {.animation = true}, 0ms);
    const auto first = input.touches.now;
    loop.wait(input, {.animation = true}, 0ms);
    EXPECT_GE(input.touches.now - first, 20ms);
}

TEST_F(Loop, IsWokenByAWorkersLetter)
{
    FrameLoop loop(*window, 0ms);
    base::Inbox inbox(FrameLoop::waker());
    base::WorkerPool pool(1);
    int delivered = 0;
    pool.submit([&] { inbox.post([&] { ++delivered; }); });
    InputFrame input;
    loop.wait(input, {}, 1h); // would hang
    EXPECT_TRUE(input.woken);
    inbox.deliver();
    EXPECT_EQ(delivered, 1);
}

TEST_F(Loop, SleepsOnWhenAMouseOnlyMoves)
{
    FrameLoop loop(*window, 0ms);
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    SDL_PushEvent(&event);
    InputFrame input;
    const auto start = base::now();
    loop.wait(input, {}, 30ms);
    EXPECT_GE(base::now() - start, 30ms);
    EXPECT_FALSE(input.any());
}

TEST_F(Loop, PassesTouchesOnInPixelsOfTheWindow)
{
    FrameLoop loop(*window, 0ms);
    SDL_Event event{};
    event.type = SDL_FINGERDOWN;
    event.tfinger.touchId = 7;
    event.tfinger.x = 0.5F;
    event.tfinger.y = 0.5F;
    SDL_PushEvent(&event);
    InputFrame input;
    loop.wait(input, {}, 1h);
    ASSERT_FALSE(input.touches.contacts.empty());
    EXPECT_EQ(input.touches.contacts[0].at, (base::Point{kSize.w / 2, kSize.h / 2}));
}

TEST(ReasonToDraw, NamesWhatItIs)
{
    EXPECT_EQ(platform::to_string({}), "");
    EXPECT_EQ(platform::to_string({.first = true, .load = true}), "first load");
    EXPECT_FALSE(ReasonToDraw{}.any());
    EXPECT_TRUE(ReasonToDraw{.video = true}.any());
}

} // namespace
