// A pack that staff install while the kiosk runs: a visitor keeps theirs, and attract does not
// flash.
#include "kiosk/app/app.h"
#include "tests/packs/pack_fixture.h"

#include <thread>

namespace {

using std::chrono::milliseconds;

class ChangeOver : public Packs {
protected:
    // The kiosk itself, a frame at a time with a clock of its own.
    [[nodiscard]] std::unique_ptr<kiosk::App> open() const
    {
        kiosk::Options options;
        options.offscreen = true;
        options.size = base::Size{640, 360};
        kiosk::Config config;
        config.store = store();
        auto app = kiosk::App::create(options, config);
        EXPECT_TRUE(app) << app.error().what;
        return app ? std::move(*app) : nullptr;
    }
    void draw(kiosk::App& app)
    {
        m_input.touches.now = m_now;
        app.advance(m_input, m_now);
        m_now += milliseconds{17};
        app.draw();
    }
    // Frames until it is so, half a minute of real time at most.
    template <typename Condition> [[nodiscard]] bool draw_until(kiosk::App& app, Condition so)
    {
        const base::TimePoint begin = base::now();
        while (!so() && base::now() - begin < std::chrono::seconds{30})
            draw(app);
        return so();
    }

private:
    base::TimePoint m_now = base::TimePoint{} + std::chrono::seconds{1};
    platform::InputFrame m_input;
};

TEST_F(ChangeOver, WaitsForTheVisitorAndComesWithItsPictures)
{
    install("1.0.0");
    const std::unique_ptr<kiosk::App> app = open();
    ASSERT_TRUE(app);
    app->apply(kiosk::OpenPlace{kiosk::home_place(), {}, 0});
    install("1.0.1");
    ASSERT_TRUE(draw_until(*app, [&] { return app->offered_version() == "1.0.1"; }));
    for (int i = 0; i < 200; ++i) {
        draw(*app);
        ASSERT_EQ(app->catalogue().info().version, "1.0.0");
    }
    app->apply(kiosk::EndSession{});
    ASSERT_TRUE(draw_until(*app, [&] { return app->catalogue().info().version == "1.0.1"; }));
    // The frame that showed the new pack first asked for nothing: all it drew was there.
    EXPECT_FALSE(app->loading());
    EXPECT_TRUE(app->offered_version().empty());
}

} // namespace
