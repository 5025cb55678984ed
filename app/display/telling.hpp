// Tells others on the device what is on the glass, whenever that changes (display.json).
#pragma once

#include "app/display/controls.hpp"
#include "app/display/image.hpp"
#include "platform/os/display_status.hpp"

namespace riskbild::display {

// `sheets` are those that the controls' tour follows. Of a dark glass nothing is told but that it is dark.
os::DisplayStatus status_of(const Image& image, const std::vector<Sheet>& sheets, const Controls& controls,
                            std::uint64_t version, int frames);

class Telling {
public:
    // What cannot be written is logged once and does not hold up the wall.
    void tell(const os::DisplayStatus& status);

private:
    os::DisplayStatus told_;
    std::string complaint_;
};

}  // namespace riskbild::display
