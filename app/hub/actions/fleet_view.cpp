#include "app/hub/actions/fleet_view.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/hub/actions/yardstick.hpp"
#include "app/hub/store/heartbeats.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

std::optional<fleet::Sighting> sighting_of(const KeptHeartbeat& kept) {
    auto told = fleet::decode_heartbeat(kept.told);
    if (!told) return std::nullopt;
    return fleet::Sighting{kept.at, *std::move(told)};
}

DisplayView viewed(const Display& display, std::optional<fleet::Sighting> last, const Yardstick& rule,
                   const StateChange* told, Instant now) {
    DisplayView view;
    view.display = display;
    view.last = std::move(last);
    view.published = rule.published_for(display);
    view.state = rule.state_of(display, view.last, now);
    view.since = view.last ? view.last->at : display.created;
    if (told != nullptr && told->state == fleet::name_of(view.state)) view.since = told->at;
    return view;
}

bool stands_before(const DisplayView& a, const DisplayView& b) {
    if (a.state != b.state) return a.state < b.state;
    if (a.display.channel != b.display.channel) return a.display.channel < b.display.channel;
    const std::string first = called(a.display);
    const std::string second = called(b.display);
    return first != second ? text::swedish_less(first, second) : a.display.token < b.display.token;
}

}  // namespace

std::string called(const Display& display) {
    return display.name.empty() ? display.token : display.name;
}

Result<std::vector<DisplayView>> view_fleet(sqlite::Database& database, Instant now) {
    const auto displays = all_displays(database);
    if (!displays) return displays.error();
    const auto heartbeats = all_heartbeats(database);
    if (!heartbeats) return heartbeats.error();
    const auto told = latest_state_changes(database);
    if (!told) return told.error();
    const auto rule = yardstick(database);
    if (!rule) return rule.error();

    std::map<std::string, const KeptHeartbeat*> last;
    for (const KeptHeartbeat& each : *heartbeats) last[each.token] = &each;

    std::vector<DisplayView> views;
    for (const Display& display : *displays) {
        const auto heard = last.find(display.token);
        const auto change = told->find(display.token);
        views.push_back(viewed(display, heard == last.end() ? std::nullopt : sighting_of(*heard->second), *rule,
                               change == told->end() ? nullptr : &change->second, now));
    }
    std::ranges::sort(views, stands_before);
    return views;
}

Result<std::optional<DisplayView>> view_display(sqlite::Database& database, const std::string& token, Instant now) {
    const auto display = find_display(database, token);
    if (!display) return display.error();
    if (!*display) return std::optional<DisplayView>{};
    const auto heartbeat = heartbeat_of(database, token);
    if (!heartbeat) return heartbeat.error();
    const auto rule = yardstick(database);
    if (!rule) return rule.error();
    const auto changes = state_changes_of(database, token);
    if (!changes) return changes.error();

    std::optional<fleet::Sighting> last;
    if (*heartbeat) last = sighting_of(**heartbeat);
    return std::optional{
        viewed(**display, std::move(last), *rule, changes->empty() ? nullptr : &changes->front(), now)};
}

}  // namespace riskbild::hub
