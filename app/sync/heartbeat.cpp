#include "app/sync/heartbeat.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/sync/glass_request.hpp"
#include "app/sync/membership.hpp"
#include "platform/os/files.hpp"

namespace riskbild::sync {
namespace {

using std::chrono::seconds;

// The display tells each half minute; one that draws a hard page may be late.
constexpr seconds hangs_after{150};

std::string code_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::network:
            return "network";
        case ErrorKind::untrusted:
            return "untrusted";
        case ErrorKind::input:
            return "input";
        case ErrorKind::not_found:
            return "not_found";
        case ErrorKind::busy:
            return "busy";
        case ErrorKind::usage:
            return "usage";
        case ErrorKind::io:
            break;
    }
    return "io";
}

// A telling from the future is one from before the device started.
bool is_alive(const os::Pulse& pulse, seconds monotonic) {
    return pulse.told <= monotonic + seconds{1} && monotonic - pulse.told <= hangs_after;
}

fleet::Glass glass_of(const os::DisplayStatus& status) {
    fleet::Glass glass;
    glass.version = status.version;
    glass.page = status.page;
    glass.part = status.part;
    glass.board = status.board;
    glass.frames = static_cast<std::uint64_t>(std::max(0, status.frames));
    glass.asleep = status.asleep;
    glass.hidden = status.hidden;
    glass.dark_reason = status.dark_reason;
    return glass;
}

seconds monotonic_of(Moment moment) {
    return std::chrono::floor<seconds>(moment.time_since_epoch());
}

std::optional<os::ToldDisplay> display_told() {
    const auto folder = os::runtime_folder();
    if (!folder) return std::nullopt;
    auto told = os::read_display_status(*folder);
    return told ? std::optional{*std::move(told)} : std::nullopt;
}

Heart::Reply reply_in(const std::string& body) {
    const auto json = nlohmann::json::parse(body, nullptr, false);
    if (!json.is_object()) return {};
    const auto picture = json.find("picture");
    return {picture != json.end() && picture->is_boolean() && picture->get<bool>(), parse_screen(body)};
}

Moment::duration spread(seconds interval, double chance) {
    return std::chrono::duration_cast<Moment::duration>(interval * (0.95 + 0.1 * chance));
}

// A web server with plain files says so in one of these ways.
bool takes_none(int status) {
    return status == 404 || status == 405 || status == 501;
}

}  // namespace

fleet::Heartbeat heartbeat_of(const Account& account, const std::optional<os::ToldDisplay>& told, seconds monotonic) {
    fleet::Heartbeat heartbeat;
    heartbeat.program = account.program;
    heartbeat.uptime = monotonic;  // Linux counts it from when the device started
    heartbeat.clock = account.clock_is_good ? "ok" : "not_set";
    for (const auto& error : {account.error, account.at_start})
        if (error) heartbeat.errors.push_back({code_of(error->kind), error->message});
    if (!told) return heartbeat;
    const os::DisplayStatus& status = told->status;
    heartbeat.memory_bytes = told->pulse.memory_bytes;
    const auto whole = [](double number) { return static_cast<int>(std::lround(number)); };
    heartbeat.screen = {status.width, status.height, whole(status.diagonal), whole(10 * status.distance)};
    heartbeat.glass = glass_of(status);
    heartbeat.glass->advancing = is_alive(told->pulse, monotonic);
    return heartbeat;
}

Heart::Reply Heart::beat(const http::Access& access, const Account& account, Moment now, double chance) {
    next_ = now + spread(interval, chance);
    const fleet::Heartbeat heartbeat = heartbeat_of(account, display_told(), monotonic_of(now));
    http::Access hasty = access;
    hasty.containment.deadline = deadline;
    return heard(http::post(hasty, {"/v1/heartbeat", fleet::encode(heartbeat)}), now);
}

Heart::Reply Heart::heard(const Result<http::Receipt>& receipt, Moment now) {
    if (!receipt) {
        complain(receipt.error().message);
        return {};
    }
    if (takes_none(receipt->status)) {
        next_ = now + silence;
        complain("");
        return {};
    }
    complain(receipt->status == 200 ? "" : "the hub answered " + std::to_string(receipt->status));
    return receipt->status == 200 ? reply_in(receipt->body) : Reply{};
}

void Heart::send_picture(const http::Access& access) {
    const auto png = ask_for_glass();
    if (!png) return complain(png.error().message);
    const auto receipt = http::post(access, {"/v1/heartbeat/picture", *png, "image/png"});
    if (!receipt) return complain(receipt.error().message);
    if (receipt->status != 200) complain("the hub took no picture: " + std::to_string(receipt->status));
}

// Once, and not each minute; a poll that fails for the same reason says it louder.
void Heart::complain(const std::string& complaint) {
    if (!complaint.empty() && complaint != complaint_) log_.info("heartbeat: {}", complaint);
    complaint_ = complaint;
}

}  // namespace riskbild::sync
