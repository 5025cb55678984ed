#include "platform/window/pixels.hpp"

#include <GLES3/gl3.h>

namespace riskbild::window {

// OpenGL counts rows from below and reads four bytes a pixel.
Picture read_pixels(Size size) {
    const auto width = static_cast<std::size_t>(size.width);
    const auto height = static_cast<std::size_t>(size.height);
    std::vector<std::uint8_t> raw(width * height * 4);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size.width, size.height, GL_RGBA, GL_UNSIGNED_BYTE, raw.data());
    Picture picture{size.width, size.height, {}};
    picture.rgb.reserve(width * height * 3);
    for (std::size_t y = height; y-- > 0;) {
        const std::uint8_t* pixel = &raw[y * width * 4];
        for (std::size_t x = 0; x < width; ++x, pixel += 4) {
            picture.rgb.insert(picture.rgb.end(), pixel, pixel + 3);
        }
    }
    return picture;
}

}  // namespace riskbild::window
