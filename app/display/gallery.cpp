#include "app/display/gallery.hpp"

#include "platform/os/files.hpp"
#include "platform/window/picture.hpp"

namespace riskbild::display {

Gallery::Gallery(std::string folder, const wall::Pose& pose, std::unique_ptr<window::Offscreen> screen,
                 const text::InterMetrics& inter, const wall::Palette& palette)
    : folder_(std::move(folder)),
      pose_(pose),
      palette_(palette),
      screen_(std::move(screen)),
      easel_(screen_->gui(), inter) {}

Result<std::unique_ptr<Gallery>> Gallery::open(const std::string& folder, const wall::Pose& pose,
                                               const text::InterMetrics& inter, const wall::Palette& palette) {
    if (const Status made = os::make_folders(folder); !made) return made.error();
    auto screen = window::Offscreen::open({static_cast<int>(pose.glass_w), static_cast<int>(pose.glass_h)});
    if (!screen) return screen.error();
    return std::unique_ptr<Gallery>(new Gallery(folder, pose, std::move(*screen), inter, palette));
}

Status Gallery::draw(const std::string& stem, const wall::Scene& scene) {
    const auto paint = easel_.prepare(scene, palette_, pose_);
    if (!paint) return paint.error();
    const std::string path = folder_ + "/" + stem + ".png";
    const Status written = window::write_png(path, screen_->draw(palette_.colour(wall::Ink::paper), *paint));
    if (written) paths_.push_back(path);
    return written;
}

}  // namespace riskbild::display
