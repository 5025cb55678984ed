#include "platform/window/gui.hpp"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cstdint>

namespace riskbild::window {

namespace {

constexpr int largest_atlas = 4096;  // what every GLES 3 device of the last ten years can hold

Status check_version() {
    GLint major = 0;
    glGetIntegerv(GL_MAJOR_VERSION, &major);
    if (major >= 3) return done();
    return Error{ErrorKind::io,
                 "The graphics of this device offer only OpenGL ES 2; Riskbild needs 3.0 (a Raspberry Pi 4 or later, "
                 "or any PC with Mesa)."};
}

void set_up_style() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DeltaTime = 1.0F / 60.0F;  // nothing is animated; zero would abort
    ImGui::GetStyle().CircleTessellationMaxError = 0.1F;
}

// The backend makes its own four-byte font texture on first use. Let it make a small one now, of the
// built-in font, and drop both: the real letters come through upload_fonts().
bool start_backend() {
    if (!ImGui_ImplOpenGL3_Init("#version 300 es") || !ImGui_ImplOpenGL3_CreateDeviceObjects()) return false;
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui::GetIO().Fonts->Clear();
    return true;
}

ImTextureID as_texture_id(unsigned texture) {
    return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture));
}

void set_texture_parameters() {
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_R, GL_ONE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_G, GL_ONE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_B, GL_ONE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_A, GL_RED);
}

}  // namespace

Result<std::unique_ptr<Gui>> Gui::create() {
    if (auto version = check_version(); !version) return version.error();
    auto gui = std::unique_ptr<Gui>(new Gui);
    gui->context_ = ImGui::CreateContext();
    set_up_style();
    if (!start_backend()) return Error{ErrorKind::io, "OpenGL ES could not be started; see the log of the driver."};
    GLint limit = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &limit);
    gui->atlas_limit_ = std::min(limit, largest_atlas);
    glGenTextures(1, &gui->texture_);
    return gui;
}

Gui::~Gui() {
    if (texture_ != 0) glDeleteTextures(1, &texture_);
    if (ImGui::GetIO().BackendRendererUserData != nullptr) ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(context_);
}

void Gui::upload_fonts() {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    glBindTexture(GL_TEXTURE_2D, texture_);
    set_texture_parameters();
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, pixels);
    atlas.SetTexID(as_texture_id(texture_));
    atlas.ClearTexData();
}

void Gui::draw(Size size, wall::Colour ground, const Paint& paint) {
    ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(size.width), static_cast<float>(size.height));
    ImGui::NewFrame();
    paint(*ImGui::GetBackgroundDrawList());
    ImGui::Render();

    glViewport(0, 0, size.width, size.height);
    glClearColor(static_cast<float>(ground.red) / 255, static_cast<float>(ground.green) / 255,
                 static_cast<float>(ground.blue) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace riskbild::window
