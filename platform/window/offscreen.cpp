#include "platform/window/offscreen.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GLES3/gl3.h>

#include <array>
#include <string>

#include "platform/window/pixels.hpp"

namespace riskbild::window {

// A context, current on this thread while it lives. The EGL display is the process's own, the same each
// time, and stays: terminating it unloads Mesa's driver, which leaks each time that is done.
struct Offscreen::Context {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;

    ~Context() {
        if (context == EGL_NO_CONTEXT) return;
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(display, context);
    }

    bool make_current() {
        constexpr std::array<EGLint, 5> wanted{EGL_RENDERABLE_TYPE, EGL_OPENGL_ES3_BIT, EGL_SURFACE_TYPE, 0, EGL_NONE};
        constexpr std::array<EGLint, 3> version{EGL_CONTEXT_MAJOR_VERSION, 3, EGL_NONE};
        display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        EGLConfig config = nullptr;
        EGLint count = 0;
        if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) == EGL_FALSE) return false;
        if (eglBindAPI(EGL_OPENGL_ES_API) == EGL_FALSE) return false;
        if (eglChooseConfig(display, wanted.data(), &config, 1, &count) == EGL_FALSE || count == 0) return false;
        context = eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
        return context != EGL_NO_CONTEXT &&
               eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) != EGL_FALSE;
    }
};

namespace {

// Lives as long as the context: nothing else is ever bound.
bool bind_framebuffer(Size size) {
    GLuint colour = 0;
    GLuint frame = 0;
    glGenRenderbuffers(1, &colour);
    glBindRenderbuffer(GL_RENDERBUFFER, colour);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, size.width, size.height);
    glGenFramebuffers(1, &frame);
    glBindFramebuffer(GL_FRAMEBUFFER, frame);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
    return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
}

}  // namespace

Offscreen::Offscreen(std::unique_ptr<Context> context, std::unique_ptr<Gui> gui, Size size)
    : size_(size), context_(std::move(context)), gui_(std::move(gui)) {}
Offscreen::~Offscreen() = default;

Result<std::unique_ptr<Offscreen>> Offscreen::open(Size size) {
    auto context = std::make_unique<Context>();
    if (!context->make_current()) {
        return Error{ErrorKind::io,
                     "No OpenGL ES 3 without a display here (EGL_MESA_platform_surfaceless). Install libegl1 and "
                     "libgl1-mesa-dri."};
    }
    if (!bind_framebuffer(size)) {
        return Error{ErrorKind::io, "A picture of " + std::to_string(size.width) + "x" + std::to_string(size.height) +
                                        " pixels is more than the graphics can hold; choose a smaller --size."};
    }
    auto gui = Gui::create();
    if (!gui) return gui.error();
    return std::unique_ptr<Offscreen>(new Offscreen(std::move(context), std::move(*gui), size));
}

Picture Offscreen::draw(wall::Colour ground, const Paint& paint) {
    gui_->draw(size_, ground, paint);
    return read_pixels(size_);
}

}  // namespace riskbild::window
