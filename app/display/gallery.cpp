#include "app/display/gallery.hpp"

#include "platform/os/files.hpp"
#include "platform/window/picture.hpp"

namespace riskbild::display {

Gallery::Gallery(std::string folder, std::unique_ptr<window::Offscreen> screen, const text::InterMetrics& inter,
                 const wall::Palette& palette)
    : folder_(std::move(folder)), screen_(std::move(screen)), easel_(screen_->gui(), inter, palette) {}

Result<std::unique_ptr<Gallery>> Gallery::open(const std::string& folder, window::Size size,
                                               const text::InterMetrics& inter, const wall::Palette& palette) {
    if (const Status made = os::make_folders(folder); !made) return made.error();
    auto screen = window::Offscreen::open(size);
    if (!screen) return screen.error();
    return std::unique_ptr<Gallery>(new Gallery(folder, std::move(*screen), inter, palette));
}

Status Gallery::draw(const std::string& stem, const wall::Scene& scene) {
    const auto paint = easel_.prepare(scene);
    if (!paint) return paint.error();
    const std::string path = folder_ + "/" + stem + ".png";
    const Status written = window::write_png(path, screen_->draw(easel_.ground(), *paint));
    if (written) paths_.push_back(path);
    return written;
}

}  // namespace riskbild::display
