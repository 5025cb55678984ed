#include "platform/window/input.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace riskbild::window {

Press press_of(int code) {
    if (code >= GLFW_KEY_1 && code <= GLFW_KEY_9) return {Key::number, code - GLFW_KEY_1 + 1};
    if (code >= GLFW_KEY_KP_1 && code <= GLFW_KEY_KP_9) return {Key::number, code - GLFW_KEY_KP_1 + 1};
    switch (code) {
        case GLFW_KEY_RIGHT:
        case GLFW_KEY_PAGE_DOWN:
            return {Key::next};
        case GLFW_KEY_LEFT:
        case GLFW_KEY_PAGE_UP:
            return {Key::previous};
        case GLFW_KEY_DOWN:
            return {Key::down};
        case GLFW_KEY_UP:
            return {Key::up};
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER:
            return {Key::open};
        case GLFW_KEY_ESCAPE:
            return {Key::back};
        case GLFW_KEY_SPACE:
            return {Key::pause};
        case GLFW_KEY_HOME:
            return {Key::home};
        case GLFW_KEY_L:
            return {Key::large_text};
        case GLFW_KEY_M:
            return {Key::meeting};
        case GLFW_KEY_H:
        case GLFW_KEY_B:
        case GLFW_KEY_PERIOD:
            return {Key::hide};
        case GLFW_KEY_Q:
            return {Key::quit};
        default:
            return {Key::other};
    }
}

bool repeats(Key key) {
    return key == Key::next || key == Key::previous || key == Key::down || key == Key::up;
}

}  // namespace riskbild::window
