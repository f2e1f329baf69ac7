// A real window without a display: SDL's offscreen driver, and OpenGL by llvmpipe.
#pragma once
#include "platform/window/imgui_host.h"
#include "platform/window/window.h"

#include <gmock/gmock.h>

#include <optional>

class Offscreen : public testing::Test {
protected:
    static constexpr base::Size kSize{64, 48};

    void SetUp() override
    {
        auto opened = platform::Window::open(options());
        ASSERT_TRUE(opened) << opened.error().what;
        window.emplace(std::move(*opened));
        auto created = platform::ImguiHost::create(*window);
        ASSERT_TRUE(created) << created.error().what;
        host.emplace(std::move(*created));
    }
    [[nodiscard]] virtual platform::WindowOptions options() const
    {
        return {.title = "test", .mode = platform::ScreenMode::offscreen, .size = kSize};
    }

    std::optional<platform::Window> window;
    std::optional<platform::ImguiHost> host;
};
