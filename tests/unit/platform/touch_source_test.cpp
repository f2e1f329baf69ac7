#include "platform/input/touch_source.h"

#include <SDL2/SDL.h>
#include <gmock/gmock.h>

#include <set>

namespace {

using base::Contact;
using base::ContactPhase;
using base::ContactSource;
using platform::InputFrame;
using platform::Key;
using platform::TouchSource;
using namespace std::chrono_literals;

constexpr base::TimePoint kNow{1000s};
constexpr std::uint32_t kTicks = 50'000;

class Touches : public testing::Test {
protected:
    void finger(std::uint32_t type, SDL_FingerID id, float x, float y, SDL_TouchID device = 7)
    {
        SDL_Event event{};
        event.type = type;
        event.tfinger.timestamp = kTicks;
        event.tfinger.touchId = device;
        event.tfinger.fingerId = id;
        event.tfinger.x = x;
        event.tfinger.y = y;
        source.handle(event, kNow, kTicks);
    }
    void
    button(std::uint32_t type, int x, int y, std::uint32_t which = 0, int number = SDL_BUTTON_LEFT)
    {
        SDL_Event event{};
        event.type = type;
        event.button.timestamp = kTicks;
        event.button.which = which;
        event.button.button = static_cast<std::uint8_t>(number);
        event.button.x = x;
        event.button.y = y;
        source.handle(event, kNow, kTicks);
    }
    void motion(int x, int y, std::uint32_t which = 0)
    {
        SDL_Event event{};
        event.type = SDL_MOUSEMOTION;
        event.motion.timestamp = kTicks;
        event.motion.which = which;
        event.motion.x = x;
        event.motion.y = y;
        source.handle(event, kNow, kTicks);
    }
    void window(std::uint8_t what)
    {
        SDL_Event event{};
        event.type = SDL_WINDOWEVENT;
        event.window.event = what;
        source.handle(event, kNow, kTicks);
    }
    void key(SDL_Keycode code, unsigned modifiers = 0)
    {
        SDL_Event event{};
        event.type = SDL_KEYDOWN;
        event.key.keysym.sym = code;
        event.key.keysym.mod = static_cast<std::uint16_t>(modifiers);
        source.handle(event, kNow, kTicks);
    }
    InputFrame taken()
    {
        InputFrame frame;
        source.take(frame, kNow);
        return frame;
    }
    std::vector<Contact> contacts() { return taken().touches.contacts; }

    TouchSource source{{1920, 1080}, 1.0F};
};

TEST_F(Touches, FollowsTenFingersInPixels)
{
    for (int i = 0; i < 10; ++i)
        finger(SDL_FINGERDOWN, i, static_cast<float>(i) / 10, 0.5F);
    for (int i = 0; i < 10; ++i)
        finger(SDL_FINGERMOTION, i, static_cast<float>(i) / 10, 0.75F);
    for (int i = 0; i < 10; ++i)
        finger(SDL_FINGERUP, i, static_cast<float>(i) / 10, 0.75F);
    const auto all = contacts();
    ASSERT_EQ(all.size(), 30U);
    std::set<std::int64_t> ids;
    for (std::size_t i = 0; i < 10; ++i) {
        const Contact& down = all[i];
        const Contact& move = all[10 + i];
        const Contact& up = all[20 + i];
        ids.insert(down.id);
        EXPECT_EQ(down.phase, ContactPhase::down);
        EXPECT_EQ(move.phase, ContactPhase::move);
        EXPECT_EQ(up.phase, ContactPhase::up);
        EXPECT_EQ(down.id, move.id);
        EXPECT_EQ(down.id, up.id);
        EXPECT_EQ(down.source, ContactSource::finger);
        EXPECT_FLOAT_EQ(down.at.x, 192.0F * static_cast<float>(i));
        EXPECT_FLOAT_EQ(down.at.y, 540);
        EXPECT_FLOAT_EQ(move.at.y, 810);
    }
    EXPECT_EQ(ids.size(), 10U);
    EXPECT_FALSE(source.any_contact_down());
}

TEST_F(Touches, KeepsAFingerInTheCornerOnTheLastPixel)
{
    finger(SDL_FINGERDOWN, 0, 1.0F, 1.0F);
    EXPECT_EQ(contacts().at(0).at, (base::Point{1919, 1079}));
}

TEST_F(Touches, TellsEqualFingersOfTwoDevicesApart)
{
    finger(SDL_FINGERDOWN, 0, 0.1F, 0.1F, 7);
    finger(SDL_FINGERDOWN, 0, 0.9F, 0.9F, 8);
    finger(SDL_FINGERUP, 0, 0.1F, 0.1F, 7);
    const auto all = contacts();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_NE(all[0].id, all[1].id);
    EXPECT_EQ(all[2].id, all[0].id);
    EXPECT_TRUE(source.any_contact_down());
}

TEST_F(Touches, NeverUsesAnIdTwice)
{
    finger(SDL_FINGERDOWN, 0, 0.1F, 0.1F);
    finger(SDL_FINGERUP, 0, 0.1F, 0.1F);
    finger(SDL_FINGERDOWN, 0, 0.1F, 0.1F);
    const auto all = contacts();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_NE(all[0].id, all[2].id);
}

TEST_F(Touches, MakesTheMouseAContactOfItsOwn)
{
    motion(5, 5);
    button(SDL_MOUSEBUTTONDOWN, 10, 20);
    motion(30, 40);
    button(SDL_MOUSEBUTTONUP, 31, 41);
    motion(50, 50);
    const auto all = contacts();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].id, platform::kMouseContact);
    EXPECT_EQ(all[0].source, ContactSource::mouse);
    EXPECT_EQ(all[0].at, (base::Point{10, 20}));
    EXPECT_EQ(all[1].phase, ContactPhase::move);
    EXPECT_EQ(all[1].at, (base::Point{30, 40}));
    EXPECT_EQ(all[2].phase, ContactPhase::up);
    EXPECT_EQ(source.last_source(), ContactSource::mouse);
}

TEST_F(Touches, ScalesTheMouseToPixelsOfTheDrawable)
{
    source.set_surface({3840, 2160}, 2);
    button(SDL_MOUSEBUTTONDOWN, 10, 20);
    EXPECT_EQ(contacts().at(0).at, (base::Point{20, 40}));
}

TEST_F(Touches, IgnoresOtherButtonsAndWhatSdlMadeUp)
{
    button(SDL_MOUSEBUTTONDOWN, 1, 1, 0, SDL_BUTTON_RIGHT);
    button(SDL_MOUSEBUTTONUP, 1, 1, 0, SDL_BUTTON_RIGHT);
    button(SDL_MOUSEBUTTONDOWN, 1, 1, SDL_TOUCH_MOUSEID);
    motion(1, 1, SDL_TOUCH_MOUSEID);
    finger(SDL_FINGERDOWN, 0, 0.5F, 0.5F, SDL_MOUSE_TOUCHID);
    EXPECT_TRUE(contacts().empty());
    EXPECT_FALSE(source.any_contact_down());
}

TEST_F(Touches, IgnoresThePointerThatFollowsAFinger)
{
    finger(SDL_FINGERDOWN, 0, 0.5F, 0.5F);
    button(SDL_MOUSEBUTTONDOWN, 960, 540);
    button(SDL_MOUSEBUTTONUP, 960, 540);
    EXPECT_EQ(contacts().size(), 1U);
    EXPECT_EQ(source.last_source(), ContactSource::finger);
}

TEST_F(Touches, CancelsEverythingWhenTheFocusIsLost)
{
    button(SDL_MOUSEBUTTONDOWN, 1, 2);
    for (int i = 0; i < 3; ++i)
        finger(SDL_FINGERDOWN, i, 0.5F, 0.5F);
    contacts();
    window(SDL_WINDOWEVENT_FOCUS_LOST);
    const auto all = contacts();
    ASSERT_EQ(all.size(), 4U);
    for (const Contact& contact : all)
        EXPECT_EQ(contact.phase, ContactPhase::cancel);
    EXPECT_FALSE(source.any_contact_down());

    finger(SDL_FINGERMOTION, 0, 0.6F, 0.6F); // the fingers are still on the glass
    finger(SDL_FINGERUP, 0, 0.6F, 0.6F);
    button(SDL_MOUSEBUTTONUP, 1, 2);
    EXPECT_TRUE(contacts().empty());
}

TEST_F(Touches, CancelsAFingerThatLeavesTheWindow)
{
    finger(SDL_FINGERDOWN, 0, 0.5F, 0.99F);
    finger(SDL_FINGERMOTION, 0, 0.5F, 1.01F);
    finger(SDL_FINGERMOTION, 0, 0.5F, 0.98F);
    const auto all = contacts();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1].phase, ContactPhase::cancel);
    EXPECT_FLOAT_EQ(all[1].at.y, 0.99F * 1080);
}

TEST_F(Touches, CancelsContactsOfADeviceThatIsGone)
{
    finger(SDL_FINGERDOWN, 0, 0.5F, 0.5F, 7);
    finger(SDL_FINGERDOWN, 0, 0.5F, 0.5F, 8);
    contacts();
    source.keep_only(std::array<std::int64_t, 1>{8});
    const auto all = contacts();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].phase, ContactPhase::cancel);
    EXPECT_TRUE(source.any_contact_down());
}

TEST_F(Touches, EndsAContactWhoseUpWasLostBeforeItsFingerComesDownAgain)
{
    finger(SDL_FINGERDOWN, 0, 0.1F, 0.1F);
    finger(SDL_FINGERDOWN, 0, 0.2F, 0.2F);
    const auto all = contacts();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[1].phase, ContactPhase::cancel);
    EXPECT_EQ(all[1].id, all[0].id);
    EXPECT_NE(all[2].id, all[0].id);
}

TEST_F(Touches, CancelsWhenTheSurfaceChanges)
{
    finger(SDL_FINGERDOWN, 0, 0.5F, 0.5F);
    source.set_surface({1920, 1080}, 1); // as it was
    EXPECT_EQ(contacts().size(), 1U);
    source.set_surface({1080, 1920}, 1);
    EXPECT_EQ(contacts().at(0).phase, ContactPhase::cancel);
}

TEST_F(Touches, DatesAContactByWhenTheSystemSawIt)
{
    SDL_Event event{};
    event.type = SDL_FINGERDOWN;
    event.tfinger.touchId = 7;
    event.tfinger.timestamp = kTicks - 30;
    source.handle(event, kNow, kTicks);
    event.type = SDL_FINGERUP;
    event.tfinger.timestamp = 0xFFFFFFF0U; // before SDL's clock wrapped
    source.handle(event, kNow, 4);
    const auto all = contacts();
    EXPECT_EQ(all.at(0).time, kNow - 30ms);
    EXPECT_EQ(all.at(1).time, kNow - 20ms);
}

TEST_F(Touches, TakesATimeFromTheFutureAsNow)
{
    SDL_Event event{};
    event.type = SDL_FINGERDOWN;
    event.tfinger.touchId = 7;
    event.tfinger.timestamp = kTicks + 1;
    source.handle(event, kNow, kTicks);
    EXPECT_EQ(contacts().at(0).time, kNow);
}

TEST_F(Touches, ReportsKeysWithTheirModifiers)
{
    key(SDLK_ESCAPE);
    key(SDLK_F5, KMOD_LCTRL);
    key(SDLK_s, KMOD_RSHIFT);
    key(SDLK_LSHIFT);
    key(SDLK_VOLUMEUP);
    const auto keys = taken().keys;
    ASSERT_EQ(keys.size(), 3U);
    EXPECT_EQ(keys[0].key, Key::escape);
    EXPECT_EQ(keys[1].key, Key::f5);
    EXPECT_TRUE(keys[1].control);
    EXPECT_EQ(keys[2].key, Key::character);
    EXPECT_EQ(keys[2].character, 's');
    EXPECT_TRUE(keys[2].shift);
}

TEST_F(Touches, ReportsWhatHappensToTheWindowOnce)
{
    window(SDL_WINDOWEVENT_SIZE_CHANGED);
    window(SDL_WINDOWEVENT_EXPOSED);
    window(SDL_WINDOWEVENT_CLOSE);
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    source.handle(event, kNow, kTicks);
    const InputFrame frame = taken();
    EXPECT_TRUE(frame.resized && frame.exposed && frame.quit && frame.woken && frame.any());
    const InputFrame next = taken();
    EXPECT_FALSE(next.resized || next.exposed || next.quit || next.woken || next.any());
    EXPECT_EQ(next.touches.now, kNow);
}

TEST_F(Touches, QuitsWhenTheSystemAsks)
{
    SDL_Event event{};
    event.type = SDL_QUIT;
    source.handle(event, kNow, kTicks);
    EXPECT_TRUE(taken().quit);
}

TEST_F(Touches, FindNothingToDrawInAMouseThatOnlyMoves)
{
    motion(1, 1);
    EXPECT_TRUE(source.quiet());
    EXPECT_FALSE(taken().any());
}

} // namespace
