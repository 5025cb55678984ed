#include "app/display/glass_picture.hpp"

#include "platform/os/files.hpp"

namespace riskbild::display {

Status give_wanted_picture(Glass& glass, const Image& image) {
    const auto folder = os::runtime_folder();
    if (!folder || !os::exists(*folder + "/glass.wanted") || os::exists(*folder + "/glass.png")) return done();
    const auto picture = glass.picture(image);
    if (!picture) return picture.error();
    if (picture->rgb.empty()) return done();
    return window::write_png(*folder + "/glass.png", window::shrunk(*picture, glass_picture_width));
}

}  // namespace riskbild::display
