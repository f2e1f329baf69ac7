// An ImGui context with the real fonts and no screen: glyphs are rasterised into the atlas, and
// nothing uploads it.
#pragma once
#include "platform/fonts/font_set.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <optional>

namespace platform {

class FontTest : public testing::Test {
protected:
    void SetUp() override
    {
        ImGui::CreateContext();
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = ImVec2(1920, 1080);
        auto opened = FontSet::open();
        ASSERT_TRUE(opened) << opened.error().what;
        m_fonts.emplace(std::move(*opened));
        ImGui::NewFrame();
    }
    void TearDown() override
    {
        ImGui::EndFrame();
        m_fonts.reset();
        ImGui::DestroyContext();
    }

    [[nodiscard]] const FontSet& fonts() const { return *m_fonts; }

private:
    std::optional<FontSet> m_fonts;
};

} // namespace platform
