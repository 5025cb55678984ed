// A folder of pictures, drawn offscreen.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/display/easel.hpp"
#include "platform/window/offscreen.hpp"

namespace riskbild::display {

class Gallery {
public:
    // Makes the folder. Pictures are as large as the glass of `pose`. `inter` must outlive the gallery.
    static Result<std::unique_ptr<Gallery>> open(const std::string& folder, const wall::Pose& pose,
                                                 const text::InterMetrics& inter, const wall::Palette& palette);

    Status draw(const std::string& stem, const wall::Scene& scene);  // to FOLDER/STEM.png
    const std::vector<std::string>& paths() const { return paths_; }

private:
    Gallery(std::string folder, const wall::Pose& pose, std::unique_ptr<window::Offscreen> screen,
            const text::InterMetrics& inter, const wall::Palette& palette);

    std::string folder_;
    wall::Pose pose_;
    wall::Palette palette_;
    std::unique_ptr<window::Offscreen> screen_;
    Easel easel_;
    std::vector<std::string> paths_;
};

}  // namespace riskbild::display
