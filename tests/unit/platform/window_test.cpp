#include "offscreen.h"
#include "pictures.h"
#include "platform/gpu/readback.h"
#include "platform/gpu/texture.h"
#include "platform/window/window.h"

#include <array>

namespace {

using base::Size;
using platform::Pixels;
using platform::Texture;
using platform::Window;

std::array<int, 4> pixel(const Pixels& pixels, int x, int y)
{
    const auto at = static_cast<std::size_t>(y * pixels.width + x) * 4;
    return {pixels.rgba[at], pixels.rgba[at + 1], pixels.rgba[at + 2], pixels.rgba[at + 3]};
}

class Drawing : public Offscreen {
protected:
    template <typename Draw> Pixels picture_of(Draw draw)
    {
        host->begin_frame(window->size_px(), base::milliseconds(16));
        draw(*host->canvas());
        host->end_frame(window->framebuffer());
        auto pixels = platform::read_framebuffer(window->size_px(), window->framebuffer());
        window->present();
        return pixels.value();
    }
};

TEST_F(Drawing, HasTheSizeThatWasAskedFor)
{
    EXPECT_EQ(window->size_px(), kSize);
    EXPECT_EQ(window->scale(), 1);
    EXPECT_EQ(window->px_per_mm(), 0);
    EXPECT_NEAR(base::to_seconds(window->frame_period()), 1.0 / 60, 0.001);
}

TEST_F(Drawing, PutsEveryPixelOfATextureWhereItBelongs)
{
    const auto picture = make_picture(64, 48);
    const auto texture = Texture::create(picture);
    ASSERT_TRUE(texture) << texture.error().what;
    EXPECT_EQ(texture->size(), (Size{64, 48}));
    EXPECT_EQ(texture->bytes(), picture.bytes());
    const Pixels drawn = picture_of([&](ImDrawList& canvas) {
        canvas.AddImage(texture->ref(), {0, 0}, {64, 48});
    });
    EXPECT_EQ(drawn, picture);
}

TEST_F(Drawing, TintsAMask)
{
    const std::array<std::uint8_t, 3> coverage{0, 255, 128}; // an odd width: rows are not padded
    const auto texture = Texture::create_mask(3, 1, coverage);
    ASSERT_TRUE(texture) << texture.error().what;
    const Pixels drawn = picture_of([&](ImDrawList& canvas) {
        canvas.AddImage(
            texture->ref(), {0, 0}, {3, 1}, {0, 0}, {1, 1}, IM_COL32(200, 100, 50, 255));
    });
    EXPECT_EQ(pixel(drawn, 0, 0), (std::array{0, 0, 0, 255}));
    EXPECT_EQ(pixel(drawn, 1, 0), (std::array{200, 100, 50, 255}));
    EXPECT_NEAR(pixel(drawn, 2, 0)[0], 100, 1);
}

TEST_F(Drawing, StartsEachFrameBlack)
{
    picture_of([](ImDrawList& canvas) {
        canvas.AddRectFilled({0, 0}, {64, 48}, IM_COL32(255, 255, 255, 255));
    });
    const Pixels drawn = picture_of([](ImDrawList&) {});
    EXPECT_EQ(pixel(drawn, 10, 10), (std::array{0, 0, 0, 255}));
}

TEST_F(Drawing, DrawsAStageIntoAPictureOfItsOwn)
{
    auto stage = platform::Framebuffer::create({16, 16}, platform::DepthBuffer::bits_24);
    ASSERT_TRUE(stage) << stage.error().what;
    host->begin_frame({16, 16}, base::milliseconds(16));
    host->canvas()->AddRectFilled({0, 0}, {16, 4}, IM_COL32(255, 0, 0, 255));
    host->end_frame(stage->name());
    const Pixels drawn = picture_of([&](ImDrawList& canvas) {
        canvas.AddImage(stage->ref(), {0, 0}, {16, 16}, {0, 1}, {1, 0});
    });
    EXPECT_EQ(pixel(drawn, 8, 1), (std::array{255, 0, 0, 255}));
    EXPECT_EQ(pixel(drawn, 8, 12), (std::array{0, 0, 0, 255}));
}

TEST_F(Drawing, RefusesTexturesAndFramebuffersThatTheGpuCannotHold)
{
    EXPECT_FALSE(Texture::create({}));
    EXPECT_FALSE(Texture::create(Pixels{2, 2, {1, 2, 3}}));
    const auto huge = platform::Framebuffer::create({1e6F, 10}, platform::DepthBuffer::none);
    ASSERT_FALSE(huge);
    EXPECT_EQ(huge.error().code, base::ErrorCode::unsupported);
    EXPECT_FALSE(platform::Framebuffer::create({0, 10}, platform::DepthBuffer::none));
}

class DrawingWithEs : public Drawing {
protected:
    [[nodiscard]] platform::WindowOptions options() const override
    {
        auto result = Drawing::options();
        result.gl = platform::GlApi::es;
        return result;
    }
};

TEST_F(DrawingWithEs, GivesTheSamePixels)
{
    ASSERT_TRUE(window->uses_es());
    const auto picture = make_picture(64, 48);
    const auto texture = Texture::create(picture);
    ASSERT_TRUE(texture) << texture.error().what;
    const Pixels drawn = picture_of([&](ImDrawList& canvas) {
        canvas.AddImage(texture->ref(), {0, 0}, {64, 48});
    });
    EXPECT_EQ(drawn, picture);
}

TEST(Window, OpensAgainAfterItWasClosed)
{
    for (const float width : {100.0F, 3000.0F}) {
        const auto window = Window::open({.title = "test",
                                          .mode = platform::ScreenMode::offscreen,
                                          .size = {width, 50},
                                          .diagonal_mm = 500});
        ASSERT_TRUE(window) << window.error().what;
        EXPECT_EQ(window->size_px(), (Size{width, 50}));
        EXPECT_GT(window->px_per_mm(), 0);
    }
}

TEST(Window, IsAFullHdScreenWhereNoSizeIsGiven)
{
    const auto window = Window::open({.title = "test", .mode = platform::ScreenMode::offscreen});
    ASSERT_TRUE(window) << window.error().what;
    EXPECT_EQ(window->size_px(), (Size{1920, 1080}));
}

TEST(Window, SaysHowManyDisplaysThereAre)
{
    const auto window =
        Window::open({.title = "test", .mode = platform::ScreenMode::offscreen, .display = 5});
    ASSERT_FALSE(window);
    EXPECT_EQ(window.error().code, base::ErrorCode::not_found);
    EXPECT_THAT(window.error().what, testing::HasSubstr("no display 5"));
}

TEST(Window, SaysWhatToDoWithoutADisplay)
{
    ::unsetenv("DISPLAY");
    ::unsetenv("WAYLAND_DISPLAY");
    ::setenv("SDL_VIDEODRIVER", "x11", 1);
    const auto window = Window::open({.title = "test"});
    ASSERT_FALSE(window);
    EXPECT_EQ(window.error().code, base::ErrorCode::unsupported);
    EXPECT_THAT(window.error().what, testing::HasSubstr("--offscreen"));
}

} // namespace
