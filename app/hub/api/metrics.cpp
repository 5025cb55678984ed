#include "app/hub/api/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "platform/os/memory.hpp"

namespace riskbild::hub {
namespace {

void head(std::string& text, const char* name, const char* type, const char* help) {
    fmt::format_to(std::back_inserter(text), "# HELP {0} {2}\n# TYPE {0} {1}\n", name, type, help);
}

template <class... Values>
void line(std::string& text, fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(text), form, std::forward<Values>(values)...);
}

}  // namespace

void Traffic::count(int status) {
    ++answers_[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))];
}

std::uint64_t Traffic::answers(int first_digit) const {
    return answers_.at(static_cast<std::size_t>(first_digit));
}

std::string metrics_text(const Traffic& traffic, const std::vector<Publication>& channels, const std::string& version) {
    std::string text;
    head(text, "riskbild_hub_build_info", "gauge", "The running version.");
    line(text, "riskbild_hub_build_info{{version=\"{}\"}} 1\n", version);
    head(text, "riskbild_hub_answers_total", "counter", "Answers over HTTP, by kind of status.");
    for (int digit = 2; digit <= 5; ++digit)
        line(text, "riskbild_hub_answers_total{{status=\"{}xx\"}} {}\n", digit, traffic.answers(digit));
    head(text, "riskbild_hub_channels", "gauge", "Channels with a published manifest.");
    line(text, "riskbild_hub_channels {}\n", channels.size());
    head(text, "riskbild_hub_manifest_version", "gauge", "Version of each channel's manifest.");
    for (const Publication& each : channels)
        line(text, "riskbild_hub_manifest_version{{channel=\"{}\"}} {}\n", each.channel, each.version);
    head(text, "riskbild_hub_manifest_issued_timestamp_seconds", "gauge",
         "When each channel was published or renewed.");
    for (const Publication& each : channels)
        line(text, "riskbild_hub_manifest_issued_timestamp_seconds{{channel=\"{}\"}} {}\n", each.channel,
             each.issued.time_since_epoch().count());
    head(text, "riskbild_hub_manifest_expires_timestamp_seconds", "gauge", "When each channel's manifest expires.");
    for (const Publication& each : channels)
        line(text, "riskbild_hub_manifest_expires_timestamp_seconds{{channel=\"{}\"}} {}\n", each.channel,
             each.expires.time_since_epoch().count());
    return text;
}

std::string fleet_metrics_text(const FleetFigures& figures, const std::map<std::string, std::int64_t>& deeds) {
    std::string text;
    head(text, "riskbild_hub_displays", "gauge", "Displays, by how they are doing.");
    for (const fleet::State state : fleet::states)
        line(text, "riskbild_hub_displays{{state=\"{}\"}} {}\n", fleet::name_of(state),
             figures.displays.at(static_cast<std::size_t>(state)));
    head(text, "riskbild_hub_display_heartbeat_timestamp_seconds", "gauge", "When each display was last heard.");
    for (const DisplayFigures& each : figures.heard)
        line(text, "riskbild_hub_display_heartbeat_timestamp_seconds{{display=\"{}\",channel=\"{}\"}} {}\n", each.token,
             each.channel, each.heard.time_since_epoch().count());
    head(text, "riskbild_hub_actions_total", "counter", "What has been done to the hub, as its audit log tells.");
    for (const auto& [action, count] : deeds)
        line(text, "riskbild_hub_actions_total{{action=\"{}\"}} {}\n", action, count);
    head(text, "process_resident_memory_bytes", "gauge", "Resident memory size in bytes.");
    line(text, "process_resident_memory_bytes {}\n", os::resident_bytes());
    return text;
}

}  // namespace riskbild::hub
