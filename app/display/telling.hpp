// Tells others on the device what is on the glass, whenever that changes, and that somebody is at home (display.json).
#pragma once

#include <chrono>
#include <optional>

#include "app/display/controls.hpp"
#include "app/display/image.hpp"
#include "platform/os/display_status.hpp"

namespace riskbild::display {

// `sheets` are those that the controls' tour follows. Of a dark glass nothing is told but that it is dark.
os::DisplayStatus status_of(const Image& image, const std::vector<Sheet>& sheets, const Controls& controls,
                            std::uint64_t version, int frames);

class Telling {
public:
    // Told again although nothing has changed: whoever hears nothing for much longer knows that the wall hangs.
    static constexpr std::chrono::seconds interval{30};

    explicit Telling(Moment started) : started_(started), drawn_(started) {}

    // What cannot be written is logged once and does not hold up the wall.
    void tell(const os::DisplayStatus& status, Moment now);

private:
    Moment started_;
    Moment drawn_;  // when the frames were last seen to have grown
    std::optional<Moment> told_at_;
    os::DisplayStatus told_;
    std::string complaint_;
};

}  // namespace riskbild::display
