#include "app/display/telling.hpp"

#include <spdlog/spdlog.h>

#include "core/wall/page_names.hpp"
#include "platform/os/files.hpp"
#include "platform/os/memory.hpp"

namespace riskbild::display {

namespace {

std::string hold_of(const Pause& pause) {
    if (!pause.held()) return {};
    return pause.meeting() ? "meeting" : "paused";
}

std::chrono::seconds seconds_of(Moment::duration duration) {
    return std::chrono::floor<std::chrono::seconds>(duration);
}

Status write(const os::DisplayStatus& status, const os::Pulse& pulse) {
    const auto folder = os::runtime_folder();
    return folder ? os::write_display_status(*folder, status, pulse) : Status(folder.error());
}

// Hidden before asleep: somebody has done it, and it stays in the morning.
std::string why_dark(const Darkness& darkness) {
    if (darkness.hidden()) return "hidden";
    return darkness.asleep() ? "asleep" : "";
}

}  // namespace

os::DisplayStatus status_of(const Image& image, const std::vector<Sheet>& sheets, const Controls& controls,
                            std::uint64_t version, int frames) {
    os::DisplayStatus status;
    status.version = version;
    status.frames = frames;
    status.asleep = controls.darkness().asleep();
    status.hidden = controls.darkness().hidden();
    status.dark_reason = why_dark(controls.darkness());
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

void Telling::tell(const os::DisplayStatus& status, Moment now) {
    const bool is_due = !told_at_ || now - *told_at_ >= interval;
    if (status == told_ && !is_due) return;
    if (status.frames != told_.frames) drawn_ = now;
    told_ = status;
    told_at_ = now;
    const Status written = write(status, {seconds_of(now.time_since_epoch()), seconds_of(drawn_.time_since_epoch()),
                                          seconds_of(now - started_), os::resident_bytes()});
    const std::string complaint = written ? "" : written.error().message;
    if (!complaint.empty() && complaint != complaint_) spdlog::warn("{}", complaint);
    complaint_ = complaint;
}

}  // namespace riskbild::display
