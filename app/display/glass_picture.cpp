#include "app/display/glass_picture.hpp"

#include <algorithm>
#include <utility>

#include "platform/os/files.hpp"

namespace riskbild::display {
namespace {

// So that it is as wide as it shall be when it stands upright.
window::Picture small(const window::Picture& glass, const wall::Pose& pose) {
    if (!pose.on_edge()) return window::shrunk(glass, glass_picture_width);
    return window::shrunk(glass, glass.width * glass_picture_width / glass.height);
}

}  // namespace

window::Picture upright(const window::Picture& glass, int degrees) {
    const wall::Pose pose{degrees, {}, static_cast<float>(glass.width), static_cast<float>(glass.height)};
    window::Picture picture{glass.width, glass.height, {}};
    if (pose.on_edge()) std::swap(picture.width, picture.height);
    picture.rgb.resize(glass.rgb.size());
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const wall::Point middle{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
            const wall::Point there = wall::on_glass(middle, pose);
            std::copy_n(glass.at(static_cast<int>(there.x), static_cast<int>(there.y)), 3, picture.at(x, y));
        }
    return picture;
}

Status give_wanted_picture(Glass& glass, const Image& image) {
    const auto folder = os::runtime_folder();
    if (!folder || !os::exists(*folder + "/glass.wanted") || os::exists(*folder + "/glass.png")) return done();
    const auto picture = glass.picture(image);
    if (!picture) return picture.error();
    if (picture->rgb.empty()) return done();
    return window::write_png(*folder + "/glass.png", upright(small(*picture, image.pose), image.pose.degrees));
}

}  // namespace riskbild::display
