#include "app/hub/actions/yardstick.hpp"

#include <algorithm>

#include "app/hub/store/heartbeats.hpp"
#include "app/hub/store/publications.hpp"

namespace riskbild::hub {

std::optional<fleet::Published> Yardstick::published_for(const Display& display) const {
    const auto found = published.find(display.channel);
    if (found == published.end()) return std::nullopt;
    fleet::Published mine = found->second;
    if (display.moved) mine.since = std::max(mine.since, *display.moved);
    return mine;
}

fleet::State Yardstick::state_of(const Display& display, std::optional<fleet::Sighting> last, Instant now) const {
    if (last) last->at = std::max(last->at, listening_since);
    return fleet::state_of(last, published_for(display), now);
}

Result<Yardstick> yardstick(sqlite::Database& database) {
    const auto since = listening_since(database);
    if (!since) return since.error();
    const auto latest = all_latest_publications(database);
    if (!latest) return latest.error();
    Yardstick rule;
    rule.listening_since = since->value_or(Instant{});
    for (const Publication& each : *latest) rule.published[each.channel] = {each.version, each.issued};
    return rule;
}

}  // namespace riskbild::hub
