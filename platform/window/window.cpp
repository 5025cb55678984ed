#include "platform/window/window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <string>
#include <utility>

#include "platform/window/pixels.hpp"

namespace riskbild::window {

// GLFW itself, the window, and what its callbacks have told since the last look.
struct Window::Handle {
    bool initialised = false;
    GLFWwindow* window = nullptr;
    std::vector<Input> input;
    bool damaged = true;

    ~Handle() {
        if (window != nullptr) glfwDestroyWindow(window);
        if (initialised) glfwTerminate();
    }
    static Handle& of(GLFWwindow* window) { return *static_cast<Handle*>(glfwGetWindowUserPointer(window)); }
};

namespace {

constexpr Size size_without_monitor{1920, 1080};

Error failure(const std::string& what, const std::string& advice) {
    const char* reason = nullptr;
    glfwGetError(&reason);
    return Error{ErrorKind::io, what + (reason != nullptr ? std::string(" (") + reason + ")" : "") + ". " + advice};
}

// GLFW tells of places in the window's own units, which may be other than pixels.
Tap tap_at_cursor(GLFWwindow* window) {
    double x = 0;
    double y = 0;
    glfwGetCursorPos(window, &x, &y);
    Size units;
    Size pixels;
    glfwGetWindowSize(window, &units.width, &units.height);
    glfwGetFramebufferSize(window, &pixels.width, &pixels.height);
    const auto scaled = [](double at, int from, int to) { return static_cast<float>(from > 0 ? at * to / from : at); };
    return {scaled(x, units.width, pixels.width), scaled(y, units.height, pixels.height)};
}

void set_hints() {
    glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_ES_API);
    glfwWindowHint(GLFW_CONTEXT_CREATION_API, GLFW_EGL_CONTEXT_API);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_ALPHA_BITS, 0);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
}

GLFWwindow* create_window(std::optional<Size> windowed) {
    GLFWmonitor* monitor = windowed ? nullptr : glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    const Size size = mode != nullptr ? Size{mode->width, mode->height} : windowed.value_or(size_without_monitor);
    return glfwCreateWindow(size.width, size.height, "Riskbild", mode != nullptr ? monitor : nullptr, nullptr);
}

}  // namespace

Window::Window(std::unique_ptr<Handle> handle, bool fullscreen) : fullscreen_(fullscreen), handle_(std::move(handle)) {
    GLFWwindow* window = handle_->window;
    glfwSetWindowUserPointer(window, handle_.get());
    glfwSetKeyCallback(window, [](GLFWwindow* source, int code, int, int action, int) {
        const Press press = press_of(code);
        const bool meant = action == GLFW_PRESS || (action == GLFW_REPEAT && repeats(press.key));
        if (meant) Handle::of(source).input.emplace_back(press);
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* source, int button, int action, int) {
        if (button != GLFW_MOUSE_BUTTON_LEFT || action != GLFW_PRESS) return;
        Handle::of(source).input.emplace_back(tap_at_cursor(source));
    });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* source) { Handle::of(source).damaged = true; });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* source, int, int) { Handle::of(source).damaged = true; });
    if (fullscreen) glfwSetInputMode(window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
}
Window::~Window() = default;

Result<std::unique_ptr<Window>> Window::open(std::optional<Size> windowed) {
    auto handle = std::make_unique<Handle>();
    handle->initialised = glfwInit() == GLFW_TRUE;
    if (!handle->initialised) {
        return failure("No screen can be opened",
                       "Start riskbild in a desktop session, or use 'riskbild render' to make pictures.");
    }
    set_hints();
    handle->window = create_window(windowed);
    if (handle->window == nullptr) {
        return failure("No OpenGL ES 3.0 window can be opened",
                       "Riskbild needs graphics with OpenGL ES 3.0: a Raspberry Pi 4 or later, or any PC with Mesa.");
    }
    glfwMakeContextCurrent(handle->window);
    glfwSwapInterval(1);
    auto gui = Gui::create();
    if (!gui) return gui.error();
    auto opened = std::unique_ptr<Window>(new Window(std::move(handle), !windowed));
    opened->gui_ = std::move(*gui);
    return opened;
}

void Window::wait(std::chrono::milliseconds timeout) {
    if (timeout.count() > 0) {
        glfwWaitEventsTimeout(std::chrono::duration<double>(timeout).count());
    } else {
        glfwPollEvents();
    }
    if (fullscreen_) return_to_fullscreen();
}

void Window::wake() const {
    glfwPostEmptyEvent();
}

// When a monitor goes, GLFW makes the window an ordinary one and leaves it so when the monitor is back.
void Window::return_to_fullscreen() {
    if (glfwGetWindowMonitor(handle_->window) != nullptr) return;
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) return;
    glfwSetWindowMonitor(handle_->window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    handle_->damaged = true;
}

std::vector<Input> Window::take_input() {
    return std::exchange(handle_->input, {});
}

bool Window::take_damage() {
    return std::exchange(handle_->damaged, false);
}

bool Window::closing() const {
    return glfwWindowShouldClose(handle_->window) == GLFW_TRUE;
}

Size Window::size() const {
    Size size;
    glfwGetFramebufferSize(handle_->window, &size.width, &size.height);
    return size;
}

bool Window::has_screen() const {
    return glfwGetPrimaryMonitor() != nullptr;
}

// Read before the buffers are swapped: afterwards the one that was drawn cannot be had.
Picture Window::show_and_read(wall::Colour ground, const Paint& paint) {
    gui_->draw(size(), ground, paint);
    Picture picture = read_pixels(size());
    glfwSwapBuffers(handle_->window);
    return picture;
}

void Window::show(wall::Colour ground, const Paint& paint) {
    gui_->draw(size(), ground, paint);
    glfwSwapBuffers(handle_->window);
}

}  // namespace riskbild::window
