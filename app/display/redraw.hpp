// Whether a frame is to be drawn: a still wall draws nothing. A new picture is drawn as often as a window
// has buffers, so that none of them shows an old one.
#pragma once

#include "app/display/image.hpp"

namespace riskbild::display {

class Redraw {
public:
    static constexpr int frames_to_settle = 2;

    // True: draw it now. To be asked once for each frame that may be drawn.
    bool wanted(const Image& image) {
        if (image != shown_) {
            shown_ = image;
            left_ = frames_to_settle;
        }
        if (left_ == 0) return false;
        --left_;
        return true;
    }
    // What is on the glass has been lost.
    void damaged() { left_ = frames_to_settle; }
    bool settled() const { return left_ == 0; }

private:
    Image shown_;
    int left_ = frames_to_settle;
};

}  // namespace riskbild::display
