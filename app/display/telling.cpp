#include "app/display/telling.hpp"

#include <spdlog/spdlog.h>

#include "core/wall/page_names.hpp"
#include "platform/os/files.hpp"

namespace riskbild::display {

namespace {

std::string hold_of(const Pause& pause) {
    if (!pause.held()) return {};
    return pause.meeting() ? "meeting" : "paused";
}

Status write(const os::DisplayStatus& status) {
    const auto folder = os::runtime_folder();
    return folder ? os::write_display_status(*folder, status) : Status(folder.error());
}

}  // namespace

os::DisplayStatus status_of(const Image& image, const std::vector<Sheet>& sheets, const Controls& controls,
                            std::uint64_t version, int frames) {
    os::DisplayStatus status;
    status.version = version;
    status.frames = frames;
    status.asleep = controls.darkness().asleep();
    status.hidden = controls.darkness().hidden();
    status.theme = name_of(image.theme);
    status.hold = hold_of(controls.tour().pause());
    status.large_text = controls.large_text();
    if (image.black) return status;
    const Place place = controls.tour().place();
    const wall::Page& page = sheets[place.page].page;
    status.page = name_of(page.name);
    status.part = static_cast<int>(place.scene) + 1;
    status.risk = page.risk;
    status.board = page.board;
    return status;
}

void Telling::tell(const os::DisplayStatus& status) {
    if (status == told_) return;
    told_ = status;
    const Status written = write(status);
    const std::string complaint = written ? "" : written.error().message;
    if (!complaint.empty() && complaint != complaint_) spdlog::warn("{}", complaint);
    complaint_ = complaint;
}

}  // namespace riskbild::display
