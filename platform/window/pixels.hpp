// What has been drawn, read back from the framebuffer that is bound on this thread.
#pragma once

#include "platform/window/gui.hpp"
#include "platform/window/picture.hpp"

namespace riskbild::window {

Picture read_pixels(Size size);

}  // namespace riskbild::window
