#include "platform/window/imgui_host.h"

#include "imgui_impl_opengl3.h"
#include "platform/window/window.h"

#include <dlfcn.h>
#include <epoxy/gl.h>

#include <algorithm>

namespace platform {
namespace {

// The backend closes its GL library at its end but goes on to use the functions it found the first
// time (Dear ImGui 1.92): the library must stay where it is, for a second host in the same process.
void keep_gl_libraries_loaded()
{
    for (const char* name : {"libOpenGL.so.0", "libGL.so", "libGL.so.1"})
        if (void* library = ::dlopen(name, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE))
            ::dlclose(library);
}

} // namespace

base::Result<ImguiHost> ImguiHost::create(const Window& window)
{
    IMGUI_CHECKVERSION();
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    if (!ImGui_ImplOpenGL3_Init(window.uses_es() ? "#version 300 es" : "#version 330 core")) {
        ImGui::DestroyContext(context);
        return base::fail(base::ErrorCode::unsupported,
                          "Dear ImGui finds no OpenGL library (libGL.so.1): install libgl1");
    }
    keep_gl_libraries_loaded();
    return ImguiHost(context);
}

void ImguiHost::DestroyContext::operator()(ImGuiContext* context) const
{
    ImGui::SetCurrentContext(context);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(context);
}

ImguiHost::ImguiHost(ImguiHost&&) noexcept = default;
ImguiHost& ImguiHost::operator=(ImguiHost&&) noexcept = default;
ImguiHost::~ImguiHost() = default;

void ImguiHost::begin_frame(base::Size size_px, base::Duration since_last)
{
    constexpr float kShortest = 1e-6F; // ImGui wants time to pass
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(size_px.w, size_px.h);
    io.DeltaTime = std::max(kShortest, static_cast<float>(base::to_seconds(since_last)));
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

ImDrawList* ImguiHost::canvas() const
{
    return ImGui::GetBackgroundDrawList();
}

void ImguiHost::end_frame(unsigned framebuffer)
{
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glViewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

} // namespace platform
